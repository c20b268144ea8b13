/** Faults in the sections around the resources. */
import { childOf, placesAt, type Base, type Place } from '../base.ts';
import { beside, twice, withEntry, withKey, withText, withValue } from '../edit.ts';
import { kind, missing, type Kind } from '../kind.ts';
import { misspelt } from './misspelt.ts';

export const sections: readonly Kind[] = [
  kind('section misspelt', 'Resources|Outputs|Parameters|Mappings|Conditions|Globals|Description', misspelt),
  kind('Resources misspelt', 'Resources', misspelt, (_place, base) => base.sections),
  kind('Transform of no such name', ['Transform', 'Transform/0'], (place, base) =>
    place.text === undefined ? undefined : withText(place, 'AWS::Serverless-2016-10-13', base),
  ),
  kind('format version of no such date', 'AWSTemplateFormatVersion', (place, base) =>
    withText(place, '2010-09-10', base),
  ),
  kind('Description is a map', 'Description', (place, base) => withValue(place, { Text: 'a' }, base)),
  kind('Globals of an unsupported type', 'Globals/*', (place, base) =>
    place.key === 'Function' ? withKey(place, 'Layer', base) : undefined,
  ),
  kind('Globals with an unsupported property', 'Globals/Function', (place, base) =>
    withEntry(place, 'FunctionName', 'mine', base),
  ),
  kind('Globals with a property misspelt', 'Globals/Function/*', misspelt),
  kind('Globals with a property of Api misspelt', 'Globals/Api|HttpApi/*', misspelt),
  missing('parameter without Type', 'Parameters/*/Type'),
  kind('parameter of no such type', 'Parameters/*/Type', (place, base) => withText(place, 'Text', base)),
  kind(
    'parameter’s attribute misspelt',
    'Parameters/*/Default|AllowedValues|MinValue|MaxValue|AllowedPattern|Description',
    misspelt,
  ),
  kind('parameter’s default is not among AllowedValues', 'Parameters/*/Default', (place, base) =>
    childOf(place.parent, 'AllowedValues') ? withText(place, '4711', base) : undefined,
  ),
  kind('parameter’s default is out of its range', 'Parameters/*/Default', (place, base) =>
    childOf(place.parent, 'MaxValue') ? withText(place, '471100', base) : undefined,
  ),
  kind('parameter’s default is no number', 'Parameters/*/Default', (place, base) =>
    childOf(place.parent, 'Type')?.text === 'Number' ? withText(place, 'many', base) : undefined,
  ),
  kind('parameter’s default violates AllowedPattern', 'Parameters/*/AllowedPattern', (place, base) => {
    const known = childOf(place.parent, 'Default');
    return known ? withText(known, 'NOT this!', base) : beside(place, 'Default', 'NOT this!', base);
  }),
  kind('parameter’s default is a list', 'Parameters/*/Default', (place, base) =>
    withValue(place, ['a', 'b'], base),
  ),
  kind('parameter’s default is a function', 'Parameters/*/Default', (place, base) =>
    withValue(place, { Ref: 'AWS::Region' }, base),
  ),
  missing('output without Value', 'Outputs/*/Value'),
  kind('output’s attribute misspelt', 'Outputs/*/Description|Export|Condition', misspelt),
  kind('output’s Value is a list', 'Outputs/*/Value', (place, base) => withValue(place, ['a', 'b'], base)),
  kind('export without Name', 'Outputs/*/Export/Name', misspelt),
  kind('mapping with one level', 'Mappings/*/*', (place, base) => withValue(place, 'flat', base)),
  kind('mapping with a map for a value', 'Mappings/*/*/*', (place, base) =>
    withValue(place, { a: { b: 'c' } }, base),
  ),
  kind('condition that is no function', 'Conditions/*', (place, base) =>
    withValue(place, { Equal: ['a', 'b'] }, base),
  ),
  kind('condition that names itself', 'Conditions/*', (place, base) =>
    withValue(place, { 'Fn::Not': [{ Condition: place.key }] }, base),
  ),
  kind('condition that reads a resource', 'Conditions/*', (place, base) => {
    const resource = placesAt(base, 'Resources/*')[0]?.key ?? '';
    return withValue(place, { 'Fn::Equals': [{ Ref: resource }, 'a'] }, base);
  }),
  kind('logical ID with a hyphen', 'Resources/*', (place, base) =>
    isNamedElsewhere(place, base) ? undefined : withKey(place, `${place.key}-1`, base),
  ),
  kind('logical ID twice', 'Resources/*', twice, (place) => [place]),
  kind(
    'parameter and resource of one name',
    'Parameters/*',
    (place, base) => {
      const resource = placesAt(base, 'Resources/*')[0]?.key ?? '';
      return beside(place, resource, { Type: 'String' }, base);
    },
    (_place, base) => placesAt(base, 'Resources/*').slice(0, 1),
  ),
  kind('resource that is a string', 'Resources/*', (place, base) => withValue(place, 'later', base)),
  kind('output name with a hyphen', 'Outputs/*', (place, base) => withKey(place, `${place.key}-1`, base)),
];

function isNamedElsewhere({ key, start, end }: Place, { text }: Base): boolean {
  return text.slice(0, start).includes(key) || text.slice(end).includes(key);
}
