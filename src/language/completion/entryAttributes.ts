import type { ResourceTypes } from '../../schema/resourceTypes.ts';
import { resourceNamed } from '../../template/resourceNamed.ts';
import type { Template } from '../../template/template.ts';
import type { Path } from '../cursor/cursor.ts';
import { requiredSketches } from './schemaSketch.ts';
import type { Completion, CompletionContext } from './completion.ts';
import { choice, hole, list, map, named, type Sketch } from './sketch.ts';

type Attributes = Readonly<Record<string, { readonly detail: string; readonly value: Sketch }>>;

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-product-attribute-reference.html */
const ofResource: Attributes = {
  Type: { detail: 'What the resource is', value: hole() },
  DependsOn: { detail: 'Resources that must exist before', value: hole() },
  Condition: { detail: 'The condition under which it exists', value: hole() },
  Metadata: { detail: 'Additional information', value: named('Name', hole()) },
  DeletionPolicy: {
    detail: 'What happens when it is deleted from the stack',
    value: choice(['Retain', 'Delete', 'Snapshot', 'RetainExceptOnCreate']),
  },
  UpdateReplacePolicy: {
    detail: 'What happens to the old one when an update replaces it',
    value: choice(['Retain', 'Delete', 'Snapshot']),
  },
  UpdatePolicy: { detail: 'How updates are made', value: map({}) },
  CreationPolicy: { detail: 'When creation counts as done', value: map({}) },
};

const ofSamResource: Attributes = {
  Connectors: {
    detail: 'What it may do with other resources',
    value: named(
      'Name',
      map({
        Properties: map({ Destination: map({ Id: hole() }), Permissions: list(choice(['Read', 'Write'])) }),
      }),
    ),
  },
  IgnoreGlobals: { detail: 'Properties of `Globals` that it does not take', value: hole() },
};

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html */
const ofParameter: Attributes = {
  Type: { detail: 'String, Number, a list or a kind of AWS resource', value: hole('String') },
  Default: { detail: 'The value where none is given', value: hole() },
  Description: { detail: 'What it is for', value: hole() },
  AllowedValues: { detail: 'The values it may have', value: list(hole()) },
  AllowedPattern: { detail: 'A regular expression for the whole value', value: hole() },
  ConstraintDescription: { detail: 'What is said where a value breaks the constraints', value: hole() },
  MinLength: { detail: 'Of a string', value: hole('', false) },
  MaxLength: { detail: 'Of a string', value: hole('', false) },
  MinValue: { detail: 'Of a number', value: hole('', false) },
  MaxValue: { detail: 'Of a number', value: hole('', false) },
  NoEcho: { detail: 'Whether the value is hidden', value: choice(['true', 'false'], false) },
};

const ofOutput: Attributes = {
  Value: { detail: 'What the stack gives', value: hole() },
  Description: { detail: 'What it is', value: hole() },
  Export: { detail: 'The name other stacks import it by', value: map({ Name: hole() }) },
  Condition: { detail: 'The condition under which it exists', value: hole() },
};

const ofExport: Attributes = {
  Name: { detail: 'The name other stacks import it by', value: hole() },
};

const required = new Set(['Type', 'Value', 'Properties']);

/** The keys of resources, parameters and outputs themselves. */
export function* entryAttributeCompletions({
  cursor,
  place: { path },
  document: { template },
  types,
}: CompletionContext): Iterable<Completion> {
  if (cursor.typing === 'value') return;
  for (const [label, { detail, value }] of Object.entries(attributesAt(path, template, types))) {
    if (cursor.siblings.includes(label)) continue;
    const rank = required.has(label) ? 0 : 5;
    yield { label, kind: 'property', insert: { kind: 'entries', entries: { [label]: value } }, detail, rank };
  }
}

function attributesAt(path: Path, template: Template, types: ResourceTypes): Attributes {
  const [section, name, key] = path;
  if (path.length === 3 && section === 'Outputs' && key === 'Export') return ofExport;
  if (path.length !== 2) return {};
  if (section === 'Parameters') return ofParameter;
  if (section === 'Outputs') return ofOutput;
  if (section !== 'Resources' || typeof name !== 'string') return {};
  const type = resourceNamed(template, name)?.type;
  const schema = type === undefined ? undefined : types.get(type)?.schema;
  const Properties = {
    detail: 'What the resource is like',
    value: schema ? map(requiredSketches(schema)) : map({}),
  };
  const isSam = type?.startsWith('AWS::Serverless::') === true;
  return { ...ofResource, ...(isSam && ofSamResource), Properties };
}
