import { Uri, window, type Range } from 'vscode';
import { functionsOf, isReferenceTo } from '../functionReference.ts';
import { isTreeNode, type TreeNode } from '../functionsTree.ts';
import { pickFunction } from '../functionPicker.ts';
import { rangeOf } from '../ranges.ts';
import type { Workbench } from '../workbench.ts';
import type { Command } from './command.ts';
import { targetOf } from './target.ts';

/** Shows where a template, a function or something of a function is written. */
export const revealInTemplate: Command = {
  id: 'lambdaWorkbench.revealInTemplate',
  async run(workbench, argument) {
    const node = isTreeNode(argument) ? argument : await functionNode(workbench, argument);
    if (!node || node.kind === 'folder') return;
    const selection = rangeIn(node);
    await window.showTextDocument(Uri.parse(node.application.templateUri), selection ? { selection } : {});
  },
};

async function functionNode(workbench: Workbench, argument: unknown): Promise<TreeNode | undefined> {
  const { reference } = targetOf(argument);
  const known = reference
    ? functionsOf(await workbench.languageServer.applications()).find((each) =>
        isReferenceTo(reference, each),
      )
    : await pickFunction(workbench, 'Go to Template');
  return known && { kind: 'function', ...known };
}

function rangeIn(node: TreeNode): Range | undefined {
  switch (node.kind) {
    case 'function':
      return rangeOf(node.function.range);
    case 'trigger':
      return rangeOf(node.trigger.range);
    case 'role':
      return rangeOf(node.role.range);
    case 'policy':
      return rangeOf(node.policy.range);
    case 'statement':
    case 'action':
    case 'resource':
      return rangeOf(node.statement.range);
    case 'folder':
    case 'template':
    case 'waiting':
    case 'delivery':
      return undefined;
  }
}
