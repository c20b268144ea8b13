import { SymbolKind } from 'vscode-languageserver-types';
import type { TemplateSymbol } from '../../language/documentSymbols.ts';

/** The nearest that LSP has. */
export const symbolKinds: Readonly<Record<TemplateSymbol['kind'], SymbolKind>> = {
  section: SymbolKind.Namespace,
  function: SymbolKind.Function,
  resource: SymbolKind.Class,
  event: SymbolKind.Event,
  parameter: SymbolKind.Variable,
  mapping: SymbolKind.Struct,
  key: SymbolKind.Key,
  condition: SymbolKind.Boolean,
  output: SymbolKind.Field,
  globals: SymbolKind.Object,
};
