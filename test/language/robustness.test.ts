import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { summariesOf } from '../../src/language/applicationSummary.ts';
import { diagnose } from '../../src/language/diagnostics/diagnose.ts';
import { functionsOf } from '../../src/template/functions.ts';
import { parseTemplate } from '../../src/template/parse.ts';
import { noFiles } from '../../src/language/files.ts';
import { types } from '../support/resourceTypes.ts';

const place = { stackName: 'shop', region: 'eu-west-1', accountId: '123456789012', parameters: {} };
const yaml = readFileSync(join(import.meta.dirname, '../../samples/orders/template.yaml'), 'utf8');
const json = JSON.stringify({
  Transform: ['AWS::Serverless-2016-10-31', 'AWS::LanguageExtensions'],
  Conditions: { A: { 'Fn::Not': [{ Condition: 'B' }] } },
  Resources: {
    'Fn::ForEach::X': ['N', ['a'], { 'F${N}': { Type: 'AWS::SNS::Topic' } }],
    Hello: {
      Type: 'AWS::Serverless::Function',
      DependsOn: ['Fa'],
      Properties: { Handler: { 'Fn::Sub': ['${A}.${B.C}', { A: 'x' }] }, Runtime: { Ref: 'R' } },
    },
  },
});

function runEverything(text: string): void {
  const template = parseTemplate(text);
  const resolve = { ...place, template };
  diagnose({ resolve, files: noFiles, today: new Date(0), types });
  const functions = functionsOf(template).map((resource) => ({ functionName: resource.logicalId, resource }));
  summariesOf({ ...resolve, functions }, noFiles);
}

/** Numbers that are always the same and look random. */
function randomNumbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

describe('the language features', () => {
  it('find nothing wrong with the sample application', () => {
    const template = parseTemplate(yaml);
    const problems = diagnose({
      resolve: { ...place, template },
      files: noFiles,
      today: new Date('2026-11-15'),
      types,
    });
    assert.deepEqual(problems, []);
  });

  it('never throw, wherever the text ends', () => {
    for (const text of [yaml, json])
      for (let end = 0; end < text.length; end += 37) runEverything(text.slice(0, end));
  });

  it('never throw, whatever is changed', () => {
    const random = randomNumbers(42);
    const pieces = [
      '',
      ' ',
      '\n',
      ':',
      '- ',
      '!Sub ',
      '!GetAtt ',
      '${',
      '}',
      '{',
      '[',
      '"',
      '&a ',
      '*a',
      '<<: ',
      '\t',
      'Ref: ',
    ];
    for (let round = 0; round < 100; round++) {
      const text = round % 3 === 0 ? json : yaml;
      const at = random(text.length);
      const piece = pieces[random(pieces.length)] ?? '';
      runEverything(text.slice(0, at) + piece + text.slice(at + random(4)));
    }
  });
});
