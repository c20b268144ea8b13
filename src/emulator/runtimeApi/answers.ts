import { jsonAnswer } from '../http/route.ts';
import type { HttpAnswer } from '../http/route.ts';
import { maxResponseBytes } from '../limits.ts';

/** What Runtime API routes answer in more than one place. */
export const accepted: HttpAnswer = {
  status: 202,
  headers: ['Content-Type', 'application/json'],
  body: '{"status":"OK"}\n',
};

export const invalidRequestId: HttpAnswer = jsonAnswer(400, {
  errorMessage: 'Invalid request ID',
  errorType: 'InvalidRequestID',
});

export const tooLarge: HttpAnswer = jsonAnswer(413, {
  errorMessage: `Exceeded maximum allowed payload size (${maxResponseBytes} bytes).`,
  errorType: 'RequestEntityTooLarge',
});
