/** Extensions that answer in templates too, and what of their own settings keeps them from it. */

export interface OtherExtension {
  readonly id: string;
  /** As the user knows it. */
  readonly name: string;
  /** Whether it formats YAML: of two formatters VS Code uses none until one is chosen. */
  readonly formatsYaml: boolean;
  /** Settings that leave the templates at these paths, relative to their folder, to others. */
  readonly leaveTemplates: (paths: readonly string[]) => readonly SettingChange[];
}

/** A setting of another extension: its new value, or items that a list shall have beside those it has. */
export type SettingChange =
  | { readonly name: string; readonly value: boolean }
  | { readonly name: string; readonly items: readonly string[] };

const scalarFunctions = ['Base64', 'Condition', 'GetAtt', 'GetAZs', 'ImportValue', 'Ref', 'Sub', 'Transform'];
const listFunctions = [
  'And',
  'Cidr',
  'Equals',
  'FindInMap',
  'GetAtt',
  'If',
  'Join',
  'Not',
  'Or',
  'Select',
  'Split',
  'Sub',
];
const mapFunctions = ['Base64', 'GetAZs', 'ImportValue', 'Select', 'Transform'];

/** As `yaml.customTags` wants them. */
const tags: readonly string[] = [
  ...scalarFunctions.map((name) => `!${name} scalar`),
  ...listFunctions.map((name) => `!${name} sequence`),
  ...mapFunctions.map((name) => `!${name} mapping`),
];

export const otherExtensions: readonly OtherExtension[] = [
  {
    id: 'redhat.vscode-yaml',
    name: 'YAML (Red Hat)',
    formatsYaml: true,
    // https://github.com/redhat-developer/vscode-yaml#extension-settings
    leaveTemplates: (paths) => [
      { name: 'yaml.disableSchemaDetection', items: paths.map((path) => `**/${path}`) },
      { name: 'yaml.customTags', items: tags },
    ],
  },
  {
    id: 'amazonwebservices.aws-toolkit-vscode',
    name: 'AWS Toolkit',
    formatsYaml: false,
    // https://github.com/aws-cloudformation/cloudformation-languageserver
    leaveTemplates: () => [
      { name: 'aws.cloudformation.completion.enabled', value: false },
      { name: 'aws.cloudformation.hover.enabled', value: false },
      { name: 'aws.cloudformation.diagnostics.cfnLint.enabled', value: false },
      { name: 'aws.cloudformation.diagnostics.cfnGuard.enabled', value: false },
    ],
  },
];

/** What a list becomes when items are added that it lacks; a list that may be a single string counts as one. */
export function withItems(current: unknown, items: readonly string[]): unknown[] {
  const before: readonly unknown[] = Array.isArray(current)
    ? current
    : current === undefined
      ? []
      : [current];
  return [...before, ...items.filter((item) => !before.includes(item))];
}
