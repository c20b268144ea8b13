import type { Template } from '../../template/template.ts';
import { textOf, valueOf, type Span, type Value } from '../../template/value.ts';
import type { Rule } from './rule.ts';

/** Where a template says which rules it does not want to hear of; `codes` is empty for all of them. */
interface Suppression extends Span {
  readonly codes: readonly string[];
}

/**
 * What a template suppresses itself: by the comments `# lambda-disable-line [codes]`, `# lambda-disable-next-line [codes]`
 * and, for the whole template, `# lambda-disable [codes]`; and as cfn-lint is told in `Metadata`, of the template or of
 * a resource. A code is one of ours, or one of cfn-lint's or what it begins with: `unused-parameter`, `W2001`, `W2`.
 */
export class Suppressions {
  readonly #all: readonly Suppression[];

  constructor(template: Template) {
    this.#all = [...commentsOf(template.text), ...metadataOf(template)];
  }

  holds({ code, cfnLint }: Rule, { start }: Span): boolean {
    return this.#all.some((each) => {
      if (start < each.start || start > each.end) return false;
      if (each.codes.length === 0) return true;
      return each.codes.some((name) => name === code || cfnLint.some((id) => id.startsWith(name)));
    });
  }
}

function commentsOf(text: string): Suppression[] {
  if (!text.includes('lambda-disable')) return [];
  const comment = /(?:^|\s)(?:#|\/\/)\s*lambda-disable(-next-line|-line)?(?![-\w])(.*)/g;
  return [...text.matchAll(comment)].map(({ index, 0: whole, 1: reach, 2: list = '' }) => {
    // A reason may follow the codes, after two hyphens.
    const codes = (list.split('--')[0] ?? '').split(/[\s,]+/).filter((code) => code !== '');
    if (reach === undefined) return { codes, start: 0, end: text.length };
    const own = lineAt(text, index + whole.length);
    return { codes, ...(reach === '-line' ? own : lineAt(text, own.end + 1)) };
  });
}

function lineAt(text: string, offset: number): Span {
  const end = text.indexOf('\n', offset);
  return { start: text.lastIndexOf('\n', offset - 1) + 1, end: end < 0 ? text.length : end };
}

function metadataOf({ root, resources, text }: Template): Suppression[] {
  const everywhere = ignoredIn(root, { start: 0, end: text.length });
  return [...everywhere, ...resources.flatMap(({ body, span }) => ignoredIn(body, span))];
}

function ignoredIn(owner: Value | undefined, { start, end }: Span): Suppression[] {
  const ignored = valueOf(owner, 'Metadata', 'cfn-lint', 'config', 'ignore_checks');
  const codes = (ignored?.kind === 'list' ? ignored.items : []).flatMap((item) => textOf(item) ?? []);
  return codes.length === 0 ? [] : [{ codes, start, end }];
}
