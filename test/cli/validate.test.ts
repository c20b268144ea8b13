import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rules } from '../../src/language/diagnostics/index.ts';
import { samconfigRules } from '../../src/language/otherFiles/samconfigRules.ts';
import { runCli, type EndedCli } from '../support/cli.ts';
import { writeFiles } from '../support/files.ts';
import { buildPrograms } from '../support/programs.ts';

const valid = `Resources:
  Jobs:
    Type: AWS::SQS::Queue
`;
const message = '`Jbos` is no parameter or resource of this template. Did you mean `Jobs`?';
const faulty = `${valid}Outputs:
  Name:
    Value: !Ref Jbos
`;
const outdated = `Transform: AWS::Serverless-2016-10-31
Resources:
  Greet:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: python3.9
      Handler: app.handler
`;
const python = 'def handler(event, context):\n    return 1\n';
const problem = {
  path: 'stacks/faulty.yaml',
  range: { start: { line: 6, column: 17 }, end: { line: 6, column: 21 } },
  code: 'unresolved-reference',
  severity: 'error',
  message,
};

describe('lambda-workbench validate', () => {
  let programs: string;

  before(() => {
    programs = realpathSync(mkdtempSync(join(tmpdir(), 'lambda-workbench-validate-')));
    buildPrograms(programs);
  });

  after(() => {
    rmSync(programs, { recursive: true, force: true });
  });

  function validate(files: Readonly<Record<string, string>>, ...args: string[]): EndedCli {
    return runCli(programs, writeFiles(programs, files), ['validate', ...args]);
  }

  it('says that nothing is wrong', () => {
    const { code, out } = validate({ 'template.yaml': valid });
    assert.equal(code, 0);
    assert.equal(out, 'No problems in 1 file.\n');
  });

  it('tells the problems of the templates it finds, below the path of each', () => {
    const { code, out } = validate({ 'stacks/faulty.yaml': faulty, 'stacks/valid.json': '{}' });
    assert.equal(code, 1);
    const row = `  6:17  error  unresolved-reference  ${message}\n`;
    assert.equal(out, `stacks/faulty.yaml\n${row}\n1 error, 0 warnings and 0 notes in 1 file.\n`);
  });

  it('tells the problems of samconfig beside a template', () => {
    const { code, out } = validate({ 'template.yaml': valid, 'samconfig.toml': 'stack_name = "my_shop"\n' });
    assert.equal(code, 1);
    assert.match(out, /^samconfig\.toml\n {2}1:15 {2}error {2}samconfig-stack-name /);
  });

  it('finds templates by their content, and none among packages', () => {
    const { out } = validate({
      'a.yaml': valid,
      'b/c.template': valid,
      'docker-compose.yaml': 'services: {}\n',
      'node_modules/d.yaml': valid,
    });
    assert.equal(out, 'No problems in 2 files.\n');
  });

  it('takes a file that is named for a template', () => {
    const { code, out } = validate({ 'other.txt': 'Resorces: {}\n' }, 'other.txt');
    assert.equal(code, 1);
    assert.match(out, /^other\.txt\n {2}1:1 +error +unknown-section/);
  });

  it('looks at the code beside a template', () => {
    const template = outdated.replace('3.9', '3.13');
    const { code, out } = validate({ 'api/template.yaml': template, 'api/other.py': '' }, 'api');
    assert.equal(code, 1);
    assert.match(out, /handler-file-missing/);
  });

  it('writes JSON for programs', () => {
    const { code, out } = validate({ 'stacks/faulty.yaml': faulty }, '--format', 'json');
    assert.equal(code, 1);
    assert.deepEqual(JSON.parse(out), [problem]);
  });

  it('writes SARIF with every rule and where each problem is', () => {
    const { out } = validate({ 'stacks/faulty.yaml': faulty }, '--format', 'sarif');
    const { version, runs } = JSON.parse(out) as Sarif;
    assert.equal(version, '2.1.0');
    const [run] = runs;
    const ids = run?.tool.driver.rules.map(({ id }) => id) ?? [];
    assert.deepEqual(
      ids,
      [...rules, ...samconfigRules].map(({ code }) => code),
    );
    assert.deepEqual(run?.results, [
      {
        ruleId: problem.code,
        ruleIndex: ids.indexOf(problem.code),
        level: 'error',
        message: { text: message },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: problem.path },
              region: { startLine: 6, startColumn: 17, endLine: 6, endColumn: 21 },
            },
          },
        ],
      },
    ]);
  });

  it('writes JUnit’s XML', () => {
    const { out } = validate({ 'a&b.yaml': faulty, 'c.yaml': valid }, '--format', 'junit');
    assert.equal(
      out,
      `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="Lambda Workbench" tests="2" failures="1">
  <testsuite name="a&#38;b.yaml" tests="1" failures="1">
    <testcase classname="a&#38;b.yaml" name="unresolved-reference at 6:17"><failure type="error" message="${message}">a&#38;b.yaml:6:17 ${message}</failure></testcase>
  </testsuite>
  <testsuite name="c.yaml" tests="1" failures="0">
    <testcase classname="c.yaml" name="no problems"/>
  </testsuite>
</testsuites>
`,
    );
  });

  it('fails on warnings only where it is asked to', () => {
    const files = { 'template.yaml': outdated, 'app.py': python };
    assert.equal(validate(files).code, 0);
    assert.equal(validate(files, '--fail-on', 'warning').code, 1);
  });

  it('gives problems the severity it is told', () => {
    const files = { 'stacks/faulty.yaml': faulty };
    const { code, out } = validate(files, '--severity', 'unresolved-reference=warning');
    assert.equal(code, 0);
    assert.match(out, / warning {2}unresolved-reference/);
    const off = validate(files, '--severity', 'unresolved-reference=off');
    assert.equal(off.out, 'No problems in 1 file.\n');
  });

  const mistakes: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    [['--format', 'xml'], /--format takes text, json, sarif, junit, not `xml`\./],
    [['--fail-on', 'fatal'], /--fail-on takes error, warning, information, not `fatal`\./],
    [['--severity', 'no-rule=off'], /no rule has the code `no-rule`\./],
    [['--severity', 'duplicate-key=mild'], /takes error, warning, information, off, not `mild`\./],
    [['gone.yaml'], /There is no file or folder gone\.yaml\./],
    [['.'], /There is no SAM or CloudFormation template in \.\./],
  ];
  for (const [args, expected] of mistakes)
    it(`says what is wrong with “${args.join(' ')}”`, () => {
      const { code, out, error } = validate({}, ...args);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(error, expected);
    });
});

interface Sarif {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly unknown[];
  }[];
}
