import type { PolicySummary, RoleSummary, StatementSummary } from '../protocol/languageServer.ts';
import type { KnownFunction } from './functionReference.ts';

/** The nodes below a function that tell what it may do. */
export type PermissionNode = RoleNode | PolicyNode | StatementNode | StatementPartNode;

export interface RoleNode extends KnownFunction {
  readonly kind: 'role';
  readonly role: RoleSummary;
}

export interface PolicyNode extends KnownFunction {
  readonly kind: 'policy';
  readonly policy: PolicySummary;
}

export interface StatementNode extends KnownFunction {
  readonly kind: 'statement';
  readonly statement: StatementSummary;
}

/** One of the actions or resources of a statement that has several. */
export interface StatementPartNode extends KnownFunction {
  readonly kind: 'action' | 'resource';
  readonly text: string;
  readonly statement: StatementSummary;
}

export const permissionKinds = [
  'role',
  'policy',
  'statement',
  'action',
  'resource',
] as const satisfies PermissionNode['kind'][];

export function isPermissionNode(node: { readonly kind: string }): node is PermissionNode {
  return permissionKinds.some((kind) => kind === node.kind);
}

export function childrenOfPermission(node: PermissionNode): PermissionNode[] {
  const { application, function: func } = node;
  const known = { application, function: func };
  switch (node.kind) {
    case 'role':
      return node.role.policies.map((policy) => ({ ...known, kind: 'policy', policy }));
    case 'policy':
      return node.policy.statements.map((statement) => ({ ...known, kind: 'statement', statement }));
    case 'statement': {
      const { statement } = node;
      // The row itself tells of one action on one resource.
      if (statement.actions.length <= 1 && statement.resources.length <= 1) return [];
      return [
        ...statement.actions.map((text) => ({ ...known, kind: 'action', text, statement }) as const),
        ...statement.resources.map((text) => ({ ...known, kind: 'resource', text, statement }) as const),
      ];
    }
    case 'action':
    case 'resource':
      return [];
  }
}
