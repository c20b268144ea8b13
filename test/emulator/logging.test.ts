import assert from 'node:assert/strict';
import type {
  FunctionConfiguration,
  LoggingConfiguration,
} from '../../src/emulator/functionConfiguration.ts';
import { startEmulator } from '../support/emulator.ts';
import type { Ran } from '../support/emulator.ts';

describe('The log of a function', () => {
  const test = startEmulator();

  const run = async (code: string, changes: Partial<FunctionConfiguration> = {}): Promise<Ran> =>
    await test().run(
      test().functionOf({ 'index.js': `exports.handler = async (event, context) => { ${code} };` }, changes),
    );

  const json = (changes: Partial<LoggingConfiguration> = {}): Partial<FunctionConfiguration> => ({
    logging: { format: 'JSON', systemLogLevel: 'INFO', applicationLogLevel: 'INFO', ...changes },
  });

  const records = ({ log }: Ran): Record<string, unknown>[] =>
    log.map((line) => JSON.parse(line) as Record<string, unknown>);

  const kinds = (ran: Ran): unknown[] => records(ran).map(({ type, level }) => type ?? level);

  it('of the JSON format has platform events and console records', async () => {
    const ran = await run('console.log("a %d", 1); console.warn({ order: 7 });', json());
    assert.deepEqual(kinds(ran), ['platform.initStart', 'platform.start', 'INFO', 'WARN', 'platform.report']);
    const [, start, text, object, report] = records(ran);
    const { requestId } = ran.report;
    assert.deepEqual((start as { record: unknown }).record, {
      requestId,
      version: '$LATEST',
      functionArn: 'arn:aws:lambda:eu-central-1:123456789012:function:hello',
    });
    assert.deepEqual([text?.['message'], text?.['requestId']], ['a 1', requestId]);
    assert.deepEqual(object?.['message'], { order: 7 });
    const { metrics, status } = (report as { record: { metrics: Record<string, number>; status: string } })
      .record;
    assert.equal(status, 'success');
    assert.deepEqual(Object.keys(metrics), [
      'durationMs',
      'billedDurationMs',
      'memorySizeMB',
      'maxMemoryUsedMB',
      'initDurationMs',
    ]);
  });

  it('of the JSON format tells errors apart', async () => {
    const ran = await run(
      'console.error("no", new RangeError("too far")); throw new TypeError("bad");',
      json(),
    );
    const [logged, thrown] = records(ran).filter(({ level }) => level === 'ERROR');
    assert.deepEqual([logged?.['errorType'], logged?.['errorMessage']], ['RangeError', 'too far']);
    const { errorType, errorMessage } = thrown?.['message'] as Record<string, unknown>;
    assert.deepEqual([errorType, errorMessage], ['TypeError', 'bad']);
  });

  it('of the JSON format leaves out what is below its levels', async () => {
    const levels = { systemLogLevel: 'WARN', applicationLogLevel: 'ERROR' } as const;
    const ran = await run('console.log(1); console.error("2");', json(levels));
    assert.deepEqual(kinds(ran), ['ERROR']);
    const failed = await run('process.exit(1)', { ...json(levels), functionName: 'other' });
    assert.match(failed.log.join('\n'), /"type":"platform\.report".*"status":"failure"/);
  });

  it('of the JSON format has all events at the level DEBUG', async () => {
    assert.deepEqual(kinds(await run('', json({ systemLogLevel: 'DEBUG' }))), [
      'platform.initStart',
      'platform.initRuntimeDone',
      'platform.initReport',
      'platform.start',
      'platform.runtimeDone',
      'platform.report',
    ]);
  });

  it('names its group and stream to the function', async () => {
    const code = 'return [context.logGroupName, context.logStreamName];';
    const [group, stream] = (await run(code)).payload as string[];
    assert.equal(group, '/aws/lambda/hello');
    assert.match(stream ?? '', /^\d{4}\/\d\d\/\d\d\/\[\$LATEST\][0-9a-f]{32}$/);
    const shared = await run(code, { logGroupName: '/shop', functionName: 'other' });
    const [ownGroup, ownStream] = shared.payload as string[];
    assert.equal(ownGroup, '/shop');
    assert.match(ownStream ?? '', /^\d{4}\/\d\d\/\d\d\/other\[\$LATEST\][0-9a-f]{32}$/);
  });

  it('tells of a trace that is sampled', async () => {
    const { log } = await run('', { isTraced: true });
    assert.match(
      log.at(-1) ?? '',
      /^XRAY TraceId: 1-[0-9a-f]{8}-[0-9a-f]{24}\tSegmentId: [0-9a-f]{16}\tSampled: true\t$/,
    );
  });

  it('says that a response was too large', async () => {
    const { payload, log } = await run('return "x".repeat(7e6);');
    assert.deepEqual(payload, {
      errorType: 'Function.ResponseSizeTooLarge',
      errorMessage: 'Response payload size exceeded maximum allowed payload size (6291556 bytes).',
    });
    const text = log.join('\n');
    assert.match(
      text,
      /\[ERROR\] \[\d+\] LAMBDA_RUNTIME Failed to post handler success response\. Http response code: 413\./,
    );
    assert.match(text, /Status: error\tError Type: Function\.ResponseSizeTooLarge\t$/);
  });

  it('shows an unfinished line before the report', async () => {
    const { log } = await run('process.stdout.write("unfinished");');
    assert.deepEqual(log.slice(2, 3), ['unfinished']);
  });
});
