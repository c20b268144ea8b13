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
    'Outputs:',
    '  Url: { Value: !Ref After }',
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
  ['a statement of another language', '{% if queue %}'],
  ['a statement of another language at the margin', 'QueueName: q\n{% if queue %}'],
  ['a line that is indented too little', 'QueueName: q\n     DelaySeconds: 5'],
  ['a line that is indented too much', 'QueueName: q\n        DelaySeconds: 5'],
  ['a tab', 'QueueName: q\n\tDelaySeconds: 5'],
  ['a map that is not closed', 'RedrivePolicy: { maxReceiveCount: 3'],
  ['a bracket too many', 'Tags: [a, b]]'],
  ['a key that stands twice', 'QueueName: q\n      QueueName: r'],
  ['an alias of nothing', 'QueueName: *'],
  ['an anchor without a name', 'QueueName: & q'],
  ['half a tag', 'QueueName: !Get'],
  ['a tag beside a key', 'QueueName: !Ref DelaySeconds: 5'],
];

describe('a broken template', () => {
  for (const [name, fault] of faults) {
    it(`keeps its other resources in spite of ${name}`, () => {
      const { resources, outputs } = parseTemplate(broken(fault), 'yaml');
      const types = new Map(resources.map(({ logicalId, type }) => [logicalId, type]));
      assert.deepEqual([...types.keys()], ['Before', 'Faulty', 'After']);
      assert.deepEqual([...types.values()], Array(3).fill('AWS::SQS::Queue'));
      assert.deepEqual(
        outputs.map(({ key }) => key),
        ['Url'],
      );
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
    for (const text of ['[', '{a: ', '- ', '? '].map((part) => part.repeat(20_000)))
      assert.equal(parseTemplate(text, 'yaml').problems.length, 1);
    assert.ok(parseTemplate('['.repeat(50_000), 'json').problems.length > 0);
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
