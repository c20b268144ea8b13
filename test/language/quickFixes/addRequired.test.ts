import { checkFix } from './fixing.ts';

const rule = 'property-required';

describe('the quick fix for required properties', () => {
  it('adds the one that is missed', () => {
    checkFix(
      `
      Resources:
        Orders:
          Type: AWS::Lambda::EventSourceMapping
          Properties:
            BatchSize: 10 # few
        Topic:
          Type: AWS::SNS::Topic
      `,
      rule,
      'Add `FunctionName`',
      `
      Resources:
        Orders:
          Type: AWS::Lambda::EventSourceMapping
          Properties:
            BatchSize: 10 # few
            FunctionName: function-name
        Topic:
          Type: AWS::SNS::Topic
      `,
    );
  });

  it('adds behind text of several lines', () => {
    checkFix(
      `
      Resources:
        A:
          Type: AWS::Lambda::EventSourceMapping
          Properties:
            StartingPosition: |
              LATEST
        Topic:
          Type: AWS::SNS::Topic
      `,
      rule,
      'Add `FunctionName`',
      `
      Resources:
        A:
          Type: AWS::Lambda::EventSourceMapping
          Properties:
            StartingPosition: |
              LATEST
            FunctionName: function-name
        Topic:
          Type: AWS::SNS::Topic
      `,
    );
  });

  it('adds all of them, with Properties', () => {
    checkFix(
      `
      Resources:
        Key:
          Type: AWS::Lambda::Permission
        Topic:
          Type: AWS::SNS::Topic
      `,
      rule,
      'Add `FunctionName`, `Action`, `Principal`',
      `
      Resources:
        Key:
          Type: AWS::Lambda::Permission
          Properties:
            FunctionName: function-name
            Action: lambda:InvokeFunction
            Principal: apigateway.amazonaws.com
        Topic:
          Type: AWS::SNS::Topic
      `,
    );
  });

  it('fills in objects and lists, and takes the first value that is allowed', () => {
    checkFix(
      `
      Resources:
        Orders:
          Type: AWS::DynamoDB::Table
          Properties:
            AttributeDefinitions:
              - AttributeName: id
      `,
      rule,
      'Add `AttributeType`',
      `
      Resources:
        Orders:
          Type: AWS::DynamoDB::Table
          Properties:
            AttributeDefinitions:
              - AttributeName: id
                AttributeType: S
      `,
    );
    checkFix(
      `
      Resources:
        Orders:
          Type: AWS::DynamoDB::Table
          Properties:
            TableName: orders
      `,
      rule,
      'Add `KeySchema`',
      `
      Resources:
        Orders:
          Type: AWS::DynamoDB::Table
          Properties:
            TableName: orders
            KeySchema:
              - AttributeName: attribute-name
                KeyType: HASH
      `,
    );
  });

  it('writes a policy that says who may have a role', () => {
    checkFix(
      `
      Resources:
        Role:
          Type: AWS::IAM::Role
          Properties:
            RoleName: orders
      `,
      rule,
      'Add `AssumeRolePolicyDocument`',
      `
      Resources:
        Role:
          Type: AWS::IAM::Role
          Properties:
            RoleName: orders
            AssumeRolePolicyDocument:
              Version: '2012-10-17'
              Statement:
                - Effect: Allow
                  Principal:
                    Service: lambda.amazonaws.com
                  Action: sts:AssumeRole
      `,
    );
  });

  it('adds to objects in braces', () => {
    checkFix(
      'Resources:\n  A:\n    Type: AWS::Lambda::EventSourceMapping\n    Properties: { BatchSize: 10 }\n',
      rule,
      'Add `FunctionName`',
      'Resources:\n  A:\n    Type: AWS::Lambda::EventSourceMapping\n    Properties: { BatchSize: 10, FunctionName: function-name }\n',
    );
    checkFix(
      'Resources:\n  A:\n    Type: AWS::Lambda::EventSourceMapping\n    Properties: {}\n',
      rule,
      'Add `FunctionName`',
      'Resources:\n  A:\n    Type: AWS::Lambda::EventSourceMapping\n    Properties: { FunctionName: function-name }\n',
    );
  });

  it('adds to objects of JSON', () => {
    const template = (added: string): string => `
      {
        "Resources": {
          "A": {
            "Type": "AWS::Lambda::EventSourceMapping",
            "Properties": {
              "BatchSize": 10${added}
            }
          }
        }
      }
      `;
    checkFix(
      template(''),
      rule,
      'Add `FunctionName`',
      template(',\n              "FunctionName": "function-name"'),
    );
    checkFix(
      '{\n  "Resources": {\n    "A": {\n      "Type": "AWS::Lambda::EventSourceMapping"\n    }\n  }\n}\n',
      rule,
      'Add `FunctionName`',
      `{
  "Resources": {
    "A": {
      "Type": "AWS::Lambda::EventSourceMapping",
      "Properties": {
        "FunctionName": "function-name"
      }
    }
  }
}
`,
    );
  });

  it('takes a role of the template for a role', () => {
    checkFix(
      `
      Resources:
        Worker:
          Type: AWS::Lambda::Function
          Properties:
            Code: src/
        WorkerRole:
          Type: AWS::IAM::Role
      `,
      'property-required',
      'Add `Role`',
      `
      Resources:
        Worker:
          Type: AWS::Lambda::Function
          Properties:
            Code: src/
            Role: !GetAtt WorkerRole.Arn
        WorkerRole:
          Type: AWS::IAM::Role
      `,
    );
  });
});
