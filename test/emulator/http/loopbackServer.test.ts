import assert from 'node:assert/strict';
import { request } from 'node:http';
import { connect } from 'node:net';
import { serveOnLoopback } from '../../../src/emulator/http/loopbackServer.ts';
import type { LoopbackServer } from '../../../src/emulator/http/loopbackServer.ts';
import { jsonAnswer } from '../../../src/emulator/http/route.ts';

describe('A loopback server', () => {
  let server: LoopbackServer;

  beforeEach(async () => {
    server = await serveOnLoopback({
      routes: [
        {
          method: 'POST',
          path: '/echo/{name}',
          maxBodyBytes: 10,
          handle: ({ head, body, bodyBytes }, [name = '']) =>
            jsonAnswer(200, { name, query: head.query, body: body.toString(), bodyBytes }),
        },
        {
          method: 'GET',
          path: '/long',
          maxBodyBytes: 0,
          handle: () => jsonAnswer(200, { long: 'x'.repeat(20_000) }),
        },
        {
          method: 'GET',
          path: '/fails',
          maxBodyBytes: 0,
          handle: () => Promise.reject(new Error('broken')),
        },
      ],
      context: undefined,
      maxHeadBytes: 8 * 1024,
      port: 0,
      notFound: ({ path }) => jsonAnswer(404, { path }),
      failed: (error) => jsonAnswer(500, { error: String(error) }),
    });
  });

  afterEach(() => server.close());

  /** Sends text in pieces and answers all that comes until the server closes the connection. */
  function talk(...pieces: readonly string[]): Promise<string> {
    const socket = connect(server.port, '127.0.0.1');
    socket.setNoDelay(true);
    let received = '';
    socket.on('data', (chunk) => {
      received += chunk.toString();
    });
    void (async () => {
      for (const piece of pieces) {
        socket.write(piece);
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    return new Promise((resolve, reject) => {
      socket.on('close', () => {
        resolve(received);
      });
      socket.on('error', reject);
    });
  }

  function status(headers: Readonly<Record<string, string>>): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      const sent = request(
        { host: '127.0.0.1', port: server.port, method: 'POST', path: '/echo/a', headers },
        (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        },
      );
      sent.on('error', reject);
      sent.end();
    });
  }

  const host = (): string => `Host: 127.0.0.1:${server.port}\r\n`;
  const bodies = (received: string): unknown[] =>
    [...received.matchAll(/\r\n\r\n({.*?})(?=HTTP|$)/g)].map(([, body = '']) => JSON.parse(body) as unknown);

  it('answers with the matching route', async () => {
    const response = await fetch(`http://${server.address}/echo/a?b=c`, { method: 'POST', body: 'text' });
    assert.deepEqual(await response.json(), { name: 'a', query: 'b=c', body: 'text', bodyBytes: 4 });
  });

  it('keeps no more of a body than the route wants', async () => {
    const response = await fetch(`http://${server.address}/echo/a`, { method: 'POST', body: 'x'.repeat(11) });
    assert.deepEqual(await response.json(), { name: 'a', query: '', body: '', bodyBytes: 11 });
  });

  it('answers what there is no route for', async () => {
    const response = await fetch(`http://${server.address}/other`);
    assert.deepEqual([response.status, await response.json()], [404, { path: '/other' }]);
  });

  it('answers when a route fails', async () => {
    const response = await fetch(`http://${server.address}/fails`);
    assert.deepEqual([response.status, await response.json()], [500, { error: 'Error: broken' }]);
  });

  it('reads requests that come in pieces, or several at once', async () => {
    const first = `POST /echo/1 HTTP/1.1\r\n${host()}Content-Length: 3\r\n\r\nabc`;
    const last = `POST /echo/2 HTTP/1.1\r\n${host()}Connection: close\r\nContent-Length: 0\r\n\r\n`;
    const expected = [
      { name: '1', query: '', body: 'abc', bodyBytes: 3 },
      { name: '2', query: '', body: '', bodyBytes: 0 },
    ];
    assert.deepEqual(bodies(await talk(first + last)), expected);
    assert.deepEqual(bodies(await talk(...((first + last).match(/[^]{1,7}/g) ?? []))), expected);
  });

  it('answers several at once in their order, whether they are short or long', async () => {
    const short = `POST /echo/1 HTTP/1.1\r\n${host()}Content-Length: 0\r\n\r\n`;
    const long = `GET /long HTTP/1.1\r\n${host()}\r\n`;
    const last = `POST /echo/2 HTTP/1.1\r\n${host()}Connection: close\r\nContent-Length: 0\r\n\r\n`;
    const echo = (name: string): unknown => ({ name, query: '', body: '', bodyBytes: 0 });
    const expected = [echo('1'), { long: 'x'.repeat(20_000) }, echo('1'), echo('2')];
    assert.deepEqual(bodies(await talk(short + long + short + last)), expected);
  });

  it('reads chunked bodies', async () => {
    const chunked =
      `POST /echo/1 HTTP/1.1\r\n${host()}Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n` +
      '2;note=x\r\nab\r\n3\r\ncde\r\n0\r\nTrailer: x\r\n\r\n';
    const expected = [{ name: '1', query: '', body: 'abcde', bodyBytes: 5 }];
    assert.deepEqual(bodies(await talk(chunked)), expected);
    assert.deepEqual(bodies(await talk(...(chunked.match(/[^]{1,3}/g) ?? []))), expected);
  });

  it('asks a client that waits to go on', async () => {
    const head = `POST /echo/1 HTTP/1.1\r\n${host()}Connection: close\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n`;
    assert.match(await talk(head, 'a'), /^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK\r\n/);
  });

  it('refuses a head that is too long, at once and while it comes', async () => {
    const head = `POST /echo/1 HTTP/1.1\r\n${host()}Connection: close\r\nA: ${'x'.repeat(8 * 1024)}`;
    for (const pieces of [[`${head}\r\n\r\n`], [head]])
      assert.match(await talk(...pieces), /^HTTP\/1\.1 431 /);
  });

  for (const [what, text] of Object.entries({
    'no HTTP': 'hello\r\n\r\n',
    'another version': 'GET / HTTP/2.0\r\n\r\n',
    'two lengths': 'POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
    'a length and chunks': 'POST / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
    'a length that is none': 'POST / HTTP/1.1\r\nContent-Length: +1\r\n\r\n',
    'a header over two lines': 'GET / HTTP/1.1\r\nA: b\r\n c\r\n\r\n',
  })) {
    it(`refuses ${what}`, async () => {
      assert.match(await talk(text), /^HTTP\/1\.1 400 Bad Request\r\n/);
    });
  }

  describe('refuses a request that a web page could have sent', () => {
    it('by a host name of its own', async () => {
      assert.equal(await status({ host: `evil.example:${server.port}` }), 403);
      assert.equal(await status({ host: '127.0.0.1:1' }), 403);
    });

    it('by its origin', async () => {
      assert.equal(await status({ origin: 'https://evil.example' }), 403);
      assert.equal(await status({ origin: 'null' }), 403);
    });

    it('by what the browser says of it', async () => {
      assert.equal(await status({ 'sec-fetch-site': 'cross-site' }), 403);
      assert.equal(await status({ 'sec-fetch-site': 'none' }), 200);
    });

    it('and no other', async () => {
      assert.equal(await status({}), 200);
      assert.equal(await status({ host: `localhost:${server.port}` }), 200);
    });
  });

  it('says that a port is taken', async () => {
    const options = {
      routes: [],
      context: undefined,
      maxHeadBytes: 8 * 1024,
      notFound: () => jsonAnswer(404, {}),
      failed: () => jsonAnswer(500, {}),
    };
    await assert.rejects(serveOnLoopback({ ...options, port: server.port }), { code: 'EADDRINUSE' });
  });
});
