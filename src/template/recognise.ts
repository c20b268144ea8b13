// Imports nothing: the extension bundles this file alone.

/** Folders of build results and packages, where no templates are looked for. */
export const skippedFolders: readonly string[] = ['.aws-sam', 'node_modules', 'cdk.out', 'dist', '.git'];

const formatVersion = 'AWSTemplateFormatVersion';
const samTransform = 'AWS::Serverless-2016-10-31';
const resourceType = `["']?Type["']?\\s*:\\s*["']?(?:AWS|Custom|Alexa|[A-Z][A-Za-z0-9]+::[A-Z][A-Za-z0-9]+)::[A-Za-z0-9]`;
const yamlResourceType = new RegExp(`^[^#\\n]*?(?:^|[\\s{,])${resourceType}`, 'm');
const jsonResourceType = new RegExp(resourceType);

/**
 * Whether a YAML or JSON text is a SAM or CloudFormation template: it has the format version, the SAM transform, or a
 * `Resources` section with a resource type in it. Cheap, for any file of a workspace: nothing is parsed.
 */
export function looksLikeTemplate(text: string): boolean {
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (![formatVersion, samTransform, 'Resources'].some((word) => content.includes(word))) return false;
  return /^(?:\s|\/\/.*|\/\*[\s\S]*?\*\/)*\{/.test(content)
    ? looksLikeJson(content)
    : looksLikeYaml(withoutIndentation(content));
}

/** With the first key at the start of its line. */
function withoutIndentation(text: string): string {
  const [indentation = ''] = /^ *(?=[^\s#%-])/m.exec(text) ?? [];
  return indentation === '' ? text : text.replaceAll(new RegExp(`^${indentation}`, 'gm'), '');
}

function looksLikeYaml(text: string): boolean {
  if (yamlSection(text, formatVersion) !== '') return true;
  if (yamlSection(text, 'Transform').includes(samTransform)) return true;
  return yamlResourceType.test(yamlSection(text, 'Resources'));
}

/** A top-level key and what follows it, up to the next top-level line. */
function yamlSection(text: string, name: string): string {
  const key = new RegExp(`^(?:${name}|"${name}"|'${name}')[ \\t]*:(?=\\s|$)`, 'm').exec(text);
  if (!key) return '';
  const rest = text.slice(key.index + key[0].length);
  const end = /^[^\s#\-}\]]/m.exec(rest)?.index;
  return rest.slice(0, end);
}

function looksLikeJson(text: string): boolean {
  if (jsonSection(text, formatVersion) !== '') return true;
  if (jsonSection(text, 'Transform').includes(`"${samTransform}"`)) return true;
  return jsonResourceType.test(jsonSection(text, 'Resources'));
}

/** The value of a key of the outermost object. */
function jsonSection(text: string, name: string): string {
  if (!text.includes(`"${name}"`)) return '';
  const tokens = /"(?:[^"\\\n]|\\.)*"|[{}[\],]/g;
  const colon = /\s*:/y;
  let depth = 0;
  let start: number | undefined;
  for (let token = tokens.exec(text); token; token = tokens.exec(text)) {
    const [symbol] = token;
    if (symbol === '{' || symbol === '[') depth++;
    else if (symbol === '}' || symbol === ']') depth--;
    if (start !== undefined && (depth === 0 || (depth === 1 && symbol === ','))) {
      return text.slice(start, token.index);
    }
    colon.lastIndex = tokens.lastIndex;
    if (depth === 1 && symbol === `"${name}"` && colon.test(text)) start ??= tokens.lastIndex;
  }
  return start === undefined ? '' : text.slice(start);
}

/** Whether a file can be a template by its name. */
export function canBeTemplate(path: string): boolean {
  return /\.(ya?ml|json|template)$/i.test(path);
}
