import { ThemeIcon, TreeItem } from 'vscode';
import type { DeliveryMessage } from '../protocol/localLambda.ts';
import type { DeliveryNode, WaitingNode } from './functionsTree.ts';

/** How events that are tried again later look in the view "Functions". */
export function waitingItem({ waiting }: WaitingNode): TreeItem {
  const [next] = waiting;
  const item = new TreeItem(`Retry at ${timeOfDay(next?.dueMs ?? Date.now())}`);
  item.description =
    waiting.length === 1 ? `after ${count(next?.attempts ?? 0, 'attempt')}` : `${waiting.length} events wait`;
  item.tooltip = [
    'Invoked asynchronously without success, and tried again as at AWS.',
    ...waiting.map(
      ({ requestId, attempts, dueMs }) =>
        `Request ID ${requestId}: ${count(attempts, 'attempt')}, next at ${timeOfDay(dueMs)}`,
    ),
  ].join('\n');
  item.iconPath = new ThemeIcon('history');
  item.contextValue = 'waiting';
  return item;
}

/** How what a destination or a dead-letter queue got looks there. */
export function deliveryItem(node: DeliveryNode): TreeItem {
  const { kind, target, requestId, timeMs } = node.delivery;
  const label = deliveryLabels[kind];
  const item = new TreeItem(label);
  const time = timeOfDay(timeMs);
  item.description = `${time} · ${target.split(':').at(-1) ?? target}`;
  item.tooltip = `${label}, at ${time}: ${target}\nRequest ID ${requestId}`;
  item.iconPath = new ThemeIcon(kind === 'onSuccess' ? 'pass' : 'warning');
  item.contextValue = 'delivery';
  item.command = { command: 'lambdaWorkbench.openDelivery', title: 'Open Record', arguments: [node] };
  return item;
}

export const deliveryLabels: Readonly<Record<DeliveryMessage['kind'], string>> = {
  onSuccess: 'On success',
  onFailure: 'On failure',
  deadLetter: 'Dead letter',
};

function timeOfDay(timeMs: number): string {
  return new Date(timeMs).toLocaleTimeString();
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
