import { ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { PolicySummary, RoleSummary, StatementSummary } from '../protocol/languageServer.ts';
import {
  childrenOfPermission,
  type PermissionNode,
  type PolicyNode,
  type RoleNode,
  type StatementNode,
  type StatementPartNode,
} from './permissionsTree.ts';

/** How what a function may do looks in the view "Functions". */
export function permissionItem(node: PermissionNode): TreeItem {
  const item = itemOf(node);
  item.contextValue = node.kind;
  const isLeaf = childrenOfPermission(node).length === 0;
  item.collapsibleState = isLeaf ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Collapsed;
  if (isLeaf)
    item.command = {
      command: 'lambdaWorkbench.revealInTemplate',
      title: 'Go to Template',
      arguments: [node],
    };
  return item;
}

function itemOf(node: PermissionNode): TreeItem {
  switch (node.kind) {
    case 'role':
      return roleItem(node);
    case 'policy':
      return policyItem(node);
    case 'statement':
      return statementItem(node);
    case 'action':
    case 'resource':
      return partItem(node);
  }
}

function roleItem({ role }: RoleNode): TreeItem {
  const item = new TreeItem('Permissions');
  item.description = role.name;
  item.tooltip = `Execution role ${role.name}, ${origins[role.origin]}`;
  item.iconPath = new ThemeIcon('shield');
  return item;
}

const origins: Readonly<Record<RoleSummary['origin'], string>> = {
  template: 'a resource of the template',
  sam: 'which SAM makes',
  elsewhere: 'which is not in the template: what it allows is known to AWS alone',
};

function policyItem({ policy }: PolicyNode): TreeItem {
  const { name, kind, detail, isAdded } = policy;
  const item = new TreeItem(name);
  item.description = detail === '' ? (isAdded ? 'added by SAM' : policyKinds[kind]) : detail;
  item.tooltip = [
    `${name}, ${policyKinds[kind]}${isAdded ? ' that SAM adds' : ''}`,
    ...(detail === '' ? [] : [detail]),
    ...(policy.statements.length === 0 ? ['What it allows is known to AWS alone.'] : []),
  ].join('\n');
  item.iconPath = new ThemeIcon(kind === 'connector' ? 'plug' : 'law');
  return item;
}

const policyKinds: Readonly<Record<PolicySummary['kind'], string>> = {
  managed: 'managed policy',
  template: 'policy template',
  inline: 'inline policy',
  connector: 'connector',
};

function statementItem({ statement }: StatementNode): TreeItem {
  const { effect, actions, resources, isConditional } = statement;
  const [first = 'nothing', ...others] = actions;
  const item = new TreeItem(`${effect} ${first}${others.length > 0 ? ` and ${others.length} more` : ''}`);
  const on = [...new Set(resources.map(shortName))].join(', ');
  item.description = isConditional ? `${on} · under a condition` : on;
  item.tooltip = tooltipOf(statement);
  item.iconPath = new ThemeIcon(effect === 'Deny' ? 'circle-slash' : 'check');
  return item;
}

function tooltipOf({ effect, actions, resources, isConditional }: StatementSummary): string {
  return [
    `${effect}${isConditional ? ' under a condition' : ''}`,
    ...actions.map((action) => `  ${action}`),
    'on',
    ...resources.map((resource) => `  ${resource}`),
  ].join('\n');
}

function partItem({ kind, text }: StatementPartNode): TreeItem {
  const item = new TreeItem(kind === 'action' ? text : shortName(text));
  if (kind === 'resource') item.description = text;
  item.tooltip = text;
  item.iconPath = new ThemeIcon(kind === 'action' ? 'key' : 'target');
  return item;
}

/** What an ARN names in its account; any other text as it is. */
function shortName(resource: string): string {
  if (resource === '*') return 'any resource';
  return resource.startsWith('arn:') ? resource.split(':').slice(5).join(':') : resource;
}
