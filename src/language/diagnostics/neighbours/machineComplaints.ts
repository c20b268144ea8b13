import { isJsonObject, type Json, type JsonObject } from '../../../shared/json.ts';
import type { Problem } from '../../../template/template.ts';
import { didYouMean } from '../didYouMean.ts';
import { keyComplaints } from './stateKeys.ts';

export interface MachineComplaint {
  /** Keys and indexes from the definition to the place. */
  readonly path: readonly string[];
  readonly message: string;
  readonly severity?: Problem['severity'];
}

const types = ['Task', 'Pass', 'Choice', 'Wait', 'Succeed', 'Fail', 'Parallel', 'Map'];
const ending: ReadonlySet<string> = new Set(['Choice', 'Succeed', 'Fail']);

/** What is wrong with a state machine, or with the inner one of a `Parallel` or `Map` state. */
export function machineComplaints(machine: JsonObject, path: readonly string[] = []): MachineComplaint[] {
  const states = machine['States'];
  const complaints: MachineComplaint[] = [];
  for (const name of ['StartAt', 'States'])
    if (!Object.hasOwn(machine, name))
      complaints.push({ path, message: `A state machine needs \`${name}\`.` });
  if (!isJsonObject(states)) return complaints;
  const names = Object.keys(states);
  const start = machine['StartAt'];
  const reached = new Set<string>();
  const follow = (target: Json | undefined, where: readonly string[]): void => {
    if (typeof target !== 'string' || target.includes('${')) return;
    reached.add(target);
    if (!names.includes(target))
      complaints.push({
        path: where,
        message: `There is no state \`${target}\`.${didYouMean(target, names)}`,
      });
  };
  follow(start, [...path, 'StartAt']);
  for (const [name, state] of Object.entries(states))
    if (isJsonObject(state)) complaints.push(...stateComplaints(state, [...path, 'States', name], follow));
  const isKnown = typeof start === 'string' && Object.values(states).every(isJsonObject);
  for (const name of isKnown ? names : [])
    if (!reached.has(name))
      complaints.push({
        path: [...path, 'States', name],
        severity: 'warning',
        message: `Nothing leads to the state \`${name}\`.`,
      });
  return complaints;
}

function stateComplaints(
  state: JsonObject,
  path: readonly string[],
  follow: (target: Json | undefined, where: readonly string[]) => void,
): MachineComplaint[] {
  const complaints: MachineComplaint[] = [];
  const type = state['Type'];
  if (type === undefined) complaints.push({ path, message: 'A state needs a `Type`.' });
  if (typeof type === 'string' && !types.includes(type) && !type.includes('${'))
    complaints.push({
      path: [...path, 'Type'],
      message: `\`${type}\` is no type of state.${didYouMean(type, types)}`,
    });
  if (typeof type === 'string' && types.includes(type) && !ending.has(type)) {
    if (state['Next'] === undefined && state['End'] === undefined)
      complaints.push({ path, message: 'This state needs `Next` or `End: true`.' });
    if (state['Next'] !== undefined && state['End'] === true)
      complaints.push({ path: [...path, 'End'], message: 'A state has `Next` or `End`, not both.' });
  }
  if (typeof type === 'string') complaints.push(...keyComplaints(type, state, path));
  for (const name of ['Next', 'Default']) follow(state[name], [...path, name]);
  for (const list of ['Choices', 'Catch']) {
    const items = state[list];
    for (const [index, item] of Array.isArray(items) ? (items as readonly Json[]).entries() : [])
      if (isJsonObject(item)) follow(item['Next'], [...path, list, String(index), 'Next']);
  }
  const branches = state['Branches'];
  for (const [index, branch] of Array.isArray(branches) ? (branches as readonly Json[]).entries() : [])
    if (isJsonObject(branch))
      complaints.push(...machineComplaints(branch, [...path, 'Branches', String(index)]));
  for (const name of ['Iterator', 'ItemProcessor']) {
    const inner = state[name];
    if (isJsonObject(inner)) complaints.push(...machineComplaints(inner, [...path, name]));
  }
  return complaints;
}
