import type { ValueSchema } from '../../schema/valueSchema.ts';
import type { Template } from '../../template/template.ts';
import type { MapValue } from '../../template/value.ts';
import { entryOf } from '../../template/value.ts';
import { map, type MapSketch } from '../completion/sketch.ts';
import { missingFinding, missingProperties } from '../diagnostics/schema/propertyRequired.ts';
import { SchemaNodes, type SchemaNode } from '../diagnostics/schema/schemaNodes.ts';
import type { TextEdit } from '../edits.ts';
import { entryAddition, isFlow } from '../entryAddition.ts';
import { isWithin } from '../spans.ts';
import { placeholders } from './placeholders.ts';
import type { Fix, QuickFix } from './quickFix.ts';

/** Gives an object the properties that its schema asks for: the one that is missed, and all of them at once. */
export const addRequired: QuickFix = {
  codes: ['property-required'],
  *fixes({ span, message }, { document: { template }, types }): Iterable<Fix> {
    const resources = template.resources.filter((each) => isWithin(span, each.span));
    const schemaNodes = new SchemaNodes(template, types);
    schemaNodes.addGlobals();
    for (const each of resources) schemaNodes.add(each);
    const nodes = schemaNodes.where(({ keywords }) => keywords.required !== undefined);
    const isMissed = (node: SchemaNode, name: string): boolean => {
      const finding = missingFinding(node, name);
      return finding.message === message && finding.span.start === span.start;
    };
    const node = nodes.find((each) => missingProperties(each).some((name) => isMissed(each, name)));
    if (node?.value.kind !== 'map') return;
    const { value } = node;
    const context = { ...template, type: resources[0]?.type ?? '' };
    const missing = missingOf(nodes.filter((each) => each.value === value));
    const wanted = [...missing.keys()];
    const own = wanted.filter((name) => isMissed(node, name));
    // Of several problems in one place but the first offers to mend them all.
    const choices = wanted.length > 1 && own[0] === wanted[0] ? [wanted, own] : [own];
    for (const [index, names] of choices.entries()) {
      const chosen = new Map([...missing].filter(([name]) => names.includes(name)));
      const edit = additionOf(template, value, placeholders(chosen, context));
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
  if (value.entries.length > 0 || isFlow(template.text, value)) return entryAddition(template, value, added);
  // `Properties` itself is missing.
  const resource = template.resources.find(({ typeSpan }) => typeSpan?.start === value.start);
  if (resource?.body.kind !== 'map' || entryOf(resource.body, 'Properties')) return undefined;
  return entryAddition(template, resource.body, map({ Properties: added }));
}
