import { functionPropertyRequired } from './functionPropertyRequired.ts';
import { unresolvedReference } from './graph/unresolvedReference.ts';
import { handlerExportMissing } from './handlerExportMissing.ts';
import { handlerFileMissing } from './handlerFileMissing.ts';
import type { Rule } from './rule.ts';
import { unknownSection } from './structure/unknownSection.ts';
import { duplicateKey } from './text/duplicateKey.ts';
import { jsonSyntax } from './text/jsonSyntax.ts';
import { tabIndentation } from './text/tabIndentation.ts';
import { tooManyAliases } from './text/tooManyAliases.ts';
import { unknownAnchor } from './text/unknownAnchor.ts';
import { yamlSyntax } from './text/yamlSyntax.ts';
import { unsupportedRuntime } from './unsupportedRuntime.ts';

/** Every rule. */
export const rules: readonly Rule[] = [
  yamlSyntax,
  jsonSyntax,
  tabIndentation,
  unknownAnchor,
  tooManyAliases,
  duplicateKey,
  unknownSection,
  functionPropertyRequired,
  unresolvedReference,
  unsupportedRuntime,
  handlerFileMissing,
  handlerExportMissing,
];
