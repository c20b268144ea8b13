import type { Finding, Rule } from '../rule.ts';
import type { SchemaNode } from './schemaNodes.ts';

/** A rule that looks at each value with its schema, alone. */
export function schemaRule(rule: Omit<Rule, 'check'> & NodeCheck): Rule {
  return {
    ...rule,
    *check({ schemaNodes }): Iterable<Finding> {
      for (const node of schemaNodes) yield* rule.checkNode(node);
    },
  };
}

interface NodeCheck {
  checkNode(node: SchemaNode): Iterable<Finding>;
}
