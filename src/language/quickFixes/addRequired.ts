import type { ValueSchema } from '../../schema/valueSchema.ts';
import type { Template } from '../../template/template.ts';
import type { MapValue } from '../../template/value.ts';
import { entryOf } from '../../template/value.ts';
import { SnippetWriter, snippetText } from '../completion/snippetWriter.ts';
import { map, type MapSketch } from '../completion/sketch.ts';
import { indentOf, lineAt } from '../cursor/textLines.ts';
import { missingFinding, missingProperties } from '../diagnostics/schema/propertyRequired.ts';
import { type SchemaNode, schemaNodesOf } from '../diagnostics/schema/schemaNodes.ts';
import { additionTo, type TextEdit } from '../edits.ts';
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

function additionOf(template: Template, value: MapValue, added: MapSketch): TextEdit | undefined {
  if (value.entries.length > 0 || isFlow(template.text, value)) return addedTo(template, value, added);
  // `Properties` itself is missing.
  const resource = template.resources.find(({ typeSpan }) => typeSpan?.start === value.start);
  if (resource?.body.kind !== 'map' || entryOf(resource.body, 'Properties')) return undefined;
  return addedTo(template, resource.body, map({ Properties: added }));
}

function addedTo({ text, format }: Template, holder: MapValue, added: MapSketch): TextEdit | undefined {
  const writer = new SnippetWriter(indentationUnit(text));
  if (!isFlow(text, holder)) return additionTo(text, holder, snippetText(writer.block(added, 0)).split('\n'));
  const isJson = format === 'json';
  const last = holder.entries.at(-1);
  if (!last) {
    const whole = isJson ? writer.json(added, indentOf(lineAt(text, holder.start).text)) : writer.flow(added);
    return { span: { start: holder.start, end: holder.end }, newText: snippetText(whole) };
  }
  const { start, end } = entrySpan(last);
  const line = lineAt(text, start);
  const column = indentOf(line.text);
  // Each entry on its own line, or all on one.
  const separator = line.start + column === start ? `,\n${' '.repeat(column)}` : ', ';
  const entries = isJson ? writer.jsonEntries(added, column) : writer.flowEntries(added);
  return { span: { start: end, end }, newText: separator + snippetText(entries) };
}

function isFlow(text: string, { start }: MapValue): boolean {
  return text.charAt(start) === '{';
}
