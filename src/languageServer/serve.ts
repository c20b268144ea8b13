import { join } from 'node:path';
import { createConnection, ProposedFeatures, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ResourceTypes } from '../schema/resourceTypes.ts';
import { LanguageServer } from './languageServer.ts';

/** Serves the client that started this process. `onWarm` is called once, soon after a template was first analysed. */
export function serve(onWarm: () => void): void {
  const connection = createConnection(ProposedFeatures.all);
  const documents = new TextDocuments(TextDocument);
  const types = new ResourceTypes(join(__dirname, 'schemas'));
  new LanguageServer(connection, documents, types, onWarm).listen();
  // Of a client that dies the library would take notice within seconds only.
  process.once('disconnect', () => process.exit(1));
}
