import assert from 'node:assert/strict';
import { policyTemplateActions, usualActions } from '../../src/schema/policyTemplateActions.ts';
import { policyTemplates } from '../../src/schema/policyTemplates.ts';

describe('the actions of policy templates', () => {
  it('are known of every template', () => {
    assert.deepEqual(
      [...policyTemplates.keys()].filter((name) => policyTemplateActions(name).length === 0),
      [],
    );
  });

  it('are written as IAM writes them', () => {
    assert.ok(policyTemplateActions('DynamoDBReadPolicy').includes('dynamodb:GetItem'));
    assert.ok(usualActions().every((action) => /^[a-z0-9-]+:[A-Za-z0-9*]+$/.test(action)));
  });
});
