import { dirname, relative, sep } from 'node:path';
import { isSamconfig } from '../../application/samconfig.ts';
import type { WrittenCompletion } from '../../language/completion/completion.ts';
import { eventCompletions, isEventFile } from '../../language/otherFiles/eventFile.ts';
import { isLaunchFile, launchCompletions } from '../../language/otherFiles/launch.ts';
import { samconfigCompletions } from '../../language/otherFiles/samconfigCompletion.ts';
import type { TemplateDocument } from '../../language/templateDocument.ts';
import { Positions, type Position } from '../../template/positions.ts';
import { pathOfUri } from '../uris.ts';

/** What may be written at a place of a file that is no template but speaks of some; undefined of any other file. */
export function completionsInOtherFile(
  uri: string,
  position: Position,
  templates: Iterable<TemplateDocument>,
): { readonly completions: WrittenCompletion[]; readonly positions: Positions } | undefined {
  const path = pathOfUri(uri);
  if (path === undefined || !(isLaunchFile(path) || isSamconfig(path) || isEventFile(path))) return undefined;
  const known = [...templates];
  const text = known[0]?.files.read(path) ?? '';
  const positions = new Positions(text);
  const offset = positions.offsetAt(position);
  if (isLaunchFile(path)) {
    const launchable = known.map((document) => ({ document, path: pathForLaunch(path, document) }));
    return { completions: launchCompletions(text, offset, launchable), positions };
  }
  if (isEventFile(path)) return { completions: eventCompletions(text, offset, known), positions };
  if (!path.endsWith('.toml')) return undefined;
  const beside = known.filter((document) => dirname(pathOfUri(document.uri) ?? '') === dirname(path));
  const parameters = beside.flatMap(({ template }) => template.parameters);
  return { completions: samconfigCompletions(text, offset, parameters), positions };
}

/** A template's path as the `launch.json` at a path names it: from the folder that has its `.vscode`. */
export function pathForLaunch(launchFile: string, { uri }: TemplateDocument): string {
  const folder = dirname(dirname(launchFile));
  return relative(folder, pathOfUri(uri) ?? '').replaceAll(sep, '/');
}
