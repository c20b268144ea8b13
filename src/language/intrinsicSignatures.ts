/** An intrinsic function's arguments. https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html */
export interface IntrinsicSignature {
  /** In full: `Fn::Join`. */
  readonly name: string;
  readonly summary: string;
  readonly parameters: readonly IntrinsicParameter[];
  /** Whether the arguments stand in a list; a single one stands alone. */
  readonly isList: boolean;
  /** Conditions are given by functions of their own, and take no others directly. */
  readonly gives: 'value' | 'condition';
  /** Only with the transform `AWS::LanguageExtensions`. */
  readonly isExtension: boolean;
}

export interface IntrinsicParameter {
  readonly name: string;
  readonly documentation: string;
  readonly isOptional?: true;
}

type Parameters = readonly (readonly [name: string, documentation: string])[];

function signature(
  name: string,
  summary: string,
  parameters: Parameters,
  more: Partial<IntrinsicSignature> = {},
): IntrinsicSignature {
  return {
    name,
    summary,
    parameters: parameters.map(([each, documentation]) =>
      each.endsWith('?')
        ? { name: each.slice(0, -1), documentation, isOptional: true }
        : { name: each, documentation },
    ),
    isList: parameters.length > 1,
    gives: 'value',
    isExtension: false,
    ...more,
  };
}

const condition = { gives: 'condition', isList: true } as const;
const extension = { isExtension: true } as const;

/** In the order in which they are mostly wanted. */
export const intrinsicSignatures: readonly IntrinsicSignature[] = [
  signature('Ref', 'The value of a parameter, or what identifies a resource: mostly its name or ID.', [
    ['logicalName', 'A parameter, a resource or a pseudo parameter'],
  ]),
  signature('Fn::GetAtt', 'An attribute of a resource, as its ARN.', [
    ['logicalName', 'A resource'],
    ['attribute', 'One of its attributes'],
  ]),
  signature('Fn::Sub', 'A text in which each `${Name}` is replaced by what `Ref` or `GetAtt` would give.', [
    ['text', 'With `${Parameter}`, `${Resource}`, `${Resource.Attribute}`; `${!Name}` stays `${Name}`'],
    ['variables?', 'Values for names that are no parameters or resources'],
  ]),
  signature('Fn::If', 'The one value or the other.', [
    ['condition', 'Name of a condition'],
    ['then', 'The value where it holds; `!Ref AWS::NoValue` for none'],
    ['otherwise', 'The value where it does not'],
  ]),
  signature('Fn::Join', 'Texts made one.', [
    ['separator', 'What stands between them; may be empty'],
    ['texts', 'A list'],
  ]),
  signature('Fn::FindInMap', 'A value of a mapping.', [
    ['mapping', 'Name of a mapping'],
    ['topLevelKey', 'The first key'],
    ['secondLevelKey', 'The second key'],
    ['options?', '`DefaultValue`, with the transform `AWS::LanguageExtensions`'],
  ]),
  signature('Fn::ImportValue', 'What another stack of the same account and region exports.', [
    ['exportName', 'The name of the export'],
  ]),
  signature('Fn::Select', 'One item of a list.', [
    ['index', 'Counted from 0'],
    ['list', 'A list without empty items'],
  ]),
  signature('Fn::Split', 'A text made a list.', [
    ['separator', 'What stands between the items'],
    ['text', 'The text to split'],
  ]),
  signature('Fn::Base64', 'A text in Base64, as user data of EC2 instances.', [
    ['text', 'The text to encode'],
  ]),
  signature('Fn::GetAZs', 'The availability zones of a region.', [
    ['region', 'Empty for the region of the stack'],
  ]),
  signature('Fn::Cidr', 'Address blocks within a block.', [
    ['ipBlock', 'The block to split, as `10.0.0.0/16`'],
    ['count', 'How many blocks: 1 to 256'],
    ['cidrBits?', 'Host bits of each: 8 makes `/24`'],
  ]),
  signature('Fn::Transform', 'What a macro makes of parameters.', [
    ['macro', '`Name` of the macro and `Parameters` for it'],
  ]),
  signature('Fn::ToJsonString', 'An object or a list as JSON text.', [['value', 'What to write']], extension),
  signature('Fn::Length', 'How many items a list has.', [['list', 'The list']], extension),
  signature(
    'Fn::Equals',
    'Whether two values are the same.',
    [
      ['left', 'A value'],
      ['right', 'A value'],
    ],
    condition,
  ),
  signature('Fn::Not', 'Whether a condition does not hold.', [['condition', 'A condition']], condition),
  signature(
    'Fn::And',
    'Whether all of two to ten conditions hold.',
    [
      ['first', 'A condition'],
      ['second', 'A condition'],
    ],
    condition,
  ),
  signature(
    'Fn::Or',
    'Whether one of two to ten conditions holds.',
    [
      ['first', 'A condition'],
      ['second', 'A condition'],
    ],
    condition,
  ),
  signature('Condition', 'Whether another condition holds.', [['name', 'Name of a condition']], {
    gives: 'condition',
  }),
];

export function intrinsicSignature(name: string): IntrinsicSignature | undefined {
  return intrinsicSignatures.find((each) => each.name === name);
}

export function intrinsicDocumentationUrl(name: string): string {
  const folder = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
  if (/^(?:Condition|Fn::(?:And|Equals|If|Not|Or))$/.test(name))
    return `${folder}/intrinsic-function-reference-conditions.html`;
  return `${folder}/intrinsic-function-reference-${name.replace('Fn::', '').toLowerCase()}.html`;
}
