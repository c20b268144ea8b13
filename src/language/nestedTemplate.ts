import { posix } from 'node:path';
import { parseTemplate } from '../template/parse.ts';
import { resolveText } from '../template/resolve.ts';
import type { Resource, Template } from '../template/template.ts';
import { valueOf, type Value } from '../template/value.ts';
import type { TemplateDocument } from './templateDocument.ts';

/** The property of a nested stack that says where its template is. */
export const templateProperties: Readonly<Record<string, string>> = {
  'AWS::CloudFormation::Stack': 'TemplateURL',
  'AWS::Serverless::Application': 'Location',
};

/** The template of a nested stack with its path; undefined where the resource is none, or its template is not here. */
export function nestedTemplateOf(
  { type, properties }: Resource,
  document: TemplateDocument,
): { readonly path: string; readonly template: Template } | undefined {
  const property = templateProperties[type];
  const value = property === undefined ? undefined : valueOf(properties, property);
  const path = value && localPath(value, document);
  const text = path === undefined ? undefined : document.files.read(path);
  return path === undefined || text === undefined ? undefined : { path, template: parseTemplate(text) };
}

/** The path that a value is, with slashes; undefined where it leads elsewhere or is not known. */
export function localPath(value: Value, { resolve }: TemplateDocument): string | undefined {
  if (value.kind === 'map' || value.kind === 'list') return undefined;
  const { text, unresolved } = resolveText(value, resolve);
  if (text === undefined || text === '' || unresolved.length > 0 || /^[a-z][a-z\d+.-]+:/i.test(text))
    return undefined;
  return posix.normalize(text.replaceAll('\\', '/'));
}
