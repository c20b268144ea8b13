import type { Problem, Template } from '../../template/template.ts';
import type { Span } from '../../template/value.ts';
import { didYouMean } from '../diagnostics/didYouMean.ts';
import { parameterFault } from '../parameterFault.ts';
import type { OverrideName } from './overrides.ts';
import { overridesOf } from './samconfig.ts';

/** What is wrong with a samconfig, beside these templates. */
export function samconfigProblems(path: string, text: string, templates: readonly Template[]): Problem[] {
  const known = templates.length === 0 || namesOtherTemplate(text) ? [] : overridesOf(path, text);
  return [
    ...known.flatMap(({ names, isTable }) =>
      names.flatMap((name) => [...parameterProblems(name, isTable, text, templates)]),
    ),
    ...stackNameProblems(text),
  ].sort((one, other) => one.span.start - other.span.start);
}

/** SAM deploys `template.yaml` unless another is named; a built one has the same parameters. */
function namesOtherTemplate(text: string): boolean {
  const named = text.matchAll(/^[ \t]*template(?:_file)?[ \t]*[=:][ \t]*["']?([^"'\n]*)/gm);
  return [...named].some(([, path = '']) => !/(?:^|[\\/])template\.\w+\s*$/.test(path));
}

function* parameterProblems(
  { name, span }: OverrideName,
  isTable: boolean,
  text: string,
  templates: readonly Template[],
): Iterable<Problem> {
  const parameters = templates.flatMap((template) => template.parameters);
  const meant = parameters.filter(({ key }) => key === name);
  const given = valueBehind(text, span.end, isTable);
  const faults = given ? meant.map((parameter) => parameterFault(given.text, parameter.value)) : [];
  if (meant.length === 0) {
    const advice = didYouMean(
      name,
      parameters.map(({ key }) => key),
    );
    const message = `\`${name}\` is no parameter of the template beside this file, and is not used.${advice}`;
    yield { span, code: 'samconfig-parameter', severity: 'warning', message };
  } else if (given && faults.every((each) => each !== undefined))
    yield { span: given.span, code: 'samconfig-parameter', severity: 'error', message: faults[0] ?? '' };
}

const value = String.raw`(?:\\"(?<escaped>(?:(?!\\")[^])*)\\"|"(?<double>[^"\\\n]*)"|'(?<single>[^'\n]*)'|(?<bare>[^\s"'\\,}\][{#]+)(?=[\s"',}\]]|$))`;
const inTable = new RegExp(String.raw`^["']?[ \t]*[=:][ \t]*${value}`, 'd');
const inString = new RegExp(String.raw`^(?:\s*,\s*ParameterValue)?=${value}`, 'd');

/** The value behind the name of a parameter; undefined of lists, empty ones, and those half written. */
function valueBehind(
  text: string,
  offset: number,
  isTable: boolean,
): { readonly text: string; readonly span: Span } | undefined {
  const match = (isTable ? inTable : inString).exec(text.slice(offset));
  const groups: Readonly<Record<string, string | undefined>> = match?.groups ?? {};
  const [kind, found] = Object.entries(groups).find(([, each]) => each !== undefined) ?? [];
  const [start, end] = match?.indices?.groups?.[kind ?? ''] ?? [0, 0];
  return found === undefined || found === ''
    ? undefined
    : { text: found, span: { start: offset + start, end: offset + end } };
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html */
function* stackNameProblems(text: string): Iterable<Problem> {
  for (const match of text.matchAll(
    /^[ \t]*stack_name[ \t]*[=:][ \t]*(?<quote>["']?)(?<name>[^"'\n#]+)\k<quote>/dgm,
  )) {
    const name = match.groups?.['name']?.trim() ?? '';
    if (/^[a-zA-Z][-a-zA-Z0-9]{0,127}$/.test(name)) continue;
    const [start = 0] = match.indices?.groups?.['name'] ?? [];
    const span = { start, end: start + name.length };
    const message = 'The name of a stack begins with a letter and has up to 128 letters, digits and hyphens.';
    yield { span, code: 'samconfig-stack-name', severity: 'error', message };
  }
}
