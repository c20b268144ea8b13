import { getAttTarget } from '../template/intrinsics.ts';
import { pseudoParameterNames } from '../template/pseudoParameters.ts';
import type { IntrinsicValue, Span, Value } from '../template/value.ts';
import type { Declaration } from './declarations.ts';
import { withoutQuotes } from './spans.ts';
import { subPlaces } from './subPlaces.ts';
import type { TemplateDocument } from './templateDocument.ts';

/** What a word of a template means. */
export interface SemanticToken {
  readonly kind: Declaration['kind'] | 'function' | 'type' | 'attribute' | 'pseudoParameter';
  readonly span: Span;
  readonly isDeclaration: boolean;
}

/** In the order of the text; none over another, and each on one line. */
export function semanticTokens(document: TemplateDocument): SemanticToken[] {
  const { template, text, occurrences } = document;
  const found: SemanticToken[] = occurrences.map(({ declaration: { kind }, span, isDeclaration }) => ({
    kind,
    span,
    isDeclaration,
  }));
  const add = (kind: SemanticToken['kind'], span: Span): void => {
    found.push({ kind, span, isDeclaration: false });
  };
  for (const { typeSpan } of template.resources) if (typeSpan) add('type', withoutQuotes(typeSpan, text));
  const seen = new Set<Value>();
  const walk = (value: Value): void => {
    if (value.kind === 'scalar' || seen.has(value)) return;
    seen.add(value);
    if (value.kind === 'list') value.items.forEach(walk);
    else if (value.kind === 'map') for (const entry of value.entries) walk(entry.value);
    else {
      add('function', withoutQuotes(value.nameSpan, text));
      for (const [kind, span] of inside(value, text)) add(kind, span);
      walk(value.argument);
    }
  };
  if (template.root) walk(template.root);
  return withoutOverlaps(found, text);
}

/** Attributes and pseudo parameters; what is declared is found among the occurrences. */
function inside(value: IntrinsicValue, text: string): [SemanticToken['kind'], Span][] {
  const target = getAttTarget(value);
  if (target?.attribute !== undefined) return [['attribute', target.attributeSpan]];
  if (
    value.name === 'Ref' &&
    value.argument.kind === 'scalar' &&
    pseudoParameterNames.has(value.argument.source)
  )
    return [['pseudoParameter', withoutQuotes(value.argument, text)]];
  if (value.name !== 'Fn::Sub') return [];
  return subPlaces(value, text).flatMap(
    ({ name, span, variable, isExact }): [SemanticToken['kind'], Span][] => {
      if (variable || !isExact) return [];
      if (pseudoParameterNames.has(name)) return [['pseudoParameter', span]];
      const dot = name.indexOf('.');
      return dot < 0 ? [] : [['attribute', { start: span.start + dot + 1, end: span.end }]];
    },
  );
}

function withoutOverlaps(tokens: readonly SemanticToken[], text: string): SemanticToken[] {
  let end = 0;
  return tokens
    .toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .filter(({ span }) => {
      const fits = span.start >= end && span.end > span.start;
      if (!fits || /[\r\n]/.test(text.slice(span.start, span.end))) return false;
      end = span.end;
      return true;
    });
}
