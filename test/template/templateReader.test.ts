import assert from 'node:assert/strict';
import { parseTemplate, TemplateReader } from '../../src/template/parse.ts';
import { mutate, randomNumbers } from '../support/mutations.ts';
import { dedent, problemsOf } from './text.ts';

const text = dedent(`
  # An application.
  AWSTemplateFormatVersion: '2010-09-09'
  Transform: AWS::Serverless-2016-10-31
  Parameters:
    Stage: { Type: String, Default: dev }
  Conditions:
    IsProd: !Equals [!Ref Stage, prod]
    IsOther:
      Condition: IsProd

  Resources:
    Queue: # of jobs
      Type: AWS::SQS::Queue
    "Function":
      Type: AWS::Serverless::Function
      Properties:
        InlineCode: |
          exports.handler = async () => {};

        Policies:
        - SQSPollerPolicy: { QueueName: !GetAtt Queue.QueueName }
        Environment:
          Variables:
            QUEUE: !Ref Queue
            # last
  Outputs:
    Url:
      Value: !Ref Queue
`);

describe('reading the versions of a template', () => {
  it('gives the same template for the same text', () => {
    const reader = new TemplateReader();
    assert.equal(reader.read(text), reader.read(text));
  });

  it('reads again only what changed', () => {
    const reader = new TemplateReader();
    const [, queue] = reader.read(text.replace('dev', 'new')).resources;
    reader.read(text);
    const [, later] = reader.read(text.replace('Value: !Ref Queue', 'Value: other')).resources;
    assert.equal(reader.read(text).resources[1]?.body, later?.body);
    assert.notEqual(later, queue);
  });

  it('takes a key at the margin for one of the document, also where it has a tag', () => {
    const reader = new TemplateReader();
    reader.read(text);
    const changed = text.replace('"Function":', '!GetAtt Function:').replace('  !GetAtt', '!GetAtt');
    assert.deepEqual(reader.read(changed), parseTemplate(changed));
  });

  it('takes a key that begins with a dash for one of the document', () => {
    const reader = new TemplateReader();
    reader.read(text);
    const changed = text.replace('Outputs:', '-Outputs:');
    assert.deepEqual(reader.read(changed), parseTemplate(changed));
    assert.deepEqual(reader.read(changed).root?.entries.at(-1)?.key, '-Outputs');
  });

  it('takes a no-break space for no space, as YAML does', () => {
    for (const space of ['\u00A0', '\uFEFF']) {
      const reader = new TemplateReader();
      reader.read(text);
      const changed = `Transform:${space}AWS::Serverless-2016-10-31`;
      assert.deepEqual(reader.read(changed), parseTemplate(changed));
    }
  });

  it('moves what did not change to where it is now', () => {
    const reader = new TemplateReader();
    reader.read(text);
    const changed = text.replace('Default: dev', 'Default: development');
    const template = reader.read(changed);
    assert.deepEqual(template, parseTemplate(changed));
    const [queue] = template.resources;
    assert.equal(changed.slice(queue?.logicalIdSpan.start, queue?.logicalIdSpan.end), 'Queue');
  });

  it('takes back a problem that is mended elsewhere', () => {
    const reader = new TemplateReader();
    const twice = text.replace('"Function"', 'Queue');
    assert.deepEqual(problemsOf(reader.read(twice)), ['duplicate-key: Queue']);
    assert.deepEqual(problemsOf(reader.read(twice.replace('Queue: # of jobs', 'Jobs:'))), []);
  });

  it('reads as one what is repeated elsewhere', () => {
    const reader = new TemplateReader();
    reader.read(text);
    const repeated = text
      .replace('Queue: # of jobs', 'Queue: &queue')
      .replace('Outputs:', '  Other: *queue\nOutputs:');
    const types = reader.read(repeated).resources.map(({ type }) => type);
    assert.deepEqual(types, ['AWS::SQS::Queue', 'AWS::Serverless::Function', 'AWS::SQS::Queue']);
  });

  it('gives what reading each alone gives, whatever the edits', () => {
    const random = randomNumbers(3);
    for (let round = 0; round < 60; round++) {
      const reader = new TemplateReader();
      let version = round % 3 === 0 ? text.replaceAll('\n', '\r\n') : text;
      reader.read(version);
      for (let edit = 0; edit < 6; edit++) {
        version = mutate(version, random);
        assert.deepEqual([version, reader.read(version)], [version, parseTemplate(version)]);
      }
    }
  });
});
