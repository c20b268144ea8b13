/** lambda-local behind an HTTP server. Given the function's file; prints its port. */
import { createServer } from 'node:http';
import lambdaLocal from 'lambda-local';

const [, , lambdaPath] = process.argv;
lambdaLocal.getLogger().level = 'none';

const server = createServer({ noDelay: true }, (request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', async () => {
    const event = JSON.parse(Buffer.concat(chunks).toString());
    const options = { event, lambdaPath, lambdaHandler: 'handler', timeoutMs: 3000, verboseLevel: 0 };
    const body = JSON.stringify(await lambdaLocal.execute(options));
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': body.length });
    response.end(body);
  });
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
process.stdin.on('end', () => process.exit()).resume();
