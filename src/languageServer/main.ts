/**
 * The language server's process. In: LSP over standard input and output (`--stdio`), Node.js IPC or a socket, from any
 * client. Out: diagnostics, and what src/protocol/languageServer.ts asks for. It ends when its client does.
 */
import { setFlagsFromString } from 'node:v8';
import { join } from 'node:path';
import { createConnection, ProposedFeatures, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ResourceTypes } from '../schema/resourceTypes.ts';
import { LanguageServer } from './languageServer.ts';

// What lives long is small and what an edit leaves behind is much: a young generation that grows would treble the memory.
setFlagsFromString('--semi-space-growth-factor=1');
const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
new LanguageServer(connection, documents, new ResourceTypes(join(__dirname, 'schemas'))).listen();
// Of a client that dies the library would take notice within seconds only.
process.once('disconnect', () => process.exit(1));
