/** Faults of functions: runtime, code, environment, permissions. */
import { childOf, type Place } from '../base.ts';
import { beside, withEntry, withKey, withText, withValue } from '../edit.ts';
import { kind, missing, type Change, type Kind } from '../kind.ts';

const sam = 'Resources/<AWS::Serverless::Function>/Properties';
const both = 'Resources/<AWS::(Serverless|Lambda)::Function>/Properties';

const reads =
  (text: string): Change =>
  (place, base) =>
    place.text === undefined ? undefined : withText(place, text, base);

/** Only of handlers that name a file and what it exports. */
const ofScript =
  (rename: (handler: string) => string): Change =>
  (place, base) => {
    const { text = '' } = place;
    const isScript = /^[^:]+\.[^:]+$/.test(text) && !childOf(place.parent, 'InlineCode');
    return isScript ? withText(place, rename(text), base) : undefined;
  };

function isNode(properties: Place | undefined): boolean {
  return childOf(properties, 'Runtime')?.text?.startsWith('nodejs') === true;
}

export const functions: readonly Kind[] = [
  kind('Handler misspelt', `${both}/Handler`, (place, base) => withKey(place, 'Handlr', base)),
  missing('Handler missing', `${both}/Handler`),
  missing('Runtime missing', `${both}/Runtime`),
  kind('runtime of no such name', [`${both}/Runtime`, 'Globals/Function/Runtime'], reads('nodejs21.x')),
  kind('runtime misspelt', [`${both}/Runtime`, 'Globals/Function/Runtime'], reads('pyton3.13')),
  kind('runtime deprecated', [`${both}/Runtime`, 'Globals/Function/Runtime'], reads('python3.7')),
  kind(
    'handler’s file missing',
    `${sam}/Handler`,
    ofScript((handler) => handler.replace(/.*\./, 'nowhere.')),
  ),
  kind(
    'handler’s export missing',
    `${sam}/Handler`,
    ofScript((handler) => handler.replace(/\.[^.]*$/, '.nobody')),
  ),
  kind('CodeUri names no folder', [`${sam}/CodeUri`, 'Globals/Function/CodeUri'], (place, base) =>
    childOf(place.parent?.parent, 'Metadata') ||
    /java|provided/.test(childOf(place.parent, 'Runtime')?.text ?? '')
      ? undefined
      : withText(place, 'nowhere/', base),
  ),
  kind('Variables is a list', `${both}/Environment/Variables`, (place, base) =>
    withValue(place, [{ Name: 'A' }], base),
  ),
  kind('variable’s value is a list', `${both}/Environment/Variables/*`, (place, base) =>
    withValue(place, ['a'], base),
  ),
  kind('variable’s value is a map', `${both}/Environment/Variables/*`, (place, base) =>
    withValue(place, { a: 'b' }, base),
  ),
  kind('variable’s name is reserved', `${both}/Environment/Variables`, (place, base) =>
    withEntry(place, 'AWS_REGION', 'eu-west-1', base),
  ),
  kind('variable’s name has a hyphen', `${both}/Environment/Variables/*`, (place, base) =>
    withKey(place, 'MY-NAME', base),
  ),
  kind('Environment without Variables', `${both}/Environment/Variables`, (place, base) =>
    withKey(place, 'Varables', base),
  ),
  kind('Layers is a string', [`${sam}/Handler`], (place, base) =>
    childOf(place.parent, 'Layers') ? undefined : beside(place, 'Layers', 'imaging', base),
  ),
  kind('dead-letter queue without TargetArn', `${sam}/DeadLetterQueue/TargetArn`, (place, base) =>
    withKey(place, 'Arn', base),
  ),
  kind('dead-letter queue of no such type', `${sam}/DeadLetterQueue/Type`, reads('Kinesis')),
  kind('ImageUri in a Zip function', `${sam}/Handler`, (place, base) =>
    beside(place, 'ImageUri', '123456789012.dkr.ecr.us-east-1.amazonaws.com/a:b', base),
  ),
  kind('Handler in an Image function', `${sam}/PackageType`, (place, base) =>
    beside(place, 'Handler', 'app.handler', base),
  ),
  kind('InlineCode with a runtime that has none', `${sam}/InlineCode`, (place, base) => {
    const runtime = childOf(place.parent, 'Runtime');
    return runtime && withText(runtime, 'java21', base);
  }),
  kind(
    'ZipFile with a runtime that has none',
    'Resources/<AWS::Lambda::Function>/Properties/Code/ZipFile',
    (place, base) => {
      const runtime = childOf(place.parent?.parent, 'Runtime');
      return runtime && withText(runtime, 'java21', base);
    },
    (place) => [childOf(place.parent?.parent, 'Runtime') ?? place],
  ),
  missing('AutoPublishAlias that other properties require', [`${sam}/AutoPublishAlias`]),
  kind('policy template of no such name', `${sam}/Policies/*/*`, (place, base) =>
    place.key.endsWith('Policy') ? withKey(place, place.key.replace('Policy', 'Polcy'), base) : undefined,
  ),
  kind('policy template’s parameter misspelt', `${sam}/Policies/*/*/*`, (place, base) =>
    place.key.endsWith('Name') ? withKey(place, place.key.replace('Name', 'Nmae'), base) : undefined,
  ),
  kind('policy template’s parameter missing', `${sam}/Policies/*/*`, (place, base) =>
    place.key.endsWith('Policy') ? withValue(place, {}, base) : undefined,
  ),
  kind('Policies is a number', `${sam}/Policies`, (place, base) => withValue(place, 5, base)),
  kind('AuthType of a function URL missing', `${sam}/FunctionUrlConfig/AuthType`, (place, base) =>
    withKey(place, 'Auth', base),
  ),
  kind('log level with log format Text', `${sam}/LoggingConfig/LogFormat`, reads('Text')),
  kind('reserved concurrency below 0', `${both}/ReservedConcurrentExecutions`, reads('-1')),
  kind('two sources of code', `${sam}/InlineCode`, (place, base) =>
    isNode(place.parent) ? undefined : beside(place, 'CodeUri', { Bucket: 'b' }, base),
  ),
  kind(
    'definition file missing',
    'Resources/<AWS::Serverless::StateMachine>/Properties/DefinitionUri',
    reads('nowhere.asl.json'),
  ),
  kind(
    'layer’s folder missing',
    'Resources/<AWS::Serverless::LayerVersion>/Properties/ContentUri',
    reads('nowhere/'),
  ),
  kind(
    'nested template missing',
    [
      'Resources/<AWS::Serverless::Application>/Properties/Location',
      'Resources/<AWS::CloudFormation::Stack>/Properties/TemplateURL',
    ],
    reads('nowhere/template.yaml'),
  ),
  kind(
    'parameter that the nested template has not',
    'Resources/<AWS::(Serverless::Application|CloudFormation::Stack)>/Properties/Parameters/*',
    (place, base) => withKey(place, 'Stages', base),
  ),
  kind('output that the nested template has not', '**/Fn::GetAtt', (place, base) =>
    place.text?.includes('.Outputs.') === true ? withText(place, `${place.text}s`, base) : undefined,
  ),
];
