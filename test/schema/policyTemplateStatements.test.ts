import assert from 'node:assert/strict';
import {
  policyTemplateActions,
  policyTemplateStatements,
  usualActions,
} from '../../src/schema/policyTemplateStatements.ts';
import { policyTemplates } from '../../src/schema/policyTemplates.ts';

describe('the statements of policy templates', () => {
  it('have actions in every template', () => {
    assert.deepEqual(
      [...policyTemplates.keys()].filter((name) => policyTemplateActions(name).length === 0),
      [],
    );
  });

  it('are written as IAM writes them', () => {
    assert.ok(policyTemplateActions('DynamoDBReadPolicy').includes('dynamodb:GetItem'));
    assert.ok(usualActions().every((action) => /^[a-z0-9-]+:[A-Za-z0-9*]+$/.test(action)));
  });

  it('are for resources that the parameters name, and no others', () => {
    for (const [name, parameters] of policyTemplates) {
      const text = JSON.stringify(policyTemplateStatements(name));
      const named = [...text.matchAll(/\$\{(?!AWS::)(\w+)\}/g)].map(([, parameter]) => parameter);
      assert.deepEqual([...new Set(named)].sort(), [...parameters].sort(), name);
    }
  });
});
