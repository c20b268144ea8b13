import type { DocumentationData } from '../../src/schema/schemaData.ts';
import type { RawResourceSchema, RawSchema } from './rawSchema.ts';
import type { ResourceFacts } from './serviceSpec.ts';

/** Where a text is cut, at the end of a paragraph: what a hover can show. */
const enoughLetters = 300;

/** The texts of a resource type: those of the service specification, where it has none those of the schema. */
export function documentationOf(raw: RawResourceSchema, facts: ResourceFacts | undefined): DocumentationData {
  const texts = new Map([...descriptions(raw), ...(facts?.documentation ?? [])]);
  return Object.fromEntries([...texts].map(([path, text]) => [path, beginningOf(text)]));
}

function descriptions(raw: RawResourceSchema): Map<string, string> {
  const definitions = Object.entries(raw.definitions ?? {});
  return new Map([
    ...described('', raw),
    ...Object.entries(raw.properties ?? {}).flatMap(([name, each]) => described(name, each)),
    ...definitions.flatMap(([definition, { properties }]) =>
      Object.entries(properties ?? {}).flatMap(([name, each]) => described(`${definition}.${name}`, each)),
    ),
  ]);
}

/** Texts whose placeholders were never filled in are left out. */
function described(path: string, raw: RawSchema | boolean): [string, string][] {
  const text = typeof raw === 'object' ? raw['description'] : undefined;
  if (typeof text !== 'string' || text === '' || /\b[A-Z]+(?:long|short)\b/.test(text)) return [];
  return [[path, text.replaceAll('``', '`').replace(/\n +/g, '\n')]];
}

function beginningOf(text: string): string {
  const paragraphs = text.trim().split(/\n\n+/);
  let length = 0;
  const enough = paragraphs.findIndex((paragraph) => (length += paragraph.length) > enoughLetters);
  const kept = enough < 0 ? paragraphs : paragraphs.slice(0, Math.max(1, enough));
  // What was a link leaves a blank before what follows it; `a .zip file` keeps its own.
  return kept
    .join('\n\n')
    .replace(/ (?=[.,](?:[\s\]]|$))|(?<=[*})]) (?=[.,])/g, '')
    .replace(/:$/, '.');
}
