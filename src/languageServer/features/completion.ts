import {
  CompletionItemKind,
  CompletionItemTag,
  InsertTextFormat,
  InsertTextMode,
  type CompletionItem,
} from 'vscode-languageserver-types';
import type { CompletionParams } from 'vscode-languageserver/node';
import { complete } from '../../language/completion/complete.ts';
import type { CompletionKind, Offer } from '../../language/completion/completion.ts';
import type { CompletionEdit } from '../../language/completion/completionEdit.ts';
import type { Positions } from '../../template/positions.ts';
import type { Feature } from './feature.ts';
import { completionsInOtherFile } from './otherFiles.ts';

/** The nearest that LSP has. */
const itemKinds: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  section: CompletionItemKind.Module,
  skeleton: CompletionItemKind.Snippet,
  resourceType: CompletionItemKind.Class,
  property: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  function: CompletionItemKind.Function,
  resource: CompletionItemKind.Reference,
  parameter: CompletionItemKind.Variable,
  condition: CompletionItemKind.Event,
  mapping: CompletionItemKind.Struct,
  attribute: CompletionItemKind.Field,
  export: CompletionItemKind.Method,
  file: CompletionItemKind.File,
  folder: CompletionItemKind.Folder,
};

/** With which an item's documentation is found again. */
interface ItemData {
  readonly uri: string;
  readonly offset: number;
}

const usualRank = 5;

export const completion: Feature = {
  name: 'completion',
  capabilities: {
    completionProvider: {
      triggerCharacters: ['.', ':', '!', '{', '"', "'", '/', ' ', '=', '['],
      resolveProvider: true,
    },
  },
  register: ({ connection, clientCapabilities, onTemplate, onWorkspace, types }) => {
    const itemOf = (each: Offer, edit: CompletionEdit, { positions, offset, uri }: Place): CompletionItem => {
      const { insertReplaceSupport } = clientCapabilities().textDocument?.completion?.completionItem ?? {};
      const { newText, span } = edit;
      const replace = positions.rangeOf(span);
      const insert = { start: replace.start, end: positions.positionAt(offset) };
      return {
        ...shownItem(each, edit),
        textEdit: insertReplaceSupport === true ? { newText, insert, replace } : { newText, range: replace },
        data: { uri, offset } satisfies ItemData,
      };
    };
    const inTemplate = onTemplate((document, { position }: CompletionParams) => {
      const { uri, positions } = document;
      const offset = positions.offsetAt(position);
      const list = complete(document, offset, { types, today: new Date() });
      return list?.completions.map((each) => itemOf(each, list.edit(each), { positions, offset, uri })) ?? [];
    });
    const inOtherFile = onWorkspace((templates, { textDocument: { uri }, position }: CompletionParams) => {
      const found = completionsInOtherFile(uri, position, templates);
      const place = found && { positions: found.positions, offset: found.positions.offsetAt(position), uri };
      return place && found.completions.map((each) => itemOf(each, each.edit, place));
    });
    connection.onCompletion(async (params, token) => {
      const items = (await inTemplate(params, token)) ?? (await inOtherFile(params, token)) ?? [];
      return { isIncomplete: false, items };
    });
    const resolve = onTemplate((document, { item }: ResolveParams) => {
      const { offset } = item.data as ItemData;
      const list = complete(document, offset, { types, today: new Date() });
      const value = list?.completions.find(({ label }) => label === item.label)?.documentation?.();
      return value === undefined ? item : { ...item, documentation: { kind: 'markdown' as const, value } };
    });
    connection.onCompletionResolve(async (item, token) => {
      const { uri } = item.data as ItemData;
      return (await resolve({ textDocument: { uri }, item }, token)) ?? item;
    });
  },
};

interface ResolveParams {
  readonly textDocument: { readonly uri: string };
  readonly item: CompletionItem;
}

interface Place {
  readonly positions: Positions;
  readonly offset: number;
  readonly uri: string;
}

function shownItem(
  { label, kind, detail, rank = usualRank, isDeprecated }: Offer,
  { filterPrefix }: CompletionEdit,
): CompletionItem {
  return {
    label,
    kind: itemKinds[kind],
    ...(detail !== undefined && { detail }),
    sortText: `${String(Math.round(rank * 100)).padStart(4, '0')} ${label}`,
    ...(filterPrefix !== '' && { filterText: filterPrefix + label }),
    ...(isDeprecated === true && { tags: [CompletionItemTag.Deprecated] }),
    insertTextFormat: InsertTextFormat.Snippet,
    insertTextMode: InsertTextMode.asIs,
  };
}
