import { policyTemplateStatements } from '../../schema/policyTemplateStatements.ts';
import { isJsonObject, type Json } from '../../shared/json.ts';
import { pseudoParameterNames } from '../../template/pseudoParameters.ts';
import { chosenValue, referenceTo, resolveText, type ResolveContext } from '../../template/resolve.ts';
import { entryOf, valueOf, type Span, type Value } from '../../template/value.ts';
import { statementOf, statementsIn, type Policy } from './policy.ts';

/**
 * SAM's `Policies`: names and ARNs of managed policies, policy templates, and whole policies; one or a list of them.
 * Inline ones have no name of their own: `inlineName` and their number.
 */
export function policiesIn(value: Value | undefined, inlineName: string, context: ResolveContext): Policy[] {
  const items = value?.kind === 'list' ? value.items : value ? [value] : [];
  return items.flatMap((item, index) => {
    const chosen = chosenValue(item, context);
    return chosen ? [policyOf(chosen, `${inlineName}${index}`, context)] : [];
  });
}

/** A managed policy by its name or ARN, or as a reference to one of the template. */
export function managedPolicy(value: Value, context: ResolveContext): Policy {
  const { template } = context;
  const reference = value.kind === 'intrinsic' && value.name === 'Ref' ? value.argument : undefined;
  const own = template.resources.find(
    ({ type, logicalId }) =>
      type === 'AWS::IAM::ManagedPolicy' && reference?.kind === 'scalar' && reference.source === logicalId,
  );
  return {
    name: own?.logicalId ?? lastPart(resolveText(value, context).text ?? ''),
    kind: 'managed',
    detail: '',
    isAdded: false,
    span: own?.logicalIdSpan ?? value,
    statements: own ? statementsIn(valueOf(own.properties, 'PolicyDocument'), context) : [],
  };
}

function policyOf(value: Value, inlineName: string, context: ResolveContext): Policy {
  if (value.kind !== 'map') return managedPolicy(value, context);
  const [entry] = value.entries;
  const isTemplate = entry !== undefined && entryOf(value, 'Statement') === undefined;
  if (isTemplate) return fromTemplate(entry.key, entry.value, value, context);
  return {
    name: inlineName,
    kind: 'inline',
    detail: '',
    isAdded: false,
    span: value,
    statements: statementsIn(value, context),
  };
}

function fromTemplate(name: string, given: Value, span: Span, context: ResolveContext): Policy {
  const parameters = new Map(
    (given.kind === 'map' ? given.entries : []).map(({ key, value }) => [
      key,
      resolveText(value, context).text ?? '',
    ]),
  );
  const textOf = (parameter: string): string | undefined =>
    pseudoParameterNames.has(parameter) ? referenceTo(parameter, context) : parameters.get(parameter);
  const statements = (policyTemplateStatements(name) ?? []).flatMap((json) => {
    const filled = withTexts(json, textOf);
    return isJsonObject(filled) ? [statementOf(filled, span)] : [];
  });
  const detail = [...parameters.values()].map(lastPart).join(', ');
  return { name, kind: 'template', detail, isAdded: false, span, statements };
}

/** A parameter that is not given stays as it is. */
function withTexts(json: Json, textOf: (parameter: string) => string | undefined): Json {
  if (typeof json === 'string')
    return json.replace(/\$\{([\w:]+)\}/g, (whole, name: string) => textOf(name) ?? whole);
  if (Array.isArray(json)) return json.map((item: Json) => withTexts(item, textOf));
  if (!isJsonObject(json)) return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, withTexts(value, textOf)]));
}

function lastPart(arn: string): string {
  return arn.startsWith('arn:') ? (/[^/:]+$/.exec(arn)?.[0] ?? arn) : arn;
}
