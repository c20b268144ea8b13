import { duplicateKey } from './duplicateKey.ts';
import { functionPropertyRequired } from './functionPropertyRequired.ts';
import { handlerExportMissing } from './handlerExportMissing.ts';
import { handlerFileMissing } from './handlerFileMissing.ts';
import { jsonSyntax } from './jsonSyntax.ts';
import type { Rule } from './rule.ts';
import { unknownSection } from './unknownSection.ts';
import { unresolvedReference } from './unresolvedReference.ts';
import { unsupportedRuntime } from './unsupportedRuntime.ts';
import { yamlSyntax } from './yamlSyntax.ts';

/** Every rule. */
export const rules: readonly Rule[] = [
  yamlSyntax,
  jsonSyntax,
  duplicateKey,
  unknownSection,
  functionPropertyRequired,
  unresolvedReference,
  unsupportedRuntime,
  handlerFileMissing,
  handlerExportMissing,
];
