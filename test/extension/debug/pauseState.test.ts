import assert from 'node:assert/strict';
import { PauseState } from '../../../src/extension/debug/pauseState.ts';

const event = (name: string, body: object = {}): object => ({ type: 'event', event: name, body });
const response = (command: string, success = true): object => ({ type: 'response', command, success });

describe('whether a debug session holds its program', () => {
  it('it does from a stop on', () => {
    assert.equal(after(event('stopped', { threadId: 1, reason: 'breakpoint' })), true);
  });

  it('it does not once the program continued', () => {
    assert.equal(after(event('stopped', { threadId: 1 }), event('continued', { threadId: 1 })), false);
  });

  it('a step that was accepted lets the program run until the next stop', () => {
    assert.equal(after(event('stopped', { threadId: 1 }), response('next')), false);
    assert.equal(
      after(event('stopped', { threadId: 1 }), response('next'), event('stopped', { threadId: 1 })),
      true,
    );
  });

  it('a refused continue changes nothing', () => {
    assert.equal(after(event('stopped', { threadId: 1 }), response('continue', false)), true);
  });

  it('one thread going on leaves the others held', () => {
    const continued = event('continued', { threadId: 1, allThreadsContinued: false });
    assert.equal(
      after(event('stopped', { threadId: 1 }), event('stopped', { threadId: 2 }), continued),
      true,
    );
  });

  it('the end of the program or of its debugger ends every pause', () => {
    assert.equal(after(event('stopped', { threadId: 1 }), event('terminated')), false);
    assert.equal(
      after(event('stopped', { threadId: 1 }), event('thread', { threadId: 1, reason: 'exited' })),
      false,
    );
  });
});

function after(...messages: readonly object[]): boolean {
  const state = new PauseState();
  for (const message of messages) state.receive(message);
  return state.paused;
}
