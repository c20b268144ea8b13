import { window } from 'vscode';
import { deliveryLabels } from '../eventItems.ts';
import { isTreeNode } from '../functionsTree.ts';
import type { Command } from './command.ts';

/** Opens what a destination or a dead-letter queue got. In: its node of the tree. */
export const openDelivery: Command = {
  id: 'lambdaWorkbench.openDelivery',
  async run({ readOnlyDocuments }, argument) {
    if (!isTreeNode(argument) || argument.kind !== 'delivery') return;
    const { requestId, kind, record } = argument.delivery;
    const uri = readOnlyDocuments.set(`${deliveryLabels[kind]} ${requestId}.json`, record);
    await window.showTextDocument(uri, { preview: true });
  },
};
