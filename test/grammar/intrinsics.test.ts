import assert from 'node:assert/strict';
import { grammar, tokens } from './grammar.ts';

const reference = (name: string): string[] => [
  '${ → punctuation.definition.template-expression.begin',
  `${name} → variable.other.readwrite`,
  '} → punctuation.definition.template-expression.end',
];

describe('the grammar of intrinsic functions in YAML', () => {
  const yaml = (line: string): string[] => tokens('intrinsics.yaml', line);

  it('is injected into YAML, but not into its comments, and into code only where Sub replaces something', () => {
    assert.equal(
      grammar('intrinsics.yaml').injectionSelector,
      'L:source.yaml -comment -meta.embedded, L:meta.substituted.lambda-workbench -comment',
    );
  });

  it('tells Python from JavaScript by how code begins', () => {
    const { begin } = grammar('intrinsics.yaml').repository['python'] ?? { begin: '' };
    const python = new RegExp(begin.replace('\\G', '^'));
    const isPython = (line: string): boolean => python.test(`  ${line}`);
    const lines = ['import json', 'import os, sys', 'import a.b as c  # why', 'from a import b', 'def f():'];
    assert.deepEqual(
      lines.filter((line) => !isPython(line)),
      [],
    );
    const others = ["import a from 'a';", "import 'a';", 'import * as a from "a"', 'const a = 1;', '// a'];
    assert.deepEqual(others.filter(isPython), []);
  });

  it('knows actions of IAM', () => {
    const action = (service: string, name: string): string[] => [
      `${service} → entity.name.namespace.service`,
      ': → punctuation.separator.service',
      `${name} → entity.name.function.action`,
    ];
    assert.deepEqual(yaml('- s3:GetObject'), action('s3', 'GetObject'));
    assert.deepEqual(yaml('Action: ["dynamodb:*", sts:Assume*]'), [
      ...action('dynamodb', '*'),
      ...action('sts', 'Assume*'),
    ]);
    assert.deepEqual(yaml('Topic: arn:aws:sns:eu-west-1:123456789012:Orders'), []);
    assert.deepEqual(yaml('Uri: http://Example'), []);
    assert.deepEqual(yaml('{a:B}'), []);
  });

  it('knows short tags', () => {
    assert.deepEqual(yaml('Name: !Ref Stage'), ['!Ref → support.function.intrinsic']);
    assert.deepEqual(yaml('- !GetAtt Queue.Arn'), ['!GetAtt → support.function.intrinsic']);
    assert.deepEqual(yaml('Value: [!Ref A,!Sub B]'), [
      '!Ref → support.function.intrinsic',
      '!Sub → support.function.intrinsic',
    ]);
  });

  it('knows long forms', () => {
    assert.deepEqual(yaml('  Fn::GetAtt: [A, B]'), ['Fn::GetAtt → support.function.intrinsic']);
    assert.deepEqual(yaml('{ "Fn::If": [A, B, C] }'), ['Fn::If → support.function.intrinsic']);
    assert.deepEqual(yaml('  Fn::ForEach::Topics:'), ['Fn::ForEach::Topics → support.function.intrinsic']);
    assert.deepEqual(yaml('{ Ref: Stage }'), ['Ref → support.function.intrinsic']);
  });

  it('leaves other tags and words alone', () => {
    assert.deepEqual(yaml('Name: !vault secret'), []);
    assert.deepEqual(yaml('Name: !Reference x'), []);
    assert.deepEqual(yaml('MyRef: x'), []);
    assert.deepEqual(yaml('Type: AWS::SQS::Queue'), []);
  });

  it('knows references in strings, and what only looks like one', () => {
    assert.deepEqual(yaml('a-${Stage}-b'), reference('Stage'));
    assert.deepEqual(yaml('${Queue.Arn}'), reference('Queue.Arn'));
    assert.deepEqual(yaml('${!Literal}'), ['${!Literal} → constant.character.escape']);
  });

  it('knows pseudo parameters', () => {
    assert.deepEqual(yaml('!Ref AWS::Region'), [
      '!Ref → support.function.intrinsic',
      'AWS::Region → support.constant.pseudo-parameter',
    ]);
  });
});

describe('the grammar of intrinsic functions in JSON', () => {
  it('knows keys and references', () => {
    assert.deepEqual(
      tokens('intrinsics.json', '{ "Fn::Sub": "a-${Stage}", "b": { "Ref": "AWS::Region" } }'),
      [
        '"Fn::Sub" → support.function.intrinsic',
        ...reference('Stage'),
        '"Ref" → support.function.intrinsic',
        '"AWS::Region" → support.constant.pseudo-parameter',
      ],
    );
  });

  it('knows actions of IAM', () => {
    assert.deepEqual(tokens('intrinsics.json', '{ "Action": "s3:GetObject", "Uri": "http://x" }'), [
      's3 → entity.name.namespace.service',
      ': → punctuation.separator.service',
      'GetObject → entity.name.function.action',
    ]);
  });
});
