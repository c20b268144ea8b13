import { entryOf, valueOf } from '../../../template/value.ts';
import { alternativesOf, isEmpty, isGiven, writtenMaps, writtenScalars } from '../../alternatives.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

export const deploymentPreference: Rule = {
  code: 'deployment-preference',
  cfnLint: ['E0001'],
  severity: 'error',
  documentation: `\`DeploymentPreference\` of a function shifts traffic step by step: it needs a \`Type\` (unless \`Enabled\` is false), \`Alarms\` is a list, \`Hooks\` a map with \`PreTraffic\` and \`PostTraffic\`, and \`PassthroughCondition\` true or false.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      AutoPublishAlias: live
      DeploymentPreference:
        Type: Linear10PercentEvery1Minute
        Alarms: Errors
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Place:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      AutoPublishAlias: live
      DeploymentPreference:
        Type: Linear10PercentEvery1Minute
        Alarms: [Errors]
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    for (const { properties } of effective.ofType('AWS::Serverless::Function')) {
      const preference = entryOf(properties, 'DeploymentPreference');
      for (const map of writtenMaps(preference?.value)) {
        if (preference && !isEmpty(map) && !isGiven(valueOf(map, 'Type')) && !valueOf(map, 'Enabled'))
          yield {
            span: preference.keySpan,
            message: '`DeploymentPreference` needs a `Type`, such as `AllAtOnce`.',
          };
        yield* alarms(valueOf(map, 'Alarms'));
        for (const hooks of alternativesOf(valueOf(map, 'Hooks')))
          if (hooks.kind === 'scalar' || hooks.kind === 'list')
            yield { span: hooks, message: '`Hooks` is a map with `PreTraffic` and `PostTraffic`.' };
        const condition = valueOf(map, 'PassthroughCondition');
        for (const text of writtenScalars(condition))
          if (!/^(?:true|false)$/i.test(text.source))
            yield { span: text, message: '`PassthroughCondition` is true or false.' };
        if (condition?.kind === 'intrinsic' && condition.name !== 'Ref' && condition.name !== 'Fn::FindInMap')
          yield {
            span: condition,
            message:
              '`PassthroughCondition` takes `!Ref` of a parameter and `!FindInMap`, no other function.',
          };
      }
    }
  },
};

/** An `Fn::If` of lists is resolved branch by branch. */
function* alarms(value: Parameters<typeof alternativesOf>[0]): Iterable<Finding> {
  for (const each of alternativesOf(value))
    if (each.kind === 'scalar' || each.kind === 'map')
      yield { span: each, message: '`Alarms` is a list of alarms.' };
}
