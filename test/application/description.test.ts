import assert from 'node:assert/strict';
import { functionConfigurationOf } from '../../src/application/functionConfiguration.ts';
import type { FunctionDescription } from '../../src/emulator/functionDescription.ts';
import { applicationOf } from './memoryFiles.ts';

function describedAs(template: string): FunctionDescription | undefined {
  const application = applicationOf(template, { 'src/app.mjs': '' });
  return functionConfigurationOf(application, 'F').configuration.description;
}

describe('the description of a function', () => {
  it('says what the template says', () => {
    const described = describedAs(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Worker: { Type: AWS::IAM::Role }
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: app.handler
            CodeUri: src/
            Description: !Sub 'Works in \${AWS::Region}.'
            Role: !GetAtt Worker.Arn
            Architectures: [arm64]
            Tags: { team: blue }
    `);
    assert.deepEqual(described?.members, {
      Role: 'arn:aws:iam::123456789012:role/my-shop-Worker',
      Architectures: ['arm64'],
      Description: 'Works in eu-west-1.',
    });
    assert.deepEqual(described.tags, {
      'lambda:createdBy': 'SAM',
      team: 'blue',
      'aws:cloudformation:stack-name': 'my-shop',
      'aws:cloudformation:stack-id':
        'arn:aws:cloudformation:eu-west-1:123456789012:stack/my-shop/00000000-0000-0000-0000-000000000000',
      'aws:cloudformation:logical-id': 'F',
    });
  });

  it('names the role that SAM makes, and layers that are elsewhere', () => {
    const arn = 'arn:aws:lambda:eu-west-1:210987654321:layer:common:3';
    const described = describedAs(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties: { Runtime: nodejs22.x, Handler: app.handler, CodeUri: src/, Layers: ['${arn}'] }
    `);
    assert.equal(described?.members['Role'], 'arn:aws:iam::123456789012:role/my-shop-FRole');
    assert.deepEqual(described.layers, [{ arn }]);
  });

  it('reads the tags of a plain function', () => {
    const described = describedAs(`
      Resources:
        F:
          Type: AWS::Lambda::Function
          Properties:
            Runtime: nodejs22.x
            Handler: app.handler
            Code: src/
            Tags: [{ Key: team, Value: blue }]
    `);
    assert.equal(described?.tags['team'], 'blue');
    assert.equal(described.tags['lambda:createdBy'], undefined);
  });
});
