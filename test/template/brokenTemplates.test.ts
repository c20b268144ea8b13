import assert from 'node:assert/strict';
import { parseTemplate } from '../../src/template/parse.ts';
import { dedent, problemsOf, yaml } from './text.ts';

const broken = (fault: string): string =>
  [
    'Resources:',
    '  Before:',
    '    Type: AWS::SQS::Queue',
    '  Faulty:',
    '    Type: AWS::SQS::Queue',
    '    Properties:',
    `      ${fault}`,
    '  After:',
    '    Type: AWS::SQS::Queue',
  ].join('\n');

const faults: readonly (readonly [name: string, fault: string])[] = [
  ['half a key', 'QueueN'],
  ['a key without a value', 'QueueName:'],
  ['a quote that is not closed', 'QueueName: "q'],
  ['an apostrophe that is not closed', "QueueName: 'q"],
  ['a reference to nothing', 'QueueName: !Ref'],
  ['a lone exclamation mark', 'QueueName: !'],
  ['a list that is not closed', 'Tags: [a, b'],
  ['a second colon', 'QueueName: a: b'],
  ['a dash without an item', '-'],
  ['a placeholder of another language', '{{ cookiecutter.queue }}'],
];

describe('a broken template', () => {
  for (const [name, fault] of faults) {
    it(`keeps its other resources in spite of ${name}`, () => {
      const ids = parseTemplate(broken(fault)).resources.map(({ logicalId }) => logicalId);
      assert.deepEqual(ids, ['Before', 'Faulty', 'After']);
    });
  }

  it('keeps its other resources in spite of tabs, and says where they are', () => {
    const template = parseTemplate(broken('QueueName: q').replace('      QueueName', '\t\tQueueName'));
    assert.deepEqual(problemsOf(template), ['tab-indentation: \t\t']);
    assert.deepEqual(
      template.resources.map(({ logicalId, type }) => `${logicalId} ${type}`),
      ['Before AWS::SQS::Queue', 'Faulty AWS::SQS::Queue', 'After AWS::SQS::Queue'],
    );
  });

  it('has a problem where a quote is not closed', () => {
    assert.deepEqual(problemsOf(parseTemplate(broken('QueueName: "q'))), ['yaml-syntax: "q']);
  });

  it('keeps what JSON there is', () => {
    const template = parseTemplate('{ "Resources": { "A": { "Type": "AWS::SQS::Queue" }, "B": { "Ty');
    assert.deepEqual(
      template.resources.map(({ logicalId, type }) => `${logicalId} ${type}`),
      ['A AWS::SQS::Queue', 'B '],
    );
    assert.ok(template.problems.every(({ code }) => code === 'json-syntax'));
  });

  it('is empty where the text is', () => {
    for (const text of ['', '   ', '# nothing', '\uFEFF', '---', '{}', 'text', '[1]', '- a']) {
      const template = parseTemplate(text);
      assert.deepEqual([text, template.resources], [text, []]);
    }
  });

  it('has one problem where it is nested beyond reason', () => {
    const template = parseTemplate('['.repeat(50_000), 'json');
    assert.ok(template.problems.length > 0);
    assert.ok(parseTemplate('['.repeat(20_000), 'yaml').problems.length > 0);
  });

  it('survives sections that are no maps', () => {
    const text = dedent(`
      Resources: [a, b]
      Parameters: text
      Globals:
      Conditions: !Ref X
      Mappings: 5
    `);
    assert.deepEqual([yaml(text).resources, yaml(text).parameters, yaml(text).globals], [[], [], undefined]);
  });
});
