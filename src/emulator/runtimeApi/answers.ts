import { jsonAnswer } from '../http/route.ts';
import type { HttpAnswer } from '../http/route.ts';
import { maxResponseBytes } from '../limits.ts';

/** What Runtime API routes answer in more than one place. */
const accepted: HttpAnswer = {
  status: 202,
  headers: ['Content-Type', 'application/json'],
  body: '{"status":"OK"}\n',
};

/** Whoever waits for the invocation goes first; what is left to be done for it comes after. */
export function acceptedLater(): Promise<HttpAnswer> {
  return new Promise((resolve) => {
    setImmediate(resolve, accepted);
  });
}

export const invalidRequestId: HttpAnswer = jsonAnswer(400, {
  errorMessage: 'Invalid request ID',
  errorType: 'InvalidRequestID',
});

export const tooLarge: HttpAnswer = jsonAnswer(413, {
  errorMessage: `Exceeded maximum allowed payload size (${maxResponseBytes} bytes).`,
  errorType: 'RequestEntityTooLarge',
});
