import assert from 'node:assert/strict';
import { isSkipped } from '../../src/extension/templateNames.ts';
import { canBeTemplate } from '../../src/template/recognise.ts';

describe('where templates are looked for', () => {
  it('in YAML, JSON and .template files of any name', () => {
    for (const path of ['a.yaml', 'b.YML', 'c.json', 'd.template']) assert.ok(canBeTemplate(path), path);
    for (const path of ['a.yaml.bak', 'template', 'template.ts']) assert.ok(!canBeTemplate(path), path);
  });

  it('not in build results and packages, at any depth', () => {
    for (const path of ['.aws-sam/build/template.yaml', 'a/node_modules/b/c.json', 'a\\cdk.out\\x.json'])
      assert.ok(isSkipped(path), path);
    for (const path of ['template.yaml', 'distribution/template.yaml']) assert.ok(!isSkipped(path), path);
  });
});
