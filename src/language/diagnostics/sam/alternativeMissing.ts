import { entryOf, textOf, valueOf } from '../../../template/value.ts';
import { isGiven } from '../../alternatives.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

/** Properties of which one must be given. */
const alternatives: Readonly<Record<string, readonly [string, string]>> = {
  'AWS::Serverless::StateMachine': ['Definition', 'DefinitionUri'],
  'AWS::Serverless::GraphQLApi': ['SchemaInline', 'SchemaUri'],
};

export const alternativeMissing: Rule = {
  code: 'alternative-missing',
  cfnLint: ['E0001'],
  severity: 'error',
  documentation: `A state machine says what it does in \`Definition\` or \`DefinitionUri\`, a GraphQL API in \`SchemaInline\` or \`SchemaUri\`, a function of \`PackageType: Image\` in \`ImageUri\` (or in the \`Dockerfile\` of its \`Metadata\`, from which \`sam build\` makes the image). The transform refuses one that does not.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Flow:
    Type: AWS::Serverless::StateMachine
    Properties:
      Name: flow
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Flow:
    Type: AWS::Serverless::StateMachine
    Properties:
      Name: flow
      DefinitionUri: flow.asl.json
`,
  *check({ effective, functions }: RuleContext): Iterable<Finding> {
    for (const [type, [first, second]] of Object.entries(alternatives))
      for (const { properties, isComplete, logicalId, logicalIdSpan } of effective.ofType(type)) {
        if (!isComplete || [first, second].some((name) => entryOf(properties, name))) continue;
        yield { span: logicalIdSpan, message: `\`${logicalId}\` needs \`${first}\` or \`${second}\`.` };
      }
    for (const { resource, type, logicalId, properties } of functions) {
      if (type !== 'AWS::Serverless::Function' || effective.named(logicalId)?.isComplete !== true) continue;
      if (textOf(properties.get('PackageType')?.value) !== 'Image') continue;
      if (isGiven(properties.get('ImageUri')?.value) || valueOf(resource.body, 'Metadata')) continue;
      yield { span: resource.logicalIdSpan, message: `\`${logicalId}\` is an image and needs \`ImageUri\`.` };
    }
  },
};
