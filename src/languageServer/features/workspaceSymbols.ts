import { SymbolKind, type SymbolInformation } from 'vscode-languageserver-types';
import { workspaceSymbols as symbolsOf, type WorkspaceSymbol } from '../../language/workspaceSymbols.ts';
import type { TemplateDocument } from '../../language/templateDocument.ts';
import { uriBeside } from '../uris.ts';
import type { Feature } from './feature.ts';
import { symbolKinds } from './symbolKinds.ts';

export const workspaceSymbols: Feature = {
  name: 'workspaceSymbols',
  capabilities: { workspaceSymbolProvider: true },
  register: ({ connection, onWorkspace }) =>
    connection.onWorkspaceSymbol(
      onWorkspace((templates, { query }, token) => {
        const found: SymbolInformation[] = [];
        for (const document of templates) {
          if (token.isCancellationRequested) return null;
          found.push(...symbolsOf(document, query).map((each) => informationOf(each, document)));
        }
        return found;
      }),
    ),
};

function informationOf({ symbol, handler }: WorkspaceSymbol, document: TemplateDocument): SymbolInformation {
  if (!handler) {
    const { name, kind, detail, nameSpan } = symbol;
    return {
      name,
      kind: symbolKinds[kind],
      ...(detail !== undefined && { containerName: detail }),
      location: { uri: document.uri, range: document.positions.rangeOf(nameSpan) },
    };
  }
  const { name, logicalId, location } = handler;
  return {
    name,
    kind: SymbolKind.Function,
    containerName: logicalId,
    location: { uri: uriBeside(document.uri, location.path), range: location.range },
  };
}
