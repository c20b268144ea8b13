import { posix } from 'node:path';
import { buildMetadataOf } from '../template/buildMetadata.ts';
import { codeLocationOf } from '../template/codeLocation.ts';
import type { FunctionResource } from '../template/functionResource.ts';
import { valueOf, type Span, type Value } from '../template/value.ts';
import { localPath, templateProperties } from './nestedTemplate.ts';
import type { TemplateDocument } from './templateDocument.ts';
import { withoutQuotes } from './spans.ts';

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

/** Every path that is written in the template and leads to something. */
export function pathReferencesOf(document: TemplateDocument): PathReference[] {
  const { template, functions } = document;
  const written = template.resources.flatMap(({ type, properties }) => {
    const property = templateProperties[type];
    const names = property === undefined ? (pathProperties[type] ?? []) : [property];
    return names.map((name) => valueOf(properties, name));
  });
  const globals = [valueOf(template.globals, 'Function', 'CodeUri')];
  const values = [...written, ...globals, ...includes(template.root)];
  const inCode = functions.flatMap((func) => [...entryPoints(func, document), ...dockerfile(func, document)]);
  const found = [...values.flatMap((value) => reference(value, document)), ...inCode];
  return found.sort((a, b) => a.span.start - b.span.start);
}

function reference(value: Value | undefined, document: TemplateDocument, folder = '.'): PathReference[] {
  const path = value && localPath(value, document);
  if (value === undefined || path === undefined) return [];
  const whole = posix.isAbsolute(path) ? path : posix.join(folder, path);
  const kind = document.files.kindOf(whole);
  return kind ? [{ span: withoutQuotes(value, document.text), path: whole, kind }] : [];
}

/** `Location` of each `AWS::Include`. */
function includes(value: Value | undefined): Value[] {
  if (value?.kind === 'list') return value.items.flatMap(includes);
  if (value?.kind === 'map')
    return value.entries.flatMap((entry) => [
      ...(entry.key === 'Fn::Transform' ? locationOf(entry.value) : []),
      ...includes(entry.value),
    ]);
  if (value?.kind !== 'intrinsic') return [];
  return [...(value.name === 'Fn::Transform' ? locationOf(value.argument) : []), ...includes(value.argument)];
}

function locationOf(transform: Value): Value[] {
  const location = valueOf(transform, 'Parameters', 'Location');
  return location ? [location] : [];
}

/** Of esbuild; they are relative to the code. */
function entryPoints(func: FunctionResource, document: TemplateDocument): PathReference[] {
  const metadata = buildMetadataOf(func.resource);
  const entries = metadata?.method === 'esbuild' ? valueOf(metadata.properties, 'EntryPoints') : undefined;
  const code = codeLocationOf(func, document.resolve);
  if (entries?.kind !== 'list' || code.kind !== 'local') return [];
  return entries.items.flatMap((item) => reference(item, document, code.path));
}

function dockerfile(func: FunctionResource, document: TemplateDocument): PathReference[] {
  const metadata = valueOf(func.resource.body, 'Metadata');
  const context = valueOf(metadata, 'DockerContext');
  const folder = (context && localPath(context, document)) ?? '.';
  return [...reference(context, document), ...reference(valueOf(metadata, 'Dockerfile'), document, folder)];
}
