import type { DocumentSymbol } from 'vscode-languageserver/node';
import { documentSymbols as symbolsOf, type TemplateSymbol } from '../../language/documentSymbols.ts';
import type { Positions } from '../../template/positions.ts';
import type { Feature } from './feature.ts';
import { symbolKinds } from './symbolKinds.ts';

export const documentSymbols: Feature = {
  name: 'documentSymbols',
  capabilities: { documentSymbolProvider: true },
  register: ({ connection, onTemplate }) =>
    connection.onDocumentSymbol(
      onTemplate(({ template, positions }) =>
        symbolsOf(template).map((symbol) => documentSymbol(symbol, positions)),
      ),
    ),
};

function documentSymbol(symbol: TemplateSymbol, positions: Positions): DocumentSymbol {
  const { kind, name, detail, span, nameSpan, children } = symbol;
  return {
    kind: symbolKinds[kind],
    name,
    ...(detail !== undefined && { detail }),
    range: positions.rangeOf(span),
    selectionRange: positions.rangeOf(nameSpan),
    children: children.map((child) => documentSymbol(child, positions)),
  };
}
