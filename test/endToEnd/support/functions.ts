/** The workspace's functions as other extensions invoke them. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import * as vscode from 'vscode';

interface InvokeResult {
  readonly payload: unknown;
  readonly functionError?: string;
  readonly requestId: string;
  readonly durationMs: number;
  readonly billedDurationMs: number;
  readonly maxMemoryUsedMb: number;
  readonly log: string;
}

/** Absolute path of something in the workspace's first folder. */
export function inWorkspace(...path: readonly string[]): string {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'no folder is open');
  return join(folder.uri.fsPath, ...path);
}

/** Rejects as the command does; what it resolves to need not be a result where the extension is wrong. */
export async function invoke(template: string, name: string, event: unknown): Promise<InvokeResult> {
  return vscode.commands.executeCommand('lambdaWorkbench.invoke', { template, function: name, event });
}
