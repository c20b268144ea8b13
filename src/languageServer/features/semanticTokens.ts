import { SemanticTokenModifiers, SemanticTokenTypes, type SemanticTokens } from 'vscode-languageserver-types';
import { SemanticTokensBuilder } from 'vscode-languageserver/node';
import { semanticTokens as tokensOf, type SemanticToken } from '../../language/semanticTokens.ts';
import type { TemplateDocument } from '../../language/templateDocument.ts';
import type { Feature } from './feature.ts';

/** The nearest of LSP's own types, which every colour theme knows. */
const types: Readonly<Record<SemanticToken['kind'], SemanticTokenTypes>> = {
  parameter: SemanticTokenTypes.parameter,
  pseudoParameter: SemanticTokenTypes.parameter,
  resource: SemanticTokenTypes.class,
  condition: SemanticTokenTypes.enumMember,
  mapping: SemanticTokenTypes.struct,
  output: SemanticTokenTypes.property,
  variable: SemanticTokenTypes.variable,
  function: SemanticTokenTypes.function,
  type: SemanticTokenTypes.type,
  attribute: SemanticTokenTypes.property,
};
const tokenTypes = [...new Set(Object.values(types))];
const tokenModifiers = [SemanticTokenModifiers.declaration, SemanticTokenModifiers.defaultLibrary];

export const semanticTokens: Feature = {
  name: 'semanticTokens',
  capabilities: { semanticTokensProvider: { legend: { tokenTypes, tokenModifiers }, full: true } },
  register({ connection, onTemplate }) {
    const answer = onTemplate((document) => encode(document));
    // LSP lets a server answer nothing, the library's types do not.
    connection.languages.semanticTokens.on(
      async (params, token) => (await answer(params, token)) ?? { data: [] },
    );
  },
};

function encode(document: TemplateDocument): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { kind, span, isDeclaration } of tokensOf(document)) {
    const { line, character } = document.positions.positionAt(span.start);
    const isGiven = kind === 'pseudoParameter' || kind === 'function';
    const modifiers = (isDeclaration ? 1 : 0) | (isGiven ? 2 : 0);
    builder.push(line, character, span.end - span.start, tokenTypes.indexOf(types[kind]), modifiers);
  }
  return builder.build();
}
