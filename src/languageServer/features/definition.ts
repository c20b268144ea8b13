import type { DefinitionParams, Location, LocationLink } from 'vscode-languageserver/node';
import type { Definition } from '../../language/definition/definition.ts';
import { definitionsAt } from '../../language/definition/definitionsAt.ts';
import { definitionsForFile } from '../../language/definition/definitionsForFile.ts';
import type { TemplateDocument } from '../../language/templateDocument.ts';
import { Positions } from '../../template/positions.ts';
import { pathOfUri, uriBeside } from '../uris.ts';
import type { Feature } from './feature.ts';
import { pathForLaunch } from './otherFiles.ts';

export const definition: Feature = {
  name: 'definition',
  capabilities: { definitionProvider: true },
  register({ connection, clientCapabilities, onTemplate, onWorkspace }) {
    const inTemplate = onTemplate((document, { position }: DefinitionParams) =>
      definitionsAt(document, document.positions.offsetAt(position)).map((each) => linkOf(each, document)),
    );
    const inOtherFile = onWorkspace((templates, params: DefinitionParams) =>
      [...templates].flatMap((document) => linksFromFile(document, params)),
    );
    connection.onDefinition(async (params, token): Promise<LocationLink[] | Location[]> => {
      const links = (await inTemplate(params, token)) ?? (await inOtherFile(params, token)) ?? [];
      if (clientCapabilities().textDocument?.definition?.linkSupport === true) return links;
      return links.map(({ targetUri, targetSelectionRange }) => ({
        uri: targetUri,
        range: targetSelectionRange,
      }));
    });
  },
};

/** From the definition of a state machine, a samconfig or a launch configuration to the template it belongs to. */
function linksFromFile(
  document: TemplateDocument,
  { textDocument, position }: DefinitionParams,
): LocationLink[] {
  const path = pathOfUri(textDocument.uri);
  if (path === undefined) return [];
  return definitionsForFile(document, {
    path,
    isFile: (each) => pathOfUri(uriBeside(document.uri, each)) === path,
    pathOfTemplate: pathForLaunch(path, document),
    position,
  }).map(({ origin, span, nameSpan }) => ({
    originSelectionRange: origin,
    targetUri: document.uri,
    targetRange: document.positions.rangeOf(span),
    targetSelectionRange: document.positions.rangeOf(nameSpan),
  }));
}

function linkOf({ origin, path, span, nameSpan }: Definition, document: TemplateDocument): LocationLink {
  const positions = path === undefined ? document.positions : new Positions(document.files.read(path) ?? '');
  return {
    originSelectionRange: document.positions.rangeOf(origin),
    targetUri: path === undefined ? document.uri : uriBeside(document.uri, path),
    targetRange: positions.rangeOf(span),
    targetSelectionRange: positions.rangeOf(nameSpan),
  };
}
