import inspector from 'inspector';

/**
 * Lets whatever debugger is attached stop at the handler's first line, at its next call and only then. The session
 * is this process's own, for only V8 knows where a function's first line is.
 */
export function stopAtNextCall(handler) {
  const key = Symbol.for('lambda-workbench.handler');
  globalThis[key] = handler;
  const session = new inspector.Session();
  session.connect();
  session.post('Debugger.enable');
  session.post(
    'Runtime.evaluate',
    { expression: `globalThis[Symbol.for('${key.description}')]` },
    (error, answer) => {
      delete globalThis[key];
      if (error) return;
      session.post('Debugger.setBreakpointOnFunctionCall', { objectId: answer.result.objectId });
    },
  );
  // Not at once: the debugger is still at work on the message that tells of it.
  session.once('Debugger.resumed', () => setImmediate(() => session.disconnect()));
}
