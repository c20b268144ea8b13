import assert from 'node:assert/strict';
import { samconfigProblems } from '../../../src/language/otherFiles/samconfigProblems.ts';
import { parseTemplate } from '../../../src/template/parse.ts';

const template = parseTemplate(`
Parameters:
  Stage:
    Type: String
    AllowedValues: [dev, prod]
  Size:
    Type: Number
    MaxValue: 10
  Subnets:
    Type: CommaDelimitedList
`);

/** `where: message` of each problem. */
function problemsOf(text: string, fileName = 'samconfig.toml'): string[] {
  return samconfigProblems(fileName, text, [template]).map(
    ({ span, severity, message }) => `${severity} ${text.slice(span.start, span.end)}: ${message}`,
  );
}

describe('samconfig', () => {
  it('gives values to parameters that are there', () => {
    const text = '[default.deploy.parameters]\nparameter_overrides = "Stge=dev Size=1"';
    assert.deepEqual(problemsOf(text), [
      'warning Stge: `Stge` is no parameter of the template beside this file, and is not used. Did you mean `Stage`?',
    ]);
  });

  const forms: Readonly<Record<string, string>> = {
    'a string': 'parameter_overrides = "Stage=test Size=11 Subnets=a,b"',
    'a string with quotes': 'parameter_overrides = "Stage=\\"test\\" Size=\'11\'"',
    'a list': 'parameter_overrides = ["Stage=test", "Size=11"]',
    'a table on a line': 'parameter_overrides = { Stage = "test", Size = 11, Subnets = ["a", "b"] }',
    'CloudFormation’s form':
      'parameter_overrides = "ParameterKey=Stage,ParameterValue=test ParameterKey=Size,ParameterValue=11"',
  };
  for (const [form, text] of Object.entries(forms))
    it(`gives parameters values that they allow, in ${form}`, () => {
      assert.deepEqual(problemsOf(`[default.deploy.parameters]\n${text}\n`), [
        'error test: `test` is none of the `AllowedValues`. Allowed: dev, prod.',
        'error 11: `MaxValue` is 10; here it is 11.',
      ]);
    });

  it('is YAML too', () => {
    const text = 'default:\n  deploy:\n    parameters:\n      parameter_overrides:\n        Stage: test\n';
    assert.deepEqual(problemsOf(text, 'samconfig.yaml'), [
      'error test: `test` is none of the `AllowedValues`. Allowed: dev, prod.',
    ]);
  });

  it('is not judged by a template that it does not name', () => {
    const text = '[default.deploy.parameters]\ntemplate_file = "other.yaml"\nparameter_overrides = "Other=1"';
    assert.deepEqual(problemsOf(text), []);
    const built = text.replace('other.yaml', '.aws-sam/build/template.yaml');
    assert.equal(problemsOf(built).length, 1);
  });

  it('says nothing of values that are not written yet', () => {
    const text = '[default.deploy.parameters]\nparameter_overrides = "Stage= Size="';
    assert.deepEqual(problemsOf(text), []);
  });

  it('names a stack as CloudFormation does', () => {
    const text = '[default.global.parameters]\nstack_name = "my_stack"\n';
    assert.deepEqual(problemsOf(text), [
      'error my_stack: The name of a stack begins with a letter and has up to 128 letters, digits and hyphens.',
    ]);
    assert.deepEqual(problemsOf(text.replace('my_stack', 'my-stack')), []);
  });
});
