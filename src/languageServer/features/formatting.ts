import type { TextEdit } from 'vscode-languageserver/node';
import { formatYaml, type IndentEdit } from '../../language/formatting/formatYaml.ts';
import type { Feature } from './feature.ts';

/** Of YAML; editors format JSON themselves. */
export const formatting: Feature = {
  name: 'formatting',
  capabilities: { documentFormattingProvider: true, documentRangeFormattingProvider: true },
  perTemplate: ['textDocument/formatting', 'textDocument/rangeFormatting'],
  register({ connection, onTemplate }) {
    connection.onDocumentFormatting(
      onTemplate(({ template }, { options }) => formatYaml(template, options.tabSize).map(editOf)),
    );
    connection.onDocumentRangeFormatting(
      onTemplate(({ template }, { options, range: { start, end } }) => {
        const lines = { first: start.line, last: end.character === 0 ? end.line - 1 : end.line };
        return formatYaml(template, options.tabSize, lines).map(editOf);
      }),
    );
  },
};

function editOf({ line, oldIndent, newIndent }: IndentEdit): TextEdit {
  const range = { start: { line, character: 0 }, end: { line, character: oldIndent } };
  return { range, newText: ' '.repeat(newIndent) };
}
