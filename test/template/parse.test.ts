import assert from 'node:assert/strict';
import { parseTemplate } from '../../src/template/parse.ts';
import { problemsOf, render, rendered, slices, yaml } from './text.ts';

describe('reading a template', () => {
  it('types scalars as CloudFormation does', () => {
    const template = yaml(`
      a: [5, 1.5, -2, true, False, null, ~, '5', "true"]
      b: [yes, on, 2012-10-17, 0123, 012345678901, 1e3, 1_000, 0x1F]
      c:
    `);
    assert.equal(rendered(template, 'a'), '[5, 1.5, -2, true, false, null, null, "5", "true"]');
    assert.equal(
      rendered(template, 'b'),
      '["yes", "on", "2012-10-17", "0123", "012345678901", 1000, "1_000", "0x1F"]',
    );
    assert.equal(rendered(template, 'c'), 'null');
  });

  it('reads both spellings of an intrinsic function alike', () => {
    const template = yaml(`
      short: [!Ref A, !GetAtt A.Arn, !Sub "\${A}", !If [C, !Ref A, !Ref B], !Transform {Name: M}]
      long:
        - Ref: A
        - Fn::GetAtt: A.Arn
        - Fn::Sub: "\${A}"
        - Fn::If: [C, Ref: A, Ref: B]
        - Fn::Transform: {Name: M}
    `);
    assert.equal(rendered(template, 'short'), rendered(template, 'long'));
    assert.equal(
      rendered(template, 'short'),
      '[Ref("A"), Fn::GetAtt("A.Arn"), Fn::Sub("${A}"), Fn::If(["C", Ref("A"), Ref("B")]), Fn::Transform({Name: "M"})]',
    );
  });

  it('takes `Condition` for a function only where a condition may stand', () => {
    const template = yaml(`
      Conditions:
        A: !Or [{ Condition: B }, !Condition C]
        D: { Condition: A }
      Resources:
        R: { Condition: A }
    `);
    assert.equal(rendered(template, 'Conditions', 'A'), 'Fn::Or([Condition("B"), Condition("C")])');
    assert.equal(rendered(template, 'Conditions', 'D'), 'Condition("A")');
    assert.equal(rendered(template, 'Resources', 'R'), '{Condition: "A"}');
  });

  it('takes a map with more than one key for a map, and a loop for an entry', () => {
    const template = yaml(`
      a:
        both: { Ref: A, Other: B }
        loop: { "Fn::ForEach::X": [I, [a], {}] }
    `);
    assert.equal(rendered(template, 'a', 'both'), '{Ref: "A", Other: "B"}');
    assert.equal(rendered(template, 'a', 'loop'), '{Fn::ForEach::X: ["I", ["a"], {}]}');
  });

  it('knows where everything stands, in YAML', () => {
    const template = yaml(`
      a: !Ref X # comment
      b: !If
        - "quoted"
        - Fn::GetAtt: [A, B]
        -
      c: {d: 'e'}

      f: |
        text
    `);
    assert.deepEqual(slices(template).slice(1), [
      'a →',
      '!Ref X = !Ref of',
      'X',
      'b →',
      '!If\n  - "quoted"\n  - Fn::GetAtt: [A, B]\n  - = !If of',
      '- "quoted"\n  - Fn::GetAtt: [A, B]\n  -',
      '"quoted"',
      'Fn::GetAtt: [A, B] = Fn::GetAtt of',
      '[A, B]',
      'A',
      'B',
      '',
      'c →',
      "{d: 'e'}",
      'd →',
      "'e'",
      'f →',
      '|\n  text\n',
    ]);
  });

  it('knows where everything stands, in JSON', () => {
    const template = parseTemplate('{ "a": [{ "Ref": "X" }], "b": [1, "c\\n"] }');
    assert.deepEqual(slices(template), [
      '{ "a": [{ "Ref": "X" }], "b": [1, "c\\n"] }',
      '"a" →',
      '[{ "Ref": "X" }]',
      '{ "Ref": "X" } = "Ref" of',
      '"X"',
      '"b" →',
      '[1, "c\\n"]',
      '1',
      '"c\\n"',
    ]);
    assert.equal(rendered(template, 'b'), '[1, "c\\n"]');
  });

  it('counts carriage returns and a byte order mark, and reads past them', () => {
    const yamlTemplate = parseTemplate('\uFEFFa: x\r\nb:\r\n  - !Ref y\r\n');
    assert.deepEqual(slices(yamlTemplate).slice(1), ['a →', 'x', 'b →', '- !Ref y', '!Ref y = !Ref of', 'y']);
    const json = parseTemplate('\uFEFF{\r\n"a": "x" }');
    assert.equal(json.format, 'json');
    assert.deepEqual([slices(json).slice(1), problemsOf(json)], [['"a" →', '"x"'], []]);
  });

  it('lets an alias stand for what it names, and a merge key for what it merges', () => {
    const template = yaml(`
      defaults: &defaults { Timeout: 5, Runtime: nodejs22.x }
      a: *defaults
      b:
        <<: *defaults
        Timeout: 9
      c:
        <<: [{ X: 1 }, { X: 2, Y: 3 }]
    `);
    assert.equal(rendered(template, 'a'), '{Timeout: 5, Runtime: "nodejs22.x"}');
    assert.equal(rendered(template, 'b'), '{Timeout: 9, Runtime: "nodejs22.x"}');
    assert.equal(rendered(template, 'c'), '{X: 1, Y: 3}');
    assert.deepEqual(problemsOf(template), []);
  });

  it('reports an alias without an anchor, also one inside its own anchor', () => {
    assert.deepEqual(problemsOf(yaml('a: *nothing\nb: &self [*self]\n')), [
      'unknown-anchor: *nothing',
      'unknown-anchor: *self',
    ]);
  });

  it('does not let aliases multiply without end', () => {
    const levels = Array.from({ length: 30 }, (_, i) => `l${i + 1}: &l${i + 1} [*l${i}, *l${i}, *l${i}]`);
    const template = parseTemplate(['l0: &l0 [x, x]', ...levels].join('\n'));
    assert.ok(template.problems.some(({ code }) => code === 'too-many-aliases'));
  });

  it('reports a key that stands twice, and the first one counts', () => {
    const text = yaml('Resources:\n  A: { Type: T, Type: U }\n');
    assert.deepEqual(problemsOf(text), ['duplicate-key: Type']);
    assert.equal(text.resources[0]?.type, 'T');
    assert.deepEqual(problemsOf(parseTemplate('{"a": 1, "a": 2}')), ['duplicate-key: "a"']);
  });

  it('reads the first of several documents', () => {
    assert.equal(rendered(yaml('---\na: 1\n---\na: 2\n'), 'a'), '1');
  });

  it('reads JSON with comments and trailing commas', () => {
    const template = parseTemplate('// why\n{ "a": [1, 2,], /* and */ "b": 2, }');
    assert.equal(render(template.root), '{a: [1, 2], b: 2}');
    assert.deepEqual(problemsOf(template), []);
  });

  it('takes a SAM transform of either form for SAM', () => {
    const sam = 'AWS::Serverless-2016-10-31';
    assert.equal(yaml(`Transform: ${sam}`).kind, 'sam');
    assert.equal(yaml(`Transform: [AWS::LanguageExtensions, ${sam}]`).kind, 'sam');
    assert.equal(yaml('Transform: AWS::Include').kind, 'cloudFormation');
  });

  it('lists resources, without loops and macros', () => {
    const template = yaml(`
      Resources:
        A:
          Type: AWS::SQS::Queue
          Properties:
            QueueName: q
        Half:
        Fn::ForEach::Loop: []
        Fn::Transform: { Name: M }
    `);
    assert.deepEqual(
      template.resources.map(({ logicalId, type }) => `${logicalId} ${type}`),
      ['A AWS::SQS::Queue', 'Half '],
    );
    assert.equal(render(template.resources[0]?.properties), '{QueueName: "q"}');
  });
});
