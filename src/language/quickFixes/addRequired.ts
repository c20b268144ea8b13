import type { ValueSchema } from '../../schema/valueSchema.ts';
import type { Template } from '../../template/template.ts';
import type { MapValue, Span } from '../../template/value.ts';
import { entryOf } from '../../template/value.ts';
import { SnippetWriter, snippetText } from '../completion/snippetWriter.ts';
import type { MapSketch } from '../completion/sketch.ts';
import { missingFinding, missingProperties } from '../diagnostics/schema/propertyRequired.ts';
import { type SchemaNode, schemaNodesOf } from '../diagnostics/schema/schemaNodes.ts';
import { additionTo, levelOf, type TextEdit } from '../edits.ts';
import { indentationUnit } from '../indentationUnit.ts';
import { entrySpan, isWithin } from '../spans.ts';
import { placeholders } from './placeholders.ts';
import type { Fix, QuickFix } from './quickFix.ts';

/** Gives an object the properties that its schema asks for: the one that is missed, and all of them at once. */
export const addRequired: QuickFix = {
  codes: ['property-required'],
  *fixes({ span, message }, { document: { template }, types }): Iterable<Fix> {
    const resources = template.resources.filter((each) => isWithin(span, each.span));
    const nodes = schemaNodesOf({ ...template, resources }, types);
    const isMissed = (node: SchemaNode, name: string): boolean => {
      const finding = missingFinding(node, name);
      return finding.message === message && finding.span.start === span.start;
    };
    const node = nodes.find((each) => missingProperties(each).some((name) => isMissed(each, name)));
    if (node?.value.kind !== 'map') return;
    const { value } = node;
    const missing = missingOf(nodes.filter((each) => each.value === value));
    const wanted = [...missing.keys()];
    const own = wanted.filter((name) => isMissed(node, name));
    // Of several problems in one place but the first offers to mend them all.
    const choices = wanted.length > 1 && own[0] === wanted[0] ? [wanted, own] : [own];
    for (const [index, names] of choices.entries()) {
      const chosen = new Map([...missing].filter(([name]) => names.includes(name)));
      const edit = additionOf(template, value, placeholders(chosen));
      const title = `Add ${names.map((name) => `\`${name}\``).join(', ')}`;
      if (edit) yield { title, edits: [edit], isPreferred: index === 0 };
    }
  },
};

/** A value may have to meet several schemas. */
function missingOf(nodes: readonly SchemaNode[]): Map<string, ValueSchema | undefined> {
  const missing = new Map<string, ValueSchema | undefined>();
  for (const node of nodes)
    for (const name of missingProperties(node))
      missing.set(name, missing.get(name) ?? node.schema.property(name));
  return missing;
}

function additionOf(template: Template, map: MapValue, added: MapSketch): TextEdit | undefined {
  const { text, format, resources } = template;
  const writer = new SnippetWriter(indentationUnit(text));
  const last = map.entries.at(-1);
  if (last && isFlow(text, map)) return insertion(text, entrySpan(last), added, writer, format);
  const lines = snippetText(writer.block(added, 0)).split('\n');
  if (last) return additionTo(text, map, lines);
  if (isFlow(text, map) && format === 'yaml') return { span: map, newText: snippetText(writer.flow(added)) };
  // `Properties` itself is missing.
  const resource = resources.find(({ typeSpan }) => typeSpan?.start === map.start);
  if (resource?.body.kind !== 'map' || entryOf(resource.body, 'Properties')) return undefined;
  const level = levelOf(text);
  return additionTo(text, resource.body, ['Properties:', ...lines.map((line) => level + line)]);
}

/** Behind the last entry of a map in braces. */
function insertion(
  text: string,
  { start, end }: Span,
  added: MapSketch,
  writer: SnippetWriter,
  format: Template['format'],
): TextEdit {
  const indent = /(?:^|\n)([ \t]*)$/.exec(text.slice(0, start))?.[1];
  const entries =
    format === 'yaml' ? writer.flowEntries(added) : writer.jsonEntries(added, indent?.length ?? 0);
  const separator = indent === undefined ? ', ' : `,\n${indent}`;
  return { span: { start: end, end }, newText: separator + snippetText(entries) };
}

function isFlow(text: string, { start }: MapValue): boolean {
  return text.charAt(start) === '{';
}
