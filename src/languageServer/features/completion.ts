import {
  CompletionItemKind,
  CompletionItemTag,
  InsertTextFormat,
  InsertTextMode,
  type CompletionItem,
  type InsertReplaceEdit,
} from 'vscode-languageserver/node';
import { complete, type CompletionList } from '../../language/completion/complete.ts';
import type { Completion, CompletionKind } from '../../language/completion/completion.ts';
import type { TemplateDocument } from '../../language/templateDocument.ts';
import type { Feature } from './feature.ts';

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
      triggerCharacters: ['.', ':', '!', '{', '"', "'", '/', ' '],
      resolveProvider: true,
    },
  },
  register: ({ connection, clientCapabilities, onTemplate, types }) => {
    connection.onCompletion(
      onTemplate((document, { position }) => {
        const offset = document.positions.offsetAt(position);
        const list = complete(document, offset, { types, today: new Date() });
        const { insertReplaceSupport } = clientCapabilities().textDocument?.completion?.completionItem ?? {};
        const data: ItemData = { uri: document.uri, offset };
        const items = list?.completions.map((each) => {
          const { textEdit, ...item } = itemOf(each, list, document, data);
          if (insertReplaceSupport === true) return { textEdit, ...item };
          const { newText, replace } = textEdit;
          return { ...item, textEdit: { newText, range: replace } };
        });
        return { isIncomplete: false, items: items ?? [] };
      }),
    );
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

function itemOf(
  each: Completion,
  list: CompletionList,
  { positions }: TemplateDocument,
  data: ItemData,
): CompletionItem & { readonly textEdit: InsertReplaceEdit } {
  const { label, kind, detail, rank = usualRank, isDeprecated } = each;
  const { newText, span, filterPrefix } = list.edit(each);
  const { start, end } = positions.rangeOf(span);
  const cursor = positions.positionAt(list.cursor.offset);
  return {
    label,
    kind: itemKinds[kind],
    ...(detail !== undefined && { detail }),
    sortText: `${String(Math.round(rank * 100)).padStart(4, '0')} ${label}`,
    ...(filterPrefix !== '' && { filterText: filterPrefix + label }),
    ...(isDeprecated === true && { tags: [CompletionItemTag.Deprecated] }),
    insertTextFormat: InsertTextFormat.Snippet,
    insertTextMode: InsertTextMode.asIs,
    textEdit: { newText, insert: { start, end: cursor }, replace: { start, end } },
    data,
  };
}
