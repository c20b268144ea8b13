import type { Route } from '../http/route.ts';
import type { Invocable } from './invocable.ts';
import { invoke } from './invoke.ts';

/** Lambda's API. https://docs.aws.amazon.com/lambda/latest/api/API_Operations.html */
export const routes: readonly Route<Invocable>[] = [invoke];
