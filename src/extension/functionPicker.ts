import { window, workspace, Uri, type QuickPickItem } from 'vscode';
import { functionsActiveFirst } from './activeFunctions.ts';
import { noFunctions } from './errors.ts';
import type { KnownFunction } from './functionReference.ts';
import type { Workbench } from './workbench.ts';

/** Asks for a function, those of the active editor first; the only one is not asked for. */
export async function pickFunction(
  { templateFiles, languageServer }: Pick<Workbench, 'templateFiles' | 'languageServer'>,
  title: string,
): Promise<KnownFunction | undefined> {
  await templateFiles.search();
  const known = functionsActiveFirst(await languageServer.applications(), window.activeTextEditor);
  if (known.length === 0) throw noFunctions();
  if (known.length === 1) return known[0];
  const items = known.map((each): QuickPickItem & { readonly known: KnownFunction } => ({
    known: each,
    label: `$(${each.function.notRunnable === undefined ? 'symbol-function' : 'circle-slash'}) ${each.function.logicalId}`,
    description: each.function.notRunnable ?? each.function.runtime ?? '',
    detail: `${each.application.stackName} · ${workspace.asRelativePath(Uri.parse(each.application.templateUri))}`,
  }));
  const picked = await window.showQuickPick(items, { title, matchOnDescription: true, matchOnDetail: true });
  return picked?.known;
}
