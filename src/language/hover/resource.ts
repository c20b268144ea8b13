import { shortForm } from '../../template/intrinsics.ts';
import { referenceTo } from '../../template/resolve.ts';
import { resourceNamed } from '../../template/resourceNamed.ts';
import { generatedResource } from '../../template/samGenerated.ts';
import type { Hover, HoverContext } from './hover.ts';
import { bullets, code, link } from './markdown.ts';
import { occurrenceOf } from './named.ts';

/** A resource: what it is, what `Ref` gives, and of a function what it gets from `Globals`. */
export function resourceHover(context: HoverContext): Hover | undefined {
  const occurrence = occurrenceOf(context, 'resource');
  if (!occurrence) return generatedHover(context);
  const { document, types } = context;
  const { name } = occurrence.declaration;
  const resource = resourceNamed(document.template, name);
  // The name is but the beginning of what SAM generates.
  if (!resource || (!occurrence.isDeclaration && hasMore(context, occurrence.span.end)))
    return generatedHover(context);
  const type = types.get(resource.type);
  return {
    span: occurrence.span,
    paragraphs: [
      `**Resource** ${code(name)}: ${type ? link(code(resource.type), type.documentationUrl) : code(resource.type)}`,
      firstParagraph(type?.documentation),
      bullets(
        type?.reference &&
          `\`Ref\` gives its ${code(type.reference.name)}: ${code(referenceTo(name, document.resolve))}`,
        occurrence.isDeclaration ? fromGlobals(context, name) : '',
      ),
    ],
  };
}

function hasMore({ document }: HoverContext, end: number): boolean {
  return /^\w|^\.(?:Stage|Deployment|Version|Alias|Destination|DomainName|UsagePlan|ApiKey)/.test(
    document.text.slice(end, end + 20),
  );
}

function fromGlobals({ document }: HoverContext, logicalId: string): string {
  const func = document.functions.find((each) => each.logicalId === logicalId);
  const inherited = [...(func?.properties ?? [])].filter(([, { origin }]) => origin !== 'function');
  if (inherited.length === 0) return '';
  return `From \`Globals\`: ${inherited.map(([name, { value }]) => `${name} ${code(shortForm(value))}`).join(', ')}`;
}

/** A name that stands nowhere in the template, for SAM makes the resource. */
function generatedHover({ document, offset }: HoverContext): Hover | undefined {
  const reference = document.references.find(({ span }) => span.start <= offset && offset <= span.end);
  if (!reference) return undefined;
  const found = generatedResource(document.template, reference.name);
  if (!found) return undefined;
  const owner = found.owner === undefined ? '' : ` for ${code(found.owner.logicalId)}`;
  return {
    span: reference.span,
    paragraphs: [`**Resource** ${code(reference.name)}: ${code(found.type)}`, `SAM makes it${owner}.`],
  };
}

function firstParagraph(markdown: string | undefined): string {
  return markdown?.split(/\n\s*\n/)[0] ?? '';
}
