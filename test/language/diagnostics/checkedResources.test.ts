import assert from 'node:assert/strict';
import { CheckedResources } from '../../../src/language/diagnostics/checkedResources.ts';
import type { Finding } from '../../../src/language/diagnostics/rule.ts';
import { TemplateReader } from '../../../src/template/parse.ts';
import { types } from '../../support/resourceTypes.ts';

const text = `Transform: AWS::Serverless-2016-10-31
Description: Orders
Globals:
  Function:
    Runtime: nodejs22.x
    Environment: { Variables: { AWS_REGION: here } }
Resources:
  Jobs:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: soon
  Worker:
    Type: AWS::Serverless::Function
    Properties:
      Handler: index.handler
      Timeout: long
      Role: !Ref Jobs
`;

describe('checked resources', () => {
  const versions = [
    ['text before a resource', text.replace('Orders', 'Many orders')],
    ['text in another resource', text.replace('soon', 'later on')],
    ['a resource', text.replace('long', 'endless')],
    ['what Globals give', text.replace('    Runtime: nodejs22.x', '    Handler: index.handler')],
    ['what a resource takes of Globals', text.concat("    IgnoreGlobals: '*'\n")],
    ['the place of Globals', text.replace(/(Globals:[^]*)(Resources:[^]*)/, '$2$1')],
    ['the transform', text.replace('AWS::Serverless-2016-10-31', 'Other')],
    ['what is repeated', text.replace('  Jobs:', '  Jobs: &jobs').replace('soon', '*later')],
    ['a resource to one that is there twice', text.concat(text.slice(text.indexOf('  Jobs:')))],
  ] as const;
  for (const [what, changed] of versions)
    it(`are as if checked anew after a change of ${what}`, () => {
      const reader = new TemplateReader();
      const kept = new CheckedResources();
      kept.check(reader.read(text), types);
      const template = reader.read(changed);
      assert.deepEqual(
        found(kept.check(template, types)),
        found(new CheckedResources().check(template, types)),
      );
    });

  it('are not checked again where their text is as before', () => {
    const kept = new CheckedResources();
    const reader = new TemplateReader();
    const [before] = kept.check(reader.read(text), types).functionNodes;
    const [after] = kept.check(reader.read(text.replace('Orders', 'Order')), types).functionNodes;
    assert.equal(after?.value, before?.value);
    assert.notEqual(after?.span.start, before?.span.start);
  });

  it('move what is wrong with `Globals` with these', () => {
    const kept = new CheckedResources();
    const reader = new TemplateReader();
    kept.check(reader.read(text), types);
    const changed = text.replace('Orders', 'Many orders');
    const { byRule } = kept.check(reader.read(changed), types);
    const [, [finding] = []] = [...byRule].find(([{ code }]) => code === 'environment-variable') ?? [];
    const span = finding?.span;
    assert.equal(changed.slice(span?.start, span?.end), 'AWS_REGION');
  });

  function found({ byRule, functionNodes }: ReturnType<CheckedResources['check']>): unknown {
    return {
      findings: [...byRule].map(([{ code }, findings]) => ({ code, findings: findings.map(plain) })),
      functionNodes: functionNodes.map(({ span, name }) => ({ span: [span.start, span.end], name })),
    };
  }

  function plain({ span: { start, end }, message }: Finding): unknown {
    return { start, end, message };
  }
});
