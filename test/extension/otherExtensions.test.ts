import assert from 'node:assert/strict';
import { otherExtensions, withItems } from '../../src/extension/otherExtensions.ts';

describe('other extensions that answer in templates', () => {
  it('are left their settings for other files: only the templates are named', () => {
    const yaml = otherExtensions.find(({ id }) => id === 'redhat.vscode-yaml');
    const [detection, tags] = yaml?.leaveTemplates(['infra/template.yaml']) ?? [];
    assert.deepEqual(detection, { name: 'yaml.disableSchemaDetection', items: ['**/infra/template.yaml'] });
    assert.ok(tags && 'items' in tags && tags.items.includes('!GetAtt scalar'));
    assert.ok(tags.items.includes('!Sub sequence'));
  });

  it('keep what stands in their lists, and get nothing twice', () => {
    assert.deepEqual(withItems(['!Ref scalar', '!mine'], ['!Ref scalar', '!Sub scalar']), [
      '!Ref scalar',
      '!mine',
      '!Sub scalar',
    ]);
    assert.deepEqual(withItems('one', ['two']), ['one', 'two']);
    assert.deepEqual(withItems(undefined, ['two']), ['two']);
  });
});
