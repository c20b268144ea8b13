import { touches } from '../spans.ts';
import type { TemplateDocument } from '../templateDocument.ts';
import type { Definition } from './definition.ts';

/** Of a parameter, resource, condition, mapping or variable of `Fn::Sub` that is named here. */
export function nameDefinitions({ occurrences }: TemplateDocument, offset: number): Definition[] {
  return occurrences
    .filter(({ span }) => touches(span, offset))
    .map(({ declaration: { span, nameSpan }, span: origin }) => ({ origin, span, nameSpan }));
}
