import { valueOf, type Span, type Value } from '../template/value.ts';
import { attributesAmong } from './attributeReferences.ts';
import type { Declaration } from './declarations.ts';
import { localPath, templateProperties } from './nestedTemplate.ts';
import { samconfigBeside } from './otherFiles/samconfig.ts';
import { withoutQuotes } from './spans.ts';
import type { TemplateDocument } from './templateDocument.ts';

/** Where the samconfig beside a template gives a parameter of it a value. */
export function namesInSamconfig(
  document: TemplateDocument,
  { kind, name }: Declaration,
): { readonly path: string; readonly text: string; readonly spans: readonly Span[] } | undefined {
  const samconfig = kind === 'parameter' ? samconfigBeside(document) : undefined;
  if (!samconfig) return undefined;
  const { path, text, overrides } = samconfig;
  const named = overrides.flatMap(({ names }) => names).filter((each) => each.name === name);
  return { path, text, spans: named.map(({ span }) => span) };
}

/**
 * Where a template names a parameter or an output of a stack it nests. `isNested` tells the path of the template that
 * declares it, relative to this one's folder or absolute.
 */
export function namesInParent(
  parent: TemplateDocument,
  isNested: (path: string) => boolean,
  { kind, name }: Declaration,
): Span[] {
  if (kind !== 'parameter' && kind !== 'output') return [];
  const { resources, text, root } = parent.template;
  const nested = resources.filter(({ type, properties }) => {
    const location = valueOf(properties, templateProperties[type] ?? '');
    const path = location && localPath(location, parent);
    return path !== undefined && isNested(path);
  });
  if (nested.length === 0) return [];
  if (kind === 'parameter')
    return nested.flatMap(({ properties }) => {
      const given = valueOf(properties, 'Parameters');
      const entries = given?.kind === 'map' ? given.entries : [];
      return entries.filter(({ key }) => key === name).map(({ keySpan }) => withoutQuotes(keySpan, text));
    });
  const ids = new Set(nested.map(({ logicalId }) => logicalId));
  return attributesAmong(valuesIn(root), text)
    .filter(({ logicalId, attribute }) => ids.has(logicalId) && attribute === `Outputs.${name}`)
    .map(({ span: { end } }) => ({ start: end - name.length, end }))
    .filter(({ start, end }) => text.slice(start, end) === name);
}

function valuesIn(value: Value | undefined): Value[] {
  if (!value) return [];
  if (value.kind === 'list') return [value, ...value.items.flatMap(valuesIn)];
  if (value.kind === 'map') return [value, ...value.entries.flatMap((entry) => valuesIn(entry.value))];
  return value.kind === 'intrinsic' ? [value, ...valuesIn(value.argument)] : [value];
}
