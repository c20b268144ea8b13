import {
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  workspace,
} from 'vscode';
import type { MetricRowMessage } from '../protocol/localLambda.ts';
import type { FunctionSummary } from '../protocol/languageServer.ts';
import type { EventsOfFunction } from './asynchronousEvents.ts';
import { deliveryItem, waitingItem } from './eventItems.ts';
import {
  hasChildren,
  type FunctionNode,
  type TemplateNode,
  type TreeNode,
  type TriggerNode,
} from './functionsTree.ts';
import { metricsTable } from './metricsText.ts';
import { permissionItem } from './permissionItems.ts';
import { isPermissionNode } from './permissionsTree.ts';

/** How a node of the view "Functions" looks, unless it is a function's. */
export function treeItemOf(node: Exclude<TreeNode, FunctionNode>): TreeItem {
  if (isPermissionNode(node)) return permissionItem(node);
  switch (node.kind) {
    case 'folder': {
      const item = new TreeItem(node.folder.name, TreeItemCollapsibleState.Expanded);
      item.id = node.folder.uri.toString();
      item.iconPath = ThemeIcon.Folder;
      item.contextValue = 'folder';
      return item;
    }
    case 'template':
      return templateItem(node);
    case 'trigger':
      return triggerItem(node);
    case 'waiting':
      return waitingItem(node);
    case 'delivery':
      return deliveryItem(node);
  }
}

function templateItem({ application }: TemplateNode): TreeItem {
  const item = new TreeItem(application.stackName, TreeItemCollapsibleState.Expanded);
  const uri = Uri.parse(application.templateUri);
  item.id = application.templateUri;
  item.description = workspace.asRelativePath(uri, false);
  item.tooltip = `${application.kind === 'sam' ? 'SAM' : 'CloudFormation'} template ${uri.fsPath}`;
  item.iconPath = new ThemeIcon('layers');
  item.contextValue = 'template';
  return item;
}

/** How a function's node looks. `metrics`: where it ran; `events`: those that nobody waits for. */
export function functionItem(
  node: FunctionNode,
  metrics: readonly MetricRowMessage[] | undefined,
  events: EventsOfFunction | undefined,
): TreeItem {
  const { logicalId, triggers, notRunnable } = node.function;
  const { Collapsed, None } = TreeItemCollapsibleState;
  const item = new TreeItem(logicalId, hasChildren(node, events) ? Collapsed : None);
  item.description = notRunnable ?? propertiesOf(node.function).join(' · ');
  item.tooltip = tooltipOf(node.function);
  if (metrics !== undefined) item.tooltip.appendMarkdown(`\n\n${metricsTable(metrics)}`);
  item.iconPath =
    notRunnable === undefined
      ? new ThemeIcon('symbol-function')
      : new ThemeIcon('circle-slash', new ThemeColor('disabledForeground'));
  item.contextValue = notRunnable === undefined ? 'function' : 'functionNotRunnable';
  const triggerCount = `${triggers.length} ${triggers.length === 1 ? 'trigger' : 'triggers'}`;
  item.accessibilityInformation = { label: `Function ${logicalId}, ${item.description}, ${triggerCount}` };
  return item;
}

function propertiesOf({
  packageType,
  runtime,
  memorySizeMb,
  timeoutSeconds,
}: FunctionSummary): readonly string[] {
  const image = packageType === 'Image' ? ' (image)' : '';
  return [`${runtime ?? 'no runtime'}${image}`, `${memorySizeMb} MB`, `${timeoutSeconds} s`];
}

/** What the template says is shown as text: it may hold anything. */
function tooltipOf(each: FunctionSummary): MarkdownString {
  const tooltip = new MarkdownString('', true);
  const line = (name: string, value: string | undefined): void => {
    if (value !== undefined) tooltip.appendMarkdown(`  \n${name}: `).appendText(value);
  };
  tooltip.appendMarkdown('**').appendText(each.logicalId).appendMarkdown('**');
  if (each.description !== undefined) tooltip.appendMarkdown('\n\n').appendText(each.description);
  if (each.notRunnable !== undefined)
    tooltip.appendMarkdown('\n\n$(circle-slash) ').appendText(each.notRunnable);
  tooltip.appendMarkdown('\n\n');
  line('Name', each.functionName);
  line('Handler', each.handler);
  line('Runtime', each.runtime);
  line('Memory', `${each.memorySizeMb} MB`);
  line('Timeout', `${each.timeoutSeconds} s`);
  return tooltip;
}

function triggerItem(node: TriggerNode): TreeItem {
  const { trigger } = node;
  const item = new TreeItem(trigger.type, TreeItemCollapsibleState.None);
  item.description = trigger.detail;
  item.tooltip = `${trigger.type} ${trigger.logicalId}: ${trigger.detail}`;
  item.iconPath = new ThemeIcon(triggerIcons[trigger.type] ?? 'zap');
  item.contextValue = 'trigger';
  item.command = {
    command: 'lambdaWorkbench.revealInTemplate',
    title: 'Go to Template',
    arguments: [node],
  };
  item.accessibilityInformation = { label: `Trigger ${trigger.type} ${trigger.detail}` };
  return item;
}

const triggerIcons: Readonly<Record<string, string>> = {
  Api: 'globe',
  HttpApi: 'globe',
  Url: 'link',
  Schedule: 'clock',
  ScheduleV2: 'clock',
  SQS: 'inbox',
  SNS: 'megaphone',
  S3: 'archive',
  DynamoDB: 'table',
  Kinesis: 'pulse',
  MSK: 'pulse',
  SelfManagedKafka: 'pulse',
  MQ: 'inbox',
  DocumentDB: 'database',
  EventBridgeRule: 'broadcast',
  CloudWatchEvent: 'broadcast',
  CloudWatchLogs: 'output',
  Cognito: 'account',
  IoTRule: 'circuit-board',
};
