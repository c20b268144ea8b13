import { isJsonObject, type Json, type JsonObject } from '../../../shared/json.ts';
import { type MapEntry, type Value, valueOf } from '../../../template/value.ts';
import { isComplete } from '../../alternatives.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';
import { machineComplaints } from './machineComplaints.ts';

export const stateMachineDefinition: Rule = {
  code: 'state-machine-definition',
  cfnLint: ['E3601'],
  severity: 'error',
  documentation: `A state machine in the [Amazon States Language](https://states-language.net) has \`StartAt\` and \`States\`. Each state has a \`Type\`; \`StartAt\`, \`Next\` and \`Default\` name states beside them; a state ends with \`Next\` or \`End: true\`, but for \`Choice\`, \`Succeed\` and \`Fail\`. A state that nothing leads to is a warning.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Flow:
    Type: AWS::Serverless::StateMachine
    Properties:
      Definition:
        StartAt: Place
        States:
          Place:
            Type: Pass
            Next: Shp
          Ship:
            Type: Succeed
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Flow:
    Type: AWS::Serverless::StateMachine
    Properties:
      Definition:
        StartAt: Place
        States:
          Place:
            Type: Pass
            Next: Ship
          Ship:
            Type: Succeed
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    for (const { properties } of effective.ofType(
      'AWS::Serverless::StateMachine',
      'AWS::StepFunctions::StateMachine',
    )) {
      const definition = valueOf(properties, 'Definition');
      if (definition?.kind === 'map' && isComplete(definition))
        for (const { path, message, severity } of machineComplaints(jsonOf(definition)))
          yield { span: placeOf(definition, path), message, ...(severity ? { severity } : {}) };
      const text = textOfDefinition(valueOf(properties, 'DefinitionString'));
      const machine = text === undefined ? undefined : parsed(text.source);
      if (text && machine === undefined) yield { span: text, message: 'This definition is no JSON.' };
      if (text && isJsonObject(machine))
        for (const { message, severity } of machineComplaints(machine))
          yield { span: text, message, ...(severity ? { severity } : {}) };
    }
  },
};

/** A text without substitutions, of which nobody knows what they make of the JSON. */
function textOfDefinition(value: Value | undefined): (Value & { source: string }) | undefined {
  return value?.kind === 'scalar' && value.value !== null && !value.source.includes('${') ? value : undefined;
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** The values that are written; in the place of an intrinsic function stands null. */
function jsonOf(value: Value): JsonObject {
  const convert = (each: Value): Json => {
    if (each.kind === 'scalar') return each.value;
    if (each.kind === 'list') return each.items.map(convert);
    return each.kind === 'map' ? jsonOf(each) : null;
  };
  const entries = value.kind === 'map' ? value.entries : [];
  return Object.fromEntries(entries.map((entry) => [entry.key, convert(entry.value)]));
}

function placeOf(definition: Value, path: readonly string[]): Value | MapEntry['keySpan'] {
  let place: Value | MapEntry['keySpan'] = definition;
  let current: Value | undefined = definition;
  for (const key of path) {
    if (current?.kind === 'list') {
      current = current.items[Number(key)];
      if (current) place = current;
      continue;
    }
    const entry: MapEntry | undefined =
      current?.kind === 'map' ? current.entries.find((each) => each.key === key) : undefined;
    if (!entry) return place;
    place =
      entry.value.kind === 'scalar' && entry.value.end > entry.value.start ? entry.value : entry.keySpan;
    current = entry.value;
  }
  return place;
}
