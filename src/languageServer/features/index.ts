import { documentSymbols } from './documentSymbols.ts';
import type { Feature } from './feature.ts';

/** Every feature. */
export const features: readonly Feature[] = [documentSymbols];
