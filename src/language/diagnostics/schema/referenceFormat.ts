import type { ValueSchema } from '../../../schema/valueSchema.ts';
import { getAttTarget, shortForm } from '../../../template/intrinsics.ts';
import type { IntrinsicValue, Value } from '../../../template/value.ts';
import { refOf } from '../../alternatives.ts';
import { typeOfResource } from '../../referables.ts';
import { everySample, referenceSamples } from '../../referenceSamples.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import type { FunctionNode } from './functionNodes.ts';
import { holds } from './holds.ts';

export const referenceFormat: Rule = {
  code: 'reference-format',
  cfnLint: ['E1040', 'E1041'],
  severity: 'error',
  documentation: `\`Ref\` gives what its resource type [says](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html): the name of a function, a role or a table, the URL of a queue, the ID of what is in a VPC, the ARN of a topic. Where an ARN is asked for, most need \`!GetAtt Name.Arn\`; where a name or an ID is, \`!Ref Name\`.

Nothing is said where any text may stand, and of types whose \`Ref\` can be many things.`,
  bad: `
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: '2012-10-17'
        Statement:
          - Effect: Allow
            Action: sts:AssumeRole
            Principal: { Service: lambda.amazonaws.com }
  Place:
    Type: AWS::Lambda::Function
    Properties:
      Role: !Ref Role
      Handler: index.handler
      Runtime: nodejs22.x
      Code:
        ZipFile: exports.handler = async () => 'placed';
`,
  good: `
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: '2012-10-17'
        Statement:
          - Effect: Allow
            Action: sts:AssumeRole
            Principal: { Service: lambda.amazonaws.com }
  Place:
    Type: AWS::Lambda::Function
    Properties:
      Role: !GetAtt Role.Arn
      Handler: index.handler
      Runtime: nodejs22.x
      Code:
        ZipFile: exports.handler = async () => 'placed';
`,
  *check({ template, functionNodes }: RuleContext): Iterable<Finding> {
    const types = new Map<string, string | undefined>();
    const typeOf = (logicalId: string): string | undefined => {
      if (!types.has(logicalId)) types.set(logicalId, typeOfResource(template, logicalId));
      return types.get(logicalId);
    };
    for (const node of functionNodes) {
      const asked = askedOf(node.value);
      const type = asked && typeOf(asked.logicalId);
      if (!asked || type === undefined || fitsAny(referenceSamples(type, asked.attribute), node.schema))
        continue;
      // What no reference fits asks for a special name, as one that begins with `/aws/vendedlogs/`.
      if (!fitsAny(everySample, node.schema)) continue;
      yield { span: node.span, message: messageFor(node, asked, type) };
    }
  },
};

interface Asked {
  readonly logicalId: string;
  /** Or `Ref`. */
  readonly attribute: string;
}

function askedOf(value: IntrinsicValue): Asked | undefined {
  const name = refOf(value);
  if (name !== undefined) return { logicalId: name, attribute: 'Ref' };
  const { logicalId, attribute } = getAttTarget(value) ?? {};
  return logicalId === undefined || attribute === undefined ? undefined : { logicalId, attribute };
}

/** Whether one of the texts is as the schema asks; lists of one are not told from their item. */
function fitsAny(texts: readonly string[] | undefined, schema: ValueSchema): boolean {
  if (!texts || (schema.types.length > 0 && !schema.types.includes('string'))) return true;
  const known = fitting.get(schema) ?? new Map<readonly string[], boolean>();
  const fits = known.get(texts) ?? texts.some((text) => holds(asValue(text), schema) !== false);
  fitting.set(schema, known.set(texts, fits));
  return fits;
}

/** The same schemas and texts meet again and again. */
const fitting = new WeakMap<ValueSchema, Map<readonly string[], boolean>>();

function asValue(text: string): Value {
  return { kind: 'scalar', value: text, source: text, start: 0, end: 0 };
}

/** Names the other reference to the same resource, where that fits. */
function messageFor(node: FunctionNode, { logicalId, attribute }: Asked, type: string): string {
  const others = attribute === 'Ref' ? ['Arn', 'TopicArn', 'GroupId'] : ['Ref', 'Arn'];
  const other = others.find((each) => {
    const texts = referenceSamples(type, each);
    return texts !== undefined && each !== attribute && fitsAny(texts, node.schema);
  });
  const given = referenceSamples(type, attribute)?.[0] ?? '';
  const advice =
    other === undefined
      ? ''
      : ` Use \`${other === 'Ref' ? `!Ref ${logicalId}` : `!GetAtt ${logicalId}.${other}`}\`.`;
  return `\`${shortForm(node.value)}\` gives ${kindOf(given, type)}, which has not the form of \`${node.name}\`.${advice}`;
}

function kindOf(text: string, type: string): string {
  const owner = `of an \`${type}\``;
  if (text.startsWith('arn:')) return `the ARN ${owner}`;
  if (text.startsWith('https:')) return `the URL ${owner}`;
  return `the name or ID ${owner}`;
}
