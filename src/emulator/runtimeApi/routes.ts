import type { Route } from '../http/route.ts';
import { initError } from './initError.ts';
import { invocationError } from './invocationError.ts';
import { invocationNext } from './invocationNext.ts';
import { invocationResponse } from './invocationResponse.ts';
import { restoreError } from './restoreError.ts';
import { restoreNext } from './restoreNext.ts';
import { ping } from './ping.ts';
import type { ConnectedRuntime } from './connectedRuntime.ts';

/** Lambda's Runtime API. https://docs.aws.amazon.com/lambda/latest/dg/runtimes-runtime.html */
export const routes: readonly Route<ConnectedRuntime>[] = [
  invocationNext,
  invocationResponse,
  invocationError,
  initError,
  restoreNext,
  restoreError,
  ping,
];
