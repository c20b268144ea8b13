import type { Location, LocationLink } from 'vscode-languageserver/node';
import type { Definition } from '../../language/definition/definition.ts';
import { definitionsAt } from '../../language/definition/definitionsAt.ts';
import type { TemplateDocument } from '../../language/templateDocument.ts';
import { Positions } from '../../template/positions.ts';
import { uriBeside } from '../uris.ts';
import type { Feature } from './feature.ts';

export const definition: Feature = {
  name: 'definition',
  capabilities: { definitionProvider: true },
  register: ({ connection, clientCapabilities, onTemplate }) =>
    connection.onDefinition(
      onTemplate((document, { position }): LocationLink[] | Location[] => {
        const found = definitionsAt(document, document.positions.offsetAt(position));
        const links = found.map((each) => linkOf(each, document));
        if (clientCapabilities().textDocument?.definition?.linkSupport === true) return links;
        return links.map(({ targetUri, targetSelectionRange }) => ({
          uri: targetUri,
          range: targetSelectionRange,
        }));
      }),
    ),
};

function linkOf({ origin, path, span, nameSpan }: Definition, document: TemplateDocument): LocationLink {
  const positions = path === undefined ? document.positions : new Positions(document.files.read(path) ?? '');
  return {
    originSelectionRange: document.positions.rangeOf(origin),
    targetUri: path === undefined ? document.uri : uriBeside(document.uri, path),
    targetRange: positions.rangeOf(span),
    targetSelectionRange: positions.rangeOf(nameSpan),
  };
}
