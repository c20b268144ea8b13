import {
  CodeActionKind,
  type CodeAction,
  type Diagnostic,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { ClientCapabilities } from 'vscode-languageserver/node';
import type { TextEdit } from '../../language/edits.ts';
import { fixesFor, safeEdits } from '../../language/quickFixes/fixesFor.ts';
import type { Fix } from '../../language/quickFixes/quickFix.ts';
import { refactorings } from '../../language/refactorings/index.ts';
import type { TemplateDocument } from '../../language/templateDocument.ts';
import type { ResourceTypes } from '../../schema/resourceTypes.ts';
import { Positions } from '../../template/positions.ts';
import type { Problem } from '../../template/template.ts';
import { diagnosticsOf } from '../diagnostics.ts';
import { uriBeside } from '../uris.ts';
import type { Feature } from './feature.ts';

/** Has the client show the file that an action made. */
const showCommand = 'lambdaWorkbench.showFile';

const fixAllKind = `${CodeActionKind.SourceFixAll}.lambda`;

export const codeAction: Feature = {
  name: 'codeAction',
  capabilities: {
    codeActionProvider: {
      codeActionKinds: [
        CodeActionKind.QuickFix,
        CodeActionKind.RefactorExtract,
        CodeActionKind.RefactorRewrite,
        fixAllKind,
      ],
    },
    executeCommandProvider: { commands: [showCommand] },
  },
  register({ connection, clientCapabilities, onTemplate, types }) {
    // What was offered last. Not an argument of the command: VS Code forgets those together with the list of actions,
    // which it replaces as soon as the new file mends the problem.
    let offeredFile: string | undefined;
    connection.onExecuteCommand(async ({ command }) => {
      if (command === showCommand && offeredFile !== undefined)
        await connection.window.showDocument({ uri: offeredFile, takeFocus: true });
    });
    connection.onCodeAction(
      onTemplate((document, { range, context: { diagnostics, only } }) => {
        const wants = (kind: string): boolean =>
          only?.some((each) => kind === each || kind.startsWith(`${each}.`)) !== false;
        const offset = document.positions.offsetAt(range.start);
        return [
          ...(wants(CodeActionKind.QuickFix)
            ? quickFixes(document, diagnostics, clientCapabilities(), types, (uri) => {
                offeredFile = uri;
              })
            : []),
          ...rewritings(document, offset).filter(({ kind }) => wants(kind ?? '')),
          ...(only && wants(fixAllKind) ? fixAll(document, types) : []),
        ];
      }),
    );
  },
};

function quickFixes(
  document: TemplateDocument,
  diagnostics: readonly Diagnostic[],
  { workspace, window }: ClientCapabilities,
  types: ResourceTypes,
  onOffered: (newFile: string) => void,
): CodeAction[] {
  const canCreate = workspace?.workspaceEdit?.resourceOperations?.includes('create') === true;
  const canShow = window?.showDocument?.support === true;
  const context = { document, today: new Date(), types };
  return diagnostics.flatMap((diagnostic) =>
    fixesFor(problemOf(diagnostic, document), context)
      .filter(({ newFile }) => canCreate || !newFile)
      .map((fix) => {
        if (fix.newFile) onOffered(uriBeside(document.uri, fix.newFile.path));
        return {
          title: fix.title,
          kind: CodeActionKind.QuickFix,
          diagnostics: [diagnostic],
          ...(fix.isPreferred === true && { isPreferred: true }),
          edit: fix.newFile ? creation(document, fix.newFile) : changes(document, fix.edits),
          ...(fix.newFile && canShow && { command: { title: 'Show', command: showCommand } }),
        };
      }),
  );
}

function rewritings(document: TemplateDocument, offset: number): CodeAction[] {
  return refactorings.flatMap((refactoring) => {
    const found = refactoring(document, offset);
    if (!found) return [];
    const kind = found.kind === 'extract' ? CodeActionKind.RefactorExtract : CodeActionKind.RefactorRewrite;
    return [{ title: found.title, kind, edit: changes(document, found.edits) }];
  });
}

function fixAll(document: TemplateDocument, types: ResourceTypes): CodeAction[] {
  const problems = diagnosticsOf(document, types, {}).map((diagnostic) => problemOf(diagnostic, document));
  const edits = safeEdits(problems, { document, today: new Date(), types });
  if (edits.length === 0) return [];
  return [{ title: 'Make all safe fixes', kind: fixAllKind, edit: changes(document, edits) }];
}

/** A problem as the client has it. */
function problemOf({ range, code, message }: Diagnostic, { positions }: TemplateDocument): Problem {
  const span = { start: positions.offsetAt(range.start), end: positions.offsetAt(range.end) };
  const text = typeof message === 'string' ? message : message.value;
  return { span, code: String(code), severity: 'error', message: text };
}

function changes(document: TemplateDocument, edits: readonly TextEdit[]): WorkspaceEdit {
  const byUri: Record<string, { range: ReturnType<Positions['rangeOf']>; newText: string }[]> = {};
  for (const { path, span, newText } of edits) {
    const uri = path === undefined ? document.uri : uriBeside(document.uri, path);
    const positions =
      path === undefined ? document.positions : new Positions(document.files.read(path) ?? '');
    (byUri[uri] ??= []).push({ range: positions.rangeOf(span), newText });
  }
  return { changes: byUri };
}

function creation(document: TemplateDocument, { path, text }: NonNullable<Fix['newFile']>): WorkspaceEdit {
  const uri = uriBeside(document.uri, path);
  const start = { line: 0, character: 0 };
  const content: TextDocumentEdit = {
    textDocument: { uri, version: null },
    edits: [{ range: { start, end: start }, newText: text }],
  };
  return { documentChanges: [{ kind: 'create', uri, options: { ignoreIfExists: true } }, content] };
}
