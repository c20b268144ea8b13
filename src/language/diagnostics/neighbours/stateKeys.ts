import { isJsonObject, type Json, type JsonObject } from '../../../shared/json.ts';
import { didYouMean } from '../didYouMean.ts';
import type { MachineComplaint } from './machineComplaints.ts';

const everywhere = [
  'Type',
  'Comment',
  'QueryLanguage',
  'Output',
  'InputPath',
  'OutputPath',
  'Assign',
  'Arguments',
];
const going = ['Next', 'End'];
const trying = ['Retry', 'Catch', 'ResultPath', 'ResultSelector', 'Parameters'];

/** By type of state, what one may have besides what all may have. https://states-language.net */
const keys: Readonly<Record<string, readonly string[]>> = {
  Choice: ['Choices', 'Default', ...going],
  Fail: ['Cause', 'CausePath', 'Error', 'ErrorPath'],
  Map: [
    ...[
      'ItemBatcher',
      'ItemProcessor',
      'ItemReader',
      'ItemSelector',
      'Items',
      'ItemsPath',
      'Iterator',
      'Label',
    ],
    ...['MaxConcurrency', 'MaxConcurrencyPath', 'ResultWriter', 'ToleratedFailureCount'],
    ...['ToleratedFailureCountPath', 'ToleratedFailurePercentage', 'ToleratedFailurePercentagePath'],
    ...going,
    ...trying,
  ],
  Parallel: ['Branches', ...going, ...trying],
  Pass: ['Result', 'ResultPath', 'Parameters', ...going],
  Succeed: [],
  Task: [
    ...['Resource', 'Credentials', 'HeartbeatSeconds', 'HeartbeatSecondsPath', 'TimeoutSeconds'],
    ...['TimeoutSecondsPath', ...going, ...trying],
  ],
  Wait: ['Seconds', 'SecondsPath', 'Timestamp', 'TimestampPath', ...going],
};

/** By type of state, of which keys it has one. */
const needed: Readonly<Record<string, readonly string[]>> = {
  Choice: ['Choices'],
  Map: ['ItemProcessor', 'Iterator'],
  Parallel: ['Branches'],
  Task: ['Resource'],
  Wait: ['Seconds', 'SecondsPath', 'Timestamp', 'TimestampPath'],
};

/** What is wrong with the keys of a state. */
export function* keyComplaints(
  type: string,
  state: JsonObject,
  path: readonly string[],
): Iterable<MachineComplaint> {
  if (!Object.hasOwn(keys, type)) return;
  const known = [...everywhere, ...(keys[type] ?? [])];
  for (const key of Object.keys(state))
    if (!known.includes(key) && !/^Fn::|\$\{/.test(key))
      yield {
        path: [...path, key],
        message: `A \`${type}\` state has no \`${key}\`.${didYouMean(key, known)}`,
      };
  const choices = needed[type] ?? [];
  if (choices.length > 0 && choices.every((key) => state[key] === undefined))
    yield {
      path,
      message: `A \`${type}\` state needs ${choices.map((key) => `\`${key}\``).join(' or ')}.`,
    };
  for (const list of ['Retry', 'Catch']) {
    const items = state[list];
    for (const [index, item] of Array.isArray(items) ? (items as readonly Json[]).entries() : [])
      if (isJsonObject(item) && item['ErrorEquals'] === undefined)
        yield { path: [...path, list, String(index)], message: `\`${list}\` needs \`ErrorEquals\`.` };
  }
}
