/** Texts that are no YAML or no JSON, or say something twice. */
import type { Base, Place } from '../base.ts';
import { beside, twice, type Edit } from '../edit.ts';
import { kind, type Change, type Kind } from '../kind.ts';

const scalars = 'Resources/*/Properties/*';

const inYaml =
  (change: (place: Place, base: Base) => Edit): Change =>
  (place, base) =>
    base.format === 'yaml' && place.text !== undefined ? change(place, base) : undefined;

const inJson =
  (change: (place: Place, base: Base) => Edit | undefined): Change =>
  (place, base) =>
    base.format === 'json' && place.text !== undefined ? change(place, base) : undefined;

export const syntax: readonly Kind[] = [
  kind('key twice', scalars, (place, base) => (place.text === undefined ? undefined : twice(place, base))),
  kind('key twice with another value', 'Resources/*/Type', (place, base) =>
    beside(place, 'Type', 'AWS::S3::Bucket', base),
  ),
  kind('section twice', 'Outputs', twice, (place) => [place]),
  kind(
    'indentation by a tab',
    scalars,
    inYaml(({ start }, { text }) => {
      const lineStart = text.lastIndexOf('\n', start) + 1;
      return { start: lineStart, end: start, text: '\t\t\t' };
    }),
  ),
  kind(
    'bracket never closed',
    scalars,
    inYaml(({ keyEnd, end }) => ({ start: keyEnd, end, text: ': [a, b' })),
  ),
  kind(
    'brace never closed',
    scalars,
    inYaml(({ keyEnd, end }) => ({ start: keyEnd, end, text: ': { a: b' })),
  ),
  kind(
    'quote never closed',
    scalars,
    inYaml(({ keyEnd, end }) => ({ start: keyEnd, end, text: `: "never closed` })),
  ),
  kind(
    'colon without space',
    scalars,
    inYaml(({ keyEnd, valueStart }) => ({ start: keyEnd, end: valueStart, text: ':' })),
  ),
  kind(
    'two colons',
    scalars,
    inYaml(({ keyEnd }) => ({ start: keyEnd, end: keyEnd, text: ': more' })),
  ),
  kind(
    'alias of no anchor',
    scalars,
    inYaml(({ keyEnd, end }) => ({ start: keyEnd, end, text: ': *nowhere' })),
  ),
  kind(
    'indented too far',
    scalars,
    inYaml(({ start }) => ({ start, end: start, text: '   ' })),
  ),
  kind(
    'indented too little',
    scalars,
    inYaml(({ start }) => ({ start: start - 1, end: start, text: '' })),
  ),
  kind(
    'comma missing in JSON',
    scalars,
    inJson(({ end }, { text }) => (text[end] === ',' ? { start: end, end: end + 1, text: '' } : undefined)),
  ),
  kind(
    'colon missing in JSON',
    scalars,
    inJson(({ keyEnd }) => ({ start: keyEnd, end: keyEnd + 1, text: '' })),
  ),
  kind(
    'quote missing in JSON',
    scalars,
    inJson(({ keyEnd }) => ({ start: keyEnd - 1, end: keyEnd, text: '' })),
  ),
];
