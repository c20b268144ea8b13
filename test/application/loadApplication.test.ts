import assert from 'node:assert/strict';
import { stackNameOf } from '../../src/application/stackName.ts';
import { applicationOf } from './memoryFiles.ts';

const oneFunction = `
  Parameters: { Stage: { Type: String, Default: dev }, List: { Type: CommaDelimitedList } }
  Resources:
    F: { Type: AWS::Serverless::Function }
    G: { Type: AWS::Lambda::Function, Properties: { FunctionName: !Sub 'g-\${Stage}' } }
`;

const names = (application: ReturnType<typeof applicationOf>): string[] =>
  application.functions.map(({ functionName }) => functionName);

describe('an application', () => {
  it('names functions after the template’s folder, or as they name themselves', () => {
    assert.deepEqual(names(applicationOf(oneFunction)), ['my-shop-F', 'g-dev']);
  });

  it('takes stack name and parameters from samconfig', () => {
    const samconfig = `
      version = 0.1
      [default.global.parameters]
      stack_name = "shop"
      [default.deploy.parameters]
      parameter_overrides = "Stage=\\"prod\\" List='a, b'"
    `;
    const application = applicationOf(oneFunction, { 'samconfig.toml': samconfig });
    assert.deepEqual(names(application), ['shop-F', 'g-prod']);
    assert.deepEqual(application.parameters, { Stage: 'prod', List: 'a, b' });
  });

  it('takes them from samconfig in YAML too, where overrides are a list', () => {
    const samconfig = `
      default:
        deploy:
          parameters:
            stack_name: shop
            parameter_overrides:
              - Stage=prod
              - ParameterKey=List,ParameterValue=a
    `;
    const application = applicationOf(oneFunction, { 'samconfig.yaml': samconfig });
    assert.deepEqual([application.stackName, application.parameters], ['shop', { Stage: 'prod', List: 'a' }]);
  });

  it('prefers what it is told', () => {
    const samconfig = `
      [default.deploy.parameters]
      stack_name = "shop"
      parameter_overrides = ["Stage=prod", "List=a"]
    `;
    const application = applicationOf(
      oneFunction,
      { 'samconfig.toml': samconfig },
      { stackName: 'mine', parameters: { Stage: 'test' } },
    );
    assert.deepEqual(names(application), ['mine-F', 'g-test']);
    assert.deepEqual(application.parameters, { Stage: 'test', List: 'a' });
  });

  it('does without a samconfig that is broken', () => {
    assert.equal(applicationOf(oneFunction, { 'samconfig.toml': '[default' }).stackName, 'my-shop');
  });

  it('has no functions where the template is not there', () => {
    assert.deepEqual(applicationOf('').functions, []);
  });
});

describe('a stack name', () => {
  for (const [folder, name] of [
    ['/a/my shop_2', 'my-shop-2'],
    ['/a/2nd', 'stack-2nd'],
    ['/a/.infra', 'infra'],
    ['/', 'application'],
    ['/a/日本', 'application'],
  ] as const) {
    it(`of ${folder} is ${name}`, () => {
      assert.equal(stackNameOf(folder), name);
    });
  }
});
