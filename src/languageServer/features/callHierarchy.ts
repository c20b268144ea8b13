import { SymbolKind, type CallHierarchyItem } from 'vscode-languageserver-types';
import { callsOf, functionAt, type Call } from '../../language/callHierarchy.ts';
import type { TemplateDocument } from '../../language/templateDocument.ts';
import type { FunctionResource } from '../../template/functionResource.ts';
import type { Feature } from './feature.ts';

export const callHierarchy: Feature = {
  name: 'callHierarchy',
  capabilities: { callHierarchyProvider: true },
  register({ connection, onTemplate }) {
    const { callHierarchy: requests } = connection.languages;
    requests.onPrepare(
      onTemplate((document, { position }) => {
        const found = functionAt(document, document.positions.offsetAt(position));
        return found ? [itemOf(found, document)] : null;
      }),
    );
    const outgoing = onTemplate((document, { item }: ItemParams) =>
      callsOf(document)
        .filter(({ from }) => from.logicalId === item.name)
        .map((call) => ({ to: itemOf(call.to, document, call), fromRanges: rangesOf(call, document) })),
    );
    requests.onOutgoingCalls(({ item }, token) => outgoing({ item, textDocument: item }, token));
    const incoming = onTemplate((document, { item }: ItemParams) =>
      callsOf(document)
        .filter(({ to }) => to.logicalId === item.name)
        .map((call) => ({ from: itemOf(call.from, document, call), fromRanges: rangesOf(call, document) })),
    );
    requests.onIncomingCalls(({ item }, token) => incoming({ item, textDocument: item }, token));
  },
};

interface ItemParams {
  readonly item: CallHierarchyItem;
  readonly textDocument: { readonly uri: string };
}

function itemOf(
  { logicalId, resource }: FunctionResource,
  { uri, positions }: TemplateDocument,
  call?: Call,
): CallHierarchyItem {
  return {
    name: logicalId,
    kind: SymbolKind.Function,
    detail: call?.by ? `by ${call.by.logicalId}, ${call.by.type}` : resource.type,
    uri,
    range: positions.rangeOf(resource.span),
    selectionRange: positions.rangeOf(resource.logicalIdSpan),
  };
}

function rangesOf({ spans }: Call, { positions }: TemplateDocument): CallHierarchyItem['range'][] {
  return spans.map((span) => positions.rangeOf(span));
}
