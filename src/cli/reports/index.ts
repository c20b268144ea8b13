import type { Report } from '../report.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';

/** Every form; the first is the default. */
export const reports: readonly Report[] = [text, json, sarif, junit];
