import { posix } from 'node:path';
import { buildMetadataOf } from '../template/buildMetadata.ts';
import { codeLocationOf } from '../template/codeLocation.ts';
import type { FunctionResource } from '../template/functionResource.ts';
import { valueOf, type Span, type Value } from '../template/value.ts';
import { localPath, templateProperties } from './nestedTemplate.ts';
import type { TemplateDocument } from './templateDocument.ts';
import { touches, withoutQuotes } from './spans.ts';

/** A place of a template that names a file or folder that is there. */
export interface PathReference {
  readonly span: Span;
  /** Relative to the template's folder or absolute. */
  readonly path: string;
  readonly kind: 'file' | 'folder';
}

/** Properties whose value is a path that packaging uploads. https://docs.aws.amazon.com/cli/latest/reference/cloudformation/package.html */
const pathProperties: Readonly<Record<string, readonly string[]>> = {
  'AWS::ApiGateway::RestApi': ['BodyS3Location'],
  'AWS::ApiGatewayV2::Api': ['BodyS3Location'],
  'AWS::AppSync::FunctionConfiguration': [
    'CodeS3Location',
    'RequestMappingTemplateS3Location',
    'ResponseMappingTemplateS3Location',
  ],
  'AWS::AppSync::GraphQLSchema': ['DefinitionS3Location'],
  'AWS::AppSync::Resolver': [
    'CodeS3Location',
    'RequestMappingTemplateS3Location',
    'ResponseMappingTemplateS3Location',
  ],
  'AWS::Lambda::Function': ['Code'],
  'AWS::Lambda::LayerVersion': ['Content'],
  'AWS::Serverless::Api': ['DefinitionUri'],
  'AWS::Serverless::Function': ['CodeUri'],
  'AWS::Serverless::GraphQLApi': ['SchemaUri'],
  'AWS::Serverless::HttpApi': ['DefinitionUri'],
  'AWS::Serverless::LayerVersion': ['ContentUri'],
  'AWS::Serverless::StateMachine': ['DefinitionUri'],
  'AWS::StepFunctions::StateMachine': ['DefinitionS3Location'],
};

/** A value that is a path; where it counts from a folder of the template's. */
interface PathValue {
  readonly value: Value;
  readonly folder: string;
}

/** Every path that is written in the template and leads to something; with an offset, those that stand there. */
export function pathReferencesOf(document: TemplateDocument, offset?: number): PathReference[] {
  return pathValues(document)
    .filter(({ value }) => offset === undefined || touches(value, offset))
    .flatMap((each) => reference(each, document))
    .sort((a, b) => a.span.start - b.span.start);
}

function pathValues(document: TemplateDocument): PathValue[] {
  const { template, functions } = document;
  const written = template.resources.flatMap(({ type, properties }) => {
    const property = templateProperties[type];
    const names = property === undefined ? (pathProperties[type] ?? []) : [property];
    return names.map((name) => valueOf(properties, name));
  });
  const values = [...written, valueOf(template.globals, 'Function', 'CodeUri'), ...includes(template.root)];
  return [
    ...values.flatMap((value) => beside(value)),
    ...functions.flatMap((func) => [...entryPoints(func, document), ...dockerfile(func, document)]),
  ];
}

function beside(value: Value | undefined, folder = '.'): PathValue[] {
  return value ? [{ value, folder }] : [];
}

function reference({ value, folder }: PathValue, document: TemplateDocument): PathReference[] {
  const path = localPath(value, document);
  if (path === undefined) return [];
  const whole = posix.isAbsolute(path) ? path : posix.join(folder, path);
  const kind = document.files.kindOf(whole);
  return kind ? [{ span: withoutQuotes(value, document.text), path: whole, kind }] : [];
}

/** `Location` of each `AWS::Include`. */
function includes(root: Value | undefined): Value[] {
  const found: Value[] = [];
  const walk = (value: Value): void => {
    if (value.kind === 'scalar') return;
    if (value.kind === 'list') value.items.forEach(walk);
    else if (value.kind === 'map')
      for (const { key, value: inner } of value.entries) {
        if (key === 'Fn::Transform') found.push(...locationOf(inner));
        walk(inner);
      }
    else {
      if (value.name === 'Fn::Transform') found.push(...locationOf(value.argument));
      walk(value.argument);
    }
  };
  if (root) walk(root);
  return found;
}

function locationOf(transform: Value): Value[] {
  const location = valueOf(transform, 'Parameters', 'Location');
  return location ? [location] : [];
}

/** Of esbuild; they are relative to the code. */
function entryPoints(func: FunctionResource, document: TemplateDocument): PathValue[] {
  const metadata = buildMetadataOf(func.resource);
  const entries = metadata?.method === 'esbuild' ? valueOf(metadata.properties, 'EntryPoints') : undefined;
  if (entries?.kind !== 'list') return [];
  const code = codeLocationOf(func, document.resolve);
  return code.kind === 'local' ? entries.items.flatMap((item) => beside(item, code.path)) : [];
}

function dockerfile(func: FunctionResource, document: TemplateDocument): PathValue[] {
  const metadata = valueOf(func.resource.body, 'Metadata');
  const context = valueOf(metadata, 'DockerContext');
  const folder = (context && localPath(context, document)) ?? '.';
  return [...beside(context), ...beside(valueOf(metadata, 'Dockerfile'), folder)];
}
