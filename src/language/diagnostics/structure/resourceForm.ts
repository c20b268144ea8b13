import type { Resource } from '../../../template/template.ts';
import { entryOf, textOf, type Value } from '../../../template/value.ts';
import type { Finding, Rule } from '../rule.ts';
import { written } from '../written.ts';

export const resourceForm: Rule = {
  code: 'resource-form',
  cfnLint: ['E3001'],
  severity: 'error',
  documentation: `A [resource](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html) is a map with a \`Type\`; what makes it what it is stands under \`Properties\`.`,
  bad: `
Resources:
  Orders:
    Properties:
      DelaySeconds: 5
`,
  good: `
Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      DelaySeconds: 5
`,
  *check({ template, isComplete }) {
    for (const resource of template.resources) {
      const { body, logicalId, logicalIdSpan } = resource;
      if (body.kind === 'map') yield* wrongParts(resource, isComplete);
      else if (isComplete || body.kind === 'list')
        yield { span: logicalIdSpan, message: `\`${logicalId}\` is a map with a \`Type\`.` };
    }
  },
};

function* wrongParts({ body, logicalId, logicalIdSpan }: Resource, isComplete: boolean): Iterable<Finding> {
  const type = entryOf(body, 'Type');
  if (!type) {
    if (isComplete) yield { span: logicalIdSpan, message: `\`${logicalId}\` has no \`Type\`.` };
  } else if (isComplete && (textOf(type.value) ?? '') === '')
    yield {
      span: written(type.value, type.keySpan),
      message: 'A `Type` is text, written out: `AWS::SQS::Queue`.',
    };
  const properties = entryOf(body, 'Properties');
  if (properties && (properties.value.kind === 'list' || isText(properties.value)))
    yield { span: written(properties.value, properties.keySpan), message: '`Properties` is a map.' };
  const condition = entryOf(body, 'Condition');
  if (condition && textOf(condition.value) === undefined)
    yield {
      span: written(condition.value, condition.keySpan),
      message: '`Condition` is the name of a condition.',
    };
}

function isText(value: Value): boolean {
  return value.kind === 'scalar' && value.value !== null;
}
