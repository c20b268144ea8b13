import { pseudoParameter, pseudoParameterNames } from '../../template/pseudoParameters.ts';
import type { Hover, HoverContext } from './hover.ts';
import { code } from './markdown.ts';

const meanings: Readonly<Record<string, string>> = {
  'AWS::AccountId': 'The account that the stack is deployed to.',
  'AWS::NoValue': 'Nothing: a property that has it is left out.',
  'AWS::NotificationARNs': 'The topics that are told of the stack’s events.',
  'AWS::Partition': '`aws`; in China `aws-cn`, in GovCloud `aws-us-gov`.',
  'AWS::Region': 'The region that the stack is deployed to.',
  'AWS::StackId': 'The ARN of the stack.',
  'AWS::StackName': 'The name of the stack.',
  'AWS::URLSuffix': '`amazonaws.com`; in China `amazonaws.com.cn`.',
};

/** `AWS::Region` and its like, in `Ref` and in the text of `Sub`. */
export function pseudoParameterHover({ document, offset }: HoverContext): Hover | undefined {
  const reference = document.references.find(
    ({ name, span }) => pseudoParameterNames.has(name) && span.start <= offset && offset <= span.end,
  );
  if (!reference) return undefined;
  const { name, span } = reference;
  const value = pseudoParameter(name, document.resolve);
  const text = typeof value === 'string' ? `Here: ${code(value)}` : '';
  return { span, paragraphs: [`**Pseudo parameter** ${code(name)}`, meanings[name] ?? '', text] };
}
