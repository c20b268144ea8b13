import { textOf, valueOf } from '../../../template/value.ts';
import { apiOf, restApi } from '../../samApis.ts';
import { isComplete, isEmpty } from '../../alternatives.ts';
import { didYouMean } from '../didYouMean.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

export const requestModel: Rule = {
  code: 'request-model',
  cfnLint: ['E0001'],
  severity: 'error',
  documentation: `\`RequestModel: Model\` of an \`Api\` event names one of the \`Models\` of its API, a map of JSON schemas. \`ValidateBody\` and \`ValidateParameters\` are true or false themselves: quoted texts and intrinsic functions are refused.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Shop:
    Type: AWS::Serverless::Api
    Properties:
      StageName: prod
      Models:
        Order:
          type: object
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      Events:
        Order:
          Type: Api
          Properties:
            RestApiId: !Ref Shop
            Path: /orders
            Method: post
            RequestModel:
              Model: Orders
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Shop:
    Type: AWS::Serverless::Api
    Properties:
      StageName: prod
      Models:
        Order:
          type: object
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      Events:
        Order:
          Type: Api
          Properties:
            RestApiId: !Ref Shop
            Path: /orders
            Method: post
            RequestModel:
              Model: Order
`,
  *check({ effective, template }: RuleContext): Iterable<Finding> {
    for (const { properties } of effective.ofType('AWS::Serverless::Api')) {
      const models = valueOf(properties, 'Models');
      for (const { key, value } of models?.kind === 'map' ? models.entries : [])
        if (value.kind === 'scalar' || value.kind === 'list')
          yield { span: value, message: `The model \`${key}\` is a map: a JSON schema.` };
        else if (value.kind === 'map' && isComplete(value) && isEmpty(valueOf(value, 'type')))
          yield { span: value, message: `The model \`${key}\` needs a \`type\`, such as \`object\`.` };
    }
    for (const event of effective.eventsOfType(restApi.event)) {
      const request = valueOf(event.properties, 'RequestModel');
      if (request?.kind !== 'map' || !isComplete(request)) continue;
      for (const name of ['ValidateBody', 'ValidateParameters']) {
        const value = valueOf(request, name);
        if (value && !(value.kind === 'scalar' && (typeof value.value === 'boolean' || value.value === null)))
          yield {
            span: value,
            message: `\`${name}\` is true or false, without quotes and without intrinsic functions.`,
          };
      }
      const model = valueOf(request, 'Model');
      const api = apiOf(event, restApi, effective, template.globals);
      if (!model || isEmpty(model) || !api) continue;
      const complaint = complaintOf(textOf(model), valueOf(api.properties, 'Models'), api.logicalId);
      if (complaint !== undefined) yield { span: model, message: complaint };
    }
  },
};

function complaintOf(
  name: string | undefined,
  models: Parameters<typeof isEmpty>[0],
  apiId: string,
): string | undefined {
  if (name === undefined) return '`Model` is the name of a model, in plain text.';
  if (isEmpty(models)) return `\`${apiId}\` has no \`Models\`. Define \`${name}\` there.`;
  if (models?.kind !== 'map')
    return models?.kind === 'intrinsic' ? undefined : `\`Models\` of \`${apiId}\` is no map.`;
  if (!isComplete(models)) return undefined;
  const names = models.entries.map(({ key }) => key);
  if (names.includes(name)) return undefined;
  return `There is no model \`${name}\`.${didYouMean(name, names)}`;
}
