import { MarkupKind, type MarkupContent } from 'vscode-languageserver-types';
import type { IntrinsicParameter } from '../../language/intrinsicSignatures.ts';
import { signatureHelpAt } from '../../language/signatureHelp.ts';
import type { Feature } from './feature.ts';

export const signatureHelp: Feature = {
  name: 'signatureHelp',
  capabilities: { signatureHelpProvider: { triggerCharacters: ['[', ',', '.', ' '] } },
  register: ({ connection, onTemplate }) =>
    connection.onSignatureHelp(
      onTemplate((document, { position }) => {
        const found = signatureHelpAt(document, document.positions.offsetAt(position));
        if (!found) return null;
        const { name, summary, parameters } = found.signature;
        return {
          signatures: [
            {
              label: `${name}(${parameters.map(parameterLabel).join(', ')})`,
              documentation: markdown(summary),
              parameters: parameters.map((each) => ({
                label: parameterLabel(each),
                documentation: markdown(each.documentation),
              })),
            },
          ],
          activeSignature: 0,
          activeParameter: found.activeParameter,
        };
      }),
    ),
};

function parameterLabel({ name, isOptional }: IntrinsicParameter): string {
  return isOptional === true ? `${name}?` : name;
}

function markdown(value: string): MarkupContent {
  return { kind: MarkupKind.Markdown, value };
}
