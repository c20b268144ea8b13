import { plainScalar } from '../template/scalar.ts';
import type { Span } from '../template/value.ts';
import type { Declaration } from './declarations.ts';
import { invalidName, nameEscaped, nameTaken } from './errors.ts';
import type { Occurrence } from './occurrences.ts';
import { touches } from './spans.ts';
import type { TemplateDocument } from './templateDocument.ts';

/** The name at an offset; undefined where there is none that the template declares. */
export function occurrenceAt({ occurrences }: TemplateDocument, offset: number): Occurrence | undefined {
  return occurrences.find(({ span }) => touches(span, offset));
}

/** Every place of a name, in the order of the text. */
export function occurrencesOfSame(
  { occurrences }: TemplateDocument,
  { declaration }: Occurrence,
): Occurrence[] {
  return occurrences.filter((each) => each.declaration === declaration);
}

/** What is edited together with the declaration at an offset; empty where there is none, or not all can be replaced. */
export function linkedSpans(document: TemplateDocument, offset: number): Span[] {
  const occurrence = occurrenceAt(document, offset);
  if (occurrence?.isDeclaration !== true) return [];
  const { name } = occurrence.declaration;
  const spans = occurrencesOfSame(document, occurrence).map(({ span }) => span);
  return spans.every(({ start, end }) => document.text.slice(start, end) === name) ? spans : [];
}

/**
 * What to replace by the new name; empty where nothing at the offset can be renamed. Throws a {@link UserError} where
 * the new name is invalid or taken, or the old one stands where it cannot be replaced.
 */
export function renameSpans(document: TemplateDocument, offset: number, newName: string): Span[] {
  const occurrence = occurrenceAt(document, offset);
  if (!occurrence) return [];
  const { declaration } = occurrence;
  if (newName === declaration.name) return [];
  refuseInvalid(declaration, newName, document);
  return occurrencesOfSame(document, occurrence).map(({ span }) => {
    if (document.text.slice(span.start, span.end) === declaration.name) return span;
    throw nameEscaped(declaration.name, document.positions.positionAt(span.start).line + 1);
  });
}

function refuseInvalid({ kind }: Declaration, newName: string, document: TemplateDocument): void {
  if (kind === 'variable') {
    if (!/^[\w.:]+$/.test(newName))
      throw invalidName(newName, 'Variables of Fn::Sub have letters, digits, and the characters _ . and :');
    return;
  }
  if (!/^[A-Za-z0-9]{1,255}$/.test(newName))
    throw invalidName(newName, `The name of ${aOrAn(kind)} has letters and digits only, at most 255.`);
  if (
    document.template.format === 'yaml' &&
    typeof plainScalar(newName, { start: 0, end: 0 }).value !== 'string'
  )
    throw invalidName(newName, 'YAML would read it as a number or another value that is no name.');
  const rivals: readonly Declaration['kind'][] =
    kind === 'parameter' || kind === 'resource' ? ['parameter', 'resource'] : [kind];
  const taken = document.occurrences.find(
    ({ declaration }) => declaration.name === newName && rivals.includes(declaration.kind),
  );
  if (taken) throw nameTaken(newName, aOrAn(taken.declaration.kind));
}

function aOrAn(word: string): string {
  return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
}
