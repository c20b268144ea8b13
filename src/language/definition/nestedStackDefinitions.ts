import { resourceNamed } from '../../template/resourceNamed.ts';
import { entryOf, valueOf, type MapEntry, type Span } from '../../template/value.ts';
import { attributesAmong } from '../attributeReferences.ts';
import { nestedTemplateOf } from '../nestedTemplate.ts';
import { nodesAt } from '../nodesAt.ts';
import { entrySpan, touches, withoutQuotes } from '../spans.ts';
import type { TemplateDocument } from '../templateDocument.ts';
import type { Definition } from './definition.ts';

/** Of `Outputs.Url` of a nested stack the output, and of a parameter given to it the parameter, in its template. */
export function nestedStackDefinitions(document: TemplateDocument, offset: number): Definition[] {
  return [...parameters(document, offset), ...outputs(document, offset)];
}

function parameters(document: TemplateDocument, offset: number): Definition[] {
  const { template, text } = document;
  const resource = template.resources.find(({ span }) => touches(span, offset));
  const given = valueOf(resource?.properties, 'Parameters');
  if (!resource || given?.kind !== 'map') return [];
  return given.entries
    .filter(({ keySpan }) => touches(keySpan, offset))
    .flatMap(({ key, keySpan }) => {
      const nested = nestedTemplateOf(resource, document);
      const parameter = nested?.template.parameters.find((each) => each.key === key);
      return nested && parameter ? [definition(withoutQuotes(keySpan, text), nested.path, parameter)] : [];
    });
}

function outputs(document: TemplateDocument, offset: number): Definition[] {
  const { template } = document;
  const asked = attributesAmong(nodesAt(template.root, offset), template.text);
  return asked.flatMap(({ logicalId, attribute, span }) => {
    if (!touches(span, offset)) return [];
    const resource = resourceNamed(template, logicalId);
    const [section, name] = attribute.split('.');
    if (!resource || section !== 'Outputs' || name === undefined) return [];
    const nested = nestedTemplateOf(resource, document);
    const output = entryOf(valueOf(nested?.template.root, 'Outputs'), name);
    return nested && output ? [definition(span, nested.path, output)] : [];
  });
}

function definition(origin: Span, path: string, entry: MapEntry): Definition {
  return { origin, path, span: entrySpan(entry), nameSpan: entry.keySpan };
}
