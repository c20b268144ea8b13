import assert from 'node:assert/strict';
import { overridesOf } from '../../../src/language/otherFiles/samconfig.ts';

function namesIn(fileName: string, text: string): string[] {
  return overridesOf(fileName, text).flatMap(({ names }) =>
    names.map(({ name, span }) => {
      assert.equal(text.slice(span.start, span.end), name);
      return name;
    }),
  );
}

describe('the parameters that samconfig gives values are found', () => {
  const forms: Readonly<Record<string, string>> = {
    'a string': 'parameter_overrides = "Stage=dev Name=\\"a b=c\\" Size=1"',
    'a string in single quotes': 'parameter_overrides = \'Stage=dev Name="a b=c" Size=1\'',
    'a string of several lines':
      'parameter_overrides = """\nStage=dev\nName=\'a b=c\'\nSize=1\n"""\nother = "X=1"',
    'a list of strings':
      'parameter_overrides = [\n  "Stage=", # [Old=1]\n  "Name=a",\n  "Size=1",\n]\nother = "X=1"',
    'a table on a line':
      'parameter_overrides = { Stage = "dev, Old = 1", Name = "a", "Size" = 1 }\nother = "X=1"',
    'a table of its own':
      '[default.deploy.parameters.parameter_overrides]\nStage = "dev"\nName = "a=b" # Old = 1\nSize = 1\n[other]\nX = 1',
    'CloudFormation’s form':
      'parameter_overrides = "ParameterKey=Stage,ParameterValue=dev ParameterKey=Name,ParameterValue=a Size=1"',
    'a string that is not closed': 'parameter_overrides = "Stage=dev Name=a Size=1\n[other]\nX = "Y=1"',
    'a list that is not closed': 'parameter_overrides = ["Stage=dev", "Name=a Size=1"\n[other]\nX = "Y=1"',
  };
  for (const [form, text] of Object.entries(forms))
    it(`in ${form}`, () => {
      const whole = text.startsWith('[') ? text : `[default.deploy.parameters]\n${text}\n`;
      assert.deepEqual(namesIn('samconfig.toml', whole), ['Stage', 'Name', 'Size']);
    });

  const yamlForms: Readonly<Record<string, string>> = {
    'a string of YAML': '\'Stage=dev Name="a b=c" Size=1\'',
    'a list of YAML': '[Stage=dev, "Name=a", Size=1]',
    'a map of YAML': '{ Stage: dev, "Name": a, Size: 1 }',
  };
  for (const [form, value] of Object.entries(yamlForms))
    it(`in ${form}`, () => {
      const text = `default:\n  deploy:\n    parameters:\n      parameter_overrides: ${value}\n`;
      assert.deepEqual(namesIn('samconfig.yaml', text), ['Stage', 'Name', 'Size']);
    });
});
