import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { callsOf } from '../../src/language/callHierarchy.ts';
import { definitionsAt } from '../../src/language/definition/definitionsAt.ts';
import { documentSymbols } from '../../src/language/documentSymbols.ts';
import { foldingRanges } from '../../src/language/foldingRanges.ts';
import { inlayHints } from '../../src/language/inlayHints.ts';
import { pathReferencesOf } from '../../src/language/pathReferences.ts';
import { renameSpans } from '../../src/language/rename.ts';
import { selectionSpans } from '../../src/language/selectionSpans.ts';
import { semanticTokens } from '../../src/language/semanticTokens.ts';
import { TemplateDocument } from '../../src/language/templateDocument.ts';
import { workspaceSymbols } from '../../src/language/workspaceSymbols.ts';
import { noFiles } from '../../src/language/files.ts';
import { parseTemplate } from '../../src/template/parse.ts';
import { UserError } from '../../src/shared/userError.ts';

const text = readFileSync(join(import.meta.dirname, '../../samples/orders/template.yaml'), 'utf8');
const place = { stackName: 'shop', region: 'eu-west-1', accountId: '123456789012', parameters: {} };

function askEverything(broken: string, offset: number): void {
  const resolve = { ...place, template: parseTemplate(broken) };
  const document = new TemplateDocument('file:///template.yaml', resolve, noFiles);
  documentSymbols(document.template);
  workspaceSymbols(document, 'o');
  foldingRanges(document);
  semanticTokens(document);
  pathReferencesOf(document);
  callsOf(document);
  inlayHints(document, { start: 0, end: broken.length });
  definitionsAt(document, offset);
  selectionSpans(document, offset);
  try {
    renameSpans(document, offset, 'Other');
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
}

describe('the features of navigation', () => {
  it('never throw, wherever the text ends', () => {
    for (let end = 0; end < text.length; end += 41) askEverything(text.slice(0, end), end - 3);
  });

  it('never throw, whatever is missing', () => {
    for (let at = 0; at < text.length; at += 53) askEverything(text.slice(0, at) + text.slice(at + 5), at);
  });
});
