import { callHierarchy } from './callHierarchy.ts';
import { codeAction } from './codeAction.ts';
import { completion } from './completion.ts';
import { definition } from './definition.ts';
import { documentHighlight } from './documentHighlight.ts';
import { documentLinks } from './documentLinks.ts';
import { documentSymbols } from './documentSymbols.ts';
import type { Feature } from './feature.ts';
import { foldingRanges } from './foldingRanges.ts';
import { formatting } from './formatting.ts';
import { hover } from './hover.ts';
import { inlayHints } from './inlayHints.ts';
import { linkedEditing } from './linkedEditing.ts';
import { references } from './references.ts';
import { rename } from './rename.ts';
import { selectionRanges } from './selectionRanges.ts';
import { semanticTokens } from './semanticTokens.ts';
import { signatureHelp } from './signatureHelp.ts';
import { workspaceSymbols } from './workspaceSymbols.ts';

/** Every feature. */
export const features: readonly Feature[] = [
  callHierarchy,
  codeAction,
  completion,
  definition,
  documentHighlight,
  documentLinks,
  documentSymbols,
  foldingRanges,
  formatting,
  hover,
  inlayHints,
  linkedEditing,
  references,
  rename,
  selectionRanges,
  semanticTokens,
  signatureHelp,
  workspaceSymbols,
];
