/** Functions with too many, too few or the wrong arguments. */
import { withKey, withValue, type Json } from '../edit.ts';
import { kind, type Change, type Kind } from '../kind.ts';

const becomes =
  (value: Json): Change =>
  (place, base) =>
    withValue(place, value, base);

export const intrinsics: readonly Kind[] = [
  kind('function of no such name', '**/Fn::Sub|Fn::Join|Fn::GetAtt|Fn::Select|Fn::If', (place, base) =>
    withKey(place, `${place.key}s`, base),
  ),
  kind('Join with one argument', '**/Fn::Join', becomes(['-'])),
  kind('Join of a string', '**/Fn::Join', becomes(['-', 'text'])),
  kind('Join with a list for its delimiter', '**/Fn::Join', becomes([['-'], ['a', 'b']])),
  kind('Select with one argument', '**/Fn::Select', becomes([['a', 'b']])),
  kind('Select’s index from Sub', '**/Fn::Select', becomes([{ 'Fn::Sub': '0' }, ['a', 'b']])),
  kind('Select past the end', '**/Fn::Select', becomes([5, ['a', 'b']])),
  kind('Split with one argument', '**/Fn::Split', becomes(['-'])),
  kind('Sub with three arguments', '**/Fn::Sub', becomes(['${A}', { A: 'a' }, 'b'])),
  kind('Sub of a map', '**/Fn::Sub', becomes({ A: 'a' })),
  kind('FindInMap with two arguments', '**/Fn::FindInMap', (place, base) =>
    withValue(place, [place.children[0]?.text ?? '', 'live'], base),
  ),
  kind('If with two arguments', '**/Fn::If', (place, base) =>
    withValue(place, [place.children[0]?.text ?? '', 'a'], base),
  ),
  kind('Equals with one argument', '**/Fn::Equals', becomes(['a'])),
  kind('Not with two arguments', '**/Fn::Not', (place, base) =>
    withValue(place, [{ 'Fn::Equals': ['a', 'b'] }, { 'Fn::Equals': ['a', 'c'] }], base),
  ),
  kind('And with one argument', '**/Fn::And|Fn::Or', becomes([{ 'Fn::Equals': ['a', 'b'] }])),
  kind('Cidr with one argument', '**/Fn::Cidr', becomes(['10.0.0.0/16'])),
];
