import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionsOf } from '../../src/template/functions.ts';
import { parseTemplate } from '../../src/template/parse.ts';
import { looksLikeTemplate } from '../../src/template/recognise.ts';
import { resolveValue } from '../../src/template/resolve.ts';
import type { Template } from '../../src/template/template.ts';
import { triggerDetail } from '../../src/template/triggerDetail.ts';
import type { Value } from '../../src/template/value.ts';
import { mutate, randomNumbers } from '../support/mutations.ts';
import { dedent } from './text.ts';

const texts: readonly string[] = [
  dedent(`
    AWSTemplateFormatVersion: '2010-09-09'
    Transform: AWS::Serverless-2016-10-31
    Globals:
      Function: &defaults
        Timeout: 5
        Environment: { Variables: { TABLE: !Ref Table } }
    Parameters: { Stage: { Type: String, Default: dev } }
    Conditions:
      IsProd: !Equals [!Ref Stage, prod]
    Resources:
      Table: { Type: AWS::DynamoDB::Table }
      Get:
        Type: AWS::Serverless::Function
        Properties:
          <<: *defaults
          Handler: app.get
          Events:
            Get: { Type: Api, Properties: { Path: '/{id}', Method: get } }
            Tick: { Type: Schedule, Properties: { Schedule: !If [IsProd, rate(1 hour), rate(1 day)] } }
    `),
  dedent(`
    Resources:
      F:
        Type: AWS::Lambda::Function
        Properties:
          Runtime: "python3.13"
          Code:
            ZipFile: |
              def handler(event, context):
                  return "\${x}"
      M:
        Type: AWS::Lambda::EventSourceMapping
        Properties:
          FunctionName: !Sub ['\${n}', { n: !GetAtt F.Arn }]
          EventSourceArn: !Join [':', [arn, aws, sqs, !Ref AWS::Region, '1', q]]
    `),
  '{"Resources":{"F":{"Type":"AWS::Serverless::Function","Properties":{"Events":{"E":{"Type":"SQS","Properties":{"Queue":{"Fn::GetAtt":["Q","Arn"]}}}}}},"Q":{"Type":"AWS::SQS::Queue"}}}',
];

/** Every fixture of the project is a template too. */
function fixtures(): string[] {
  const folder = join(import.meta.dirname, '..', 'fixtures');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ya?ml|template|json)$/.test(path))
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .filter(looksLikeTemplate);
}

/** Does all that can be done with a text; answers the template. */
function exercise(text: string): Template {
  looksLikeTemplate(text);
  const template = parseTemplate(text);
  const context = {
    template,
    stackName: 's',
    region: 'eu-west-1',
    accountId: '123456789012',
    parameters: {},
  };
  if (template.root) resolveValue(template.root, context);
  for (const func of functionsOf(template)) func.triggers.forEach(triggerDetail);
  return template;
}

/** Values that do not lie within the text. */
function strays(template: Template): Value[] {
  const stray = (value: Value): Value[] => {
    const inner =
      value.kind === 'list'
        ? value.items
        : value.kind === 'map'
          ? value.entries.map((entry) => entry.value)
          : value.kind === 'intrinsic'
            ? [value.argument]
            : [];
    const fits = value.start >= 0 && value.start <= value.end && value.end <= template.text.length;
    return [...(fits ? [] : [value]), ...inner.flatMap(stray)];
  };
  return template.root ? stray(template.root) : [];
}

describe('whatever the text', () => {
  it('of a fixture is, it is read without a problem', () => {
    for (const text of fixtures()) assert.deepEqual(exercise(text).problems, []);
  });

  it('is cut short, reading ends and every value lies within it', () => {
    for (const text of texts) {
      for (let length = 0; length < text.length; length += 7) {
        assert.deepEqual(strays(exercise(text.slice(0, length))), []);
      }
    }
  });

  it('is changed, reading ends and every value lies within it', () => {
    const random = randomNumbers(20_261);
    for (let round = 0; round < 200; round++) {
      let text = texts[round % texts.length] ?? '';
      for (let change = 0; change < 3; change++) text = mutate(text, random);
      assert.deepEqual([text, strays(exercise(text))], [text, []]);
    }
  });
});
