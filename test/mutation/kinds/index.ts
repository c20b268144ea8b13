import type { Kind } from '../kind.ts';
import { events } from './events.ts';
import { functions } from './functions.ts';
import { intrinsics } from './intrinsics.ts';
import { neighbours } from './neighbours.ts';
import { references } from './references.ts';
import { sections } from './sections.ts';
import { services } from './services.ts';
import { shape } from './shape.ts';
import { syntax } from './syntax.ts';
import { values } from './values.ts';

/** Every kind. */
export const kinds: readonly Kind[] = [
  ...shape,
  ...values,
  ...functions,
  ...references,
  ...intrinsics,
  ...sections,
  ...events,
  ...syntax,
  ...neighbours,
  ...services,
];
