/** Names that nothing has. */
import { ancestorsOf, childOf, placesAt, type Base, type Place } from '../base.ts';
import { beside, withEntry, withText, withValue } from '../edit.ts';
import { kind, type Change, type Kind } from '../kind.ts';

const inResources = 'Resources/*/Properties/**';

/** Adds letters to a name. */
const renamed: Change = (place, base) =>
  place.text === undefined || place.text.includes('::')
    ? undefined
    : withText(place, `${place.text}Nope`, base);

/** Changes the resource or the attribute of a GetAtt, in its short and its long form. */
function getAtt(
  change: (parts: readonly [string, string], base: Base) => readonly [string, string] | undefined,
): Change {
  return (place, base) => {
    const [resource = '', attribute = ''] =
      place.children.length > 0
        ? place.children.map(({ text = '' }) => text)
        : [place.text?.split('.')[0], place.text?.split('.').slice(1).join('.')];
    const changed = change([resource, attribute], base);
    if (!changed) return undefined;
    return place.children.length > 0
      ? withValue(place, changed, base)
      : withText(place, changed.join('.'), base);
  };
}

const ofOtherResource = getAtt(([resource, attribute]) => [`${resource}Nope`, attribute]);
const ofOtherAttribute = getAtt(([resource, attribute]) =>
  attribute.startsWith('Outputs.') ? undefined : [resource, `${attribute}Nope`],
);

/** Changes a variable of a Sub: the argument's text or the first of its list. */
function sub(pattern: RegExp, replacement: string): Change {
  return (place, base) => {
    const target = place.children[0] ?? place;
    const { text = '' } = target;
    const changed = text.replace(pattern, replacement);
    return changed === text ? undefined : withText(target, changed, base);
  };
}

const otherParameter = (base: Base): string | undefined =>
  base.sections.find(({ key }) => key === 'Parameters')?.children[0]?.key;

function logicalIdOf(place: Place): string {
  return ancestorsOf(place).at(-2)?.key ?? '';
}

export const references: readonly Kind[] = [
  kind('Ref of nothing', [`${inResources}/Ref`, 'Conditions/**/Ref'], renamed),
  kind('Ref of nothing in an output', 'Outputs/**/Ref', renamed),
  kind('Ref of nothing in an event', 'Resources/*/Properties/Events/**/Ref', renamed),
  kind('Ref of a condition', `${inResources}/Ref`, (place, base) => {
    const condition = placesAt(base, 'Conditions/*')[0];
    return condition && place.text?.includes('::') === false
      ? withText(place, condition.key, base)
      : undefined;
  }),
  kind('Ref of a mapping', `${inResources}/Ref`, (place, base) => {
    const mapping = placesAt(base, 'Mappings/*')[0];
    return mapping && place.text?.includes('::') === false ? withText(place, mapping.key, base) : undefined;
  }),
  kind('Ref of a list', `${inResources}/Ref`, (place, base) => withValue(place, ['a', 'b'], base)),
  kind('pseudo parameter misspelt', '**/Ref', (place, base) =>
    place.text?.startsWith('AWS::') === true ? withText(place, `${place.text}s`, base) : undefined,
  ),
  kind('GetAtt of no resource', `${inResources}/Fn::GetAtt`, ofOtherResource),
  kind('GetAtt of no attribute', `${inResources}/Fn::GetAtt`, ofOtherAttribute),
  kind('GetAtt of no resource in an output', 'Outputs/**/Fn::GetAtt', ofOtherResource),
  kind('GetAtt of no attribute in an output', 'Outputs/**/Fn::GetAtt', ofOtherAttribute),
  kind('GetAtt without attribute', '**/Fn::GetAtt', (place, base) =>
    place.text === undefined
      ? withValue(place, [logicalIdOf(place)], base)
      : withText(place, place.text.split('.')[0] ?? '', base),
  ),
  kind('GetAtt of a parameter', `${inResources}/Fn::GetAtt`, (place, base) =>
    getAtt(([, attribute]) => {
      const parameter = otherParameter(base);
      return parameter === undefined ? undefined : [parameter, attribute];
    })(place, base),
  ),
  kind('Sub of no name', '**/Fn::Sub', sub(/\$\{(?!AWS::)(\w+)/, '${$1Nope')),
  kind('Sub of no attribute', '**/Fn::Sub', sub(/\$\{(\w+)\.(\w+)\}/, '${$1.$2Nope}')),
  kind('pseudo parameter misspelt in a Sub', '**/Fn::Sub', sub(/\$\{AWS::(\w+)\}/, '${AWS::$1s}')),
  kind('Sub with a brace that is never closed', '**/Fn::Sub', sub(/(\$\{[\w:.]+)\}/, '$1')),
  kind(
    'variable without Sub',
    [
      'Resources/*/Properties/Environment/Variables/*',
      'Resources/*/Properties/Policies/*/*/*',
      'Outputs/*/Value',
    ],
    (place, base) => {
      const name = placesAt(base, 'Resources/*')[0]?.key;
      return name === undefined || (place.kind !== 'scalar' && place.children.length === 0)
        ? undefined
        : withValue(place, `prefix-\${${name}}`, base);
    },
  ),
  kind('pseudo parameter without Sub', 'Resources/*/Properties/*/**/Fn::Sub', (place, base) => {
    const text = (place.children[0] ?? place).text ?? '';
    const property = place.parent;
    return text.includes('${AWS::') && property ? withValue(property, text, base) : undefined;
  }),
  kind('FindInMap of no mapping', '**/Fn::FindInMap/0', renamed),
  kind('FindInMap of no first key', '**/Fn::FindInMap/1', (place, base) => withValue(place, 'nowhere', base)),
  kind('FindInMap of no second key', '**/Fn::FindInMap/2', renamed),
  kind('Condition of nothing', 'Resources|Outputs/*/Condition', renamed),
  kind('Condition of nothing in Conditions', 'Conditions/**/Condition', renamed),
  kind('If of no condition', '**/Fn::If/0', renamed),
  kind('DependsOn nothing', ['Resources/*/DependsOn', 'Resources/*/DependsOn/0'], renamed),
  kind('DependsOn itself', 'Resources/*/Properties', (place, base) =>
    childOf(place.parent, 'DependsOn') ? undefined : beside(place, 'DependsOn', logicalIdOf(place), base),
  ),
  kind('DependsOn a parameter', 'Resources/*/Type', (place, base) => {
    const parameter = otherParameter(base);
    return parameter === undefined || childOf(place.parent, 'DependsOn')
      ? undefined
      : beside(place, 'DependsOn', parameter, base);
  }),
  kind(
    'circle of resources',
    'Resources/<AWS::(SQS|SNS|DynamoDB|IAM|S3|Logs)::.*>/Properties',
    (place, base) => {
      const user = userOf(place, base);
      return user && !childOf(place.parent, 'DependsOn')
        ? beside(place, 'DependsOn', user.key, base)
        : undefined;
    },
    (place, base) => placesAt(base, 'Resources/*').filter((resource) => resource === userOf(place, base)),
  ),
  kind('DefaultAuthorizer that is not defined', 'Resources/*/Properties/Auth/DefaultAuthorizer', renamed),
  kind(
    'authorizer that is not defined',
    'Resources/*/Properties/Events/*/Properties/Auth/Authorizer',
    (place, base) => (place.text === 'NONE' ? undefined : renamed(place, base)),
  ),
  kind(
    'connector of no resource',
    'Resources/<AWS::Serverless::Connector>/Properties/Source|Destination/Id',
    renamed,
  ),
  kind('Condition of nothing added to an output', 'Outputs/*', (place, base) =>
    withEntry(place, 'Condition', 'Nope', base),
  ),
];

/** A plain resource that names this one, so that the other way round closes a circle. */
function userOf(place: Place, base: Base): Place | undefined {
  const name = logicalIdOf(place);
  return placesAt(base, 'Resources/<AWS::(?!Serverless).*>').find(
    (resource) =>
      resource.key !== name &&
      new RegExp(`(?:Ref|GetAtt|Ref":|GetAtt": \\[) "?${name}\\b`).test(
        base.text.slice(resource.start, resource.end),
      ),
  );
}
