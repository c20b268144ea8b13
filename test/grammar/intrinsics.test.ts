import assert from 'node:assert/strict';
import { grammar, tokens } from './grammar.ts';

const reference = (name: string): string[] => [
  '${ → punctuation.definition.template-expression.begin',
  `${name} → variable.other.readwrite`,
  '} → punctuation.definition.template-expression.end',
];

describe('the grammar of intrinsic functions in YAML', () => {
  const yaml = (line: string): string[] => tokens('intrinsics.yaml', line);

  it('is injected into YAML, but not into its comments', () => {
    assert.equal(grammar('intrinsics.yaml').injectionSelector, 'L:source.yaml -comment');
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
});
