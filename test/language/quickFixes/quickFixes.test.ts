import assert from 'node:assert/strict';
import { checkFix, checkFixOf, checkSafeFixes, fixOf } from './fixing.ts';

const func = `Transform: AWS::Serverless-2016-10-31
Resources:
  Hello:
    Type: AWS::Serverless::Function
    Properties:
`;

describe('quick fixes', () => {
  it('write what was meant', () => {
    checkFix(
      `
      Resources:
        Orders:
          Type: AWS::SQS::Queue
      Outputs:
        Url:
          Value: !Ref Order
      `,
      'unresolved-reference',
      'Change to `Orders`',
      `
      Resources:
        Orders:
          Type: AWS::SQS::Queue
      Outputs:
        Url:
          Value: !Ref Orders
      `,
    );
  });

  it('declare the parameter that is missing', () => {
    checkFix(
      `
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Properties:
            QueueName: !Ref Name
      `,
      'unresolved-reference',
      'Add the parameter `Name`',
      `
      Parameters:
        Name:
          Type: String

      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Properties:
            QueueName: !Ref Name
      `,
    );
  });

  it('declare it after the others', () => {
    checkFixOf(
      `
      Parameters:
        A:
          Type: String
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Properties:
            QueueName: !Ref $0Name$0
      `,
      { code: 'unresolved-reference', message: '`Name` is no parameter or resource of this template.' },
      'Add the parameter `Name`',
      `
      Parameters:
        A:
          Type: String
        Name:
          Type: String
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Properties:
            QueueName: !Ref Name
      `,
    );
  });

  it('change a deprecated runtime for one that is not', () => {
    checkFix(
      `${func}      Handler: a.b\n      Runtime: nodejs12.x\n      InlineCode: x\n`,
      'unsupported-runtime',
      'Change to `nodejs24.x`',
      `${func}      Handler: a.b\n      Runtime: nodejs24.x\n      InlineCode: x\n`,
    );
  });

  it('make the file of a handler', () => {
    const fix = fixOf(
      `${func}      CodeUri: src/\n      Handler: orders/app.handler\n      Runtime: python3.13\n#- src/readme.md\nx\n`,
      'handler-file-missing',
      'Create `src/orders/app.py`',
    );
    assert.deepEqual(fix.newFile, {
      path: 'src/orders/app.py',
      text: 'def handler(event, context):\n    return {}\n',
    });
  });

  it('add the function that a handler names', () => {
    const fix = fixOf(
      `${func}      CodeUri: src/\n      Handler: app.handler\n      Runtime: nodejs22.x\n#- src/app.mjs\nexport const other = 1;\n`,
      'handler-export-missing',
      'Add `handler` to `src/app.mjs`',
    );
    assert.deepEqual(fix.edits, [
      {
        path: 'src/app.mjs',
        span: { start: 24, end: 24 },
        newText: '\nexport const handler = async (event) => {\n  return {};\n};\n',
      },
    ]);
  });

  it('correct the export that a handler names', () => {
    checkFix(
      `${func}      CodeUri: src/\n      Handler: app.handlr\n      Runtime: nodejs22.x\n#- src/app.mjs\nexport const handler = 1;\n`,
      'handler-export-missing',
      'Change to `handler`',
      `${func}      CodeUri: src/\n      Handler: app.handler\n      Runtime: nodejs22.x\n`,
    );
  });

  it('add the properties a function needs', () => {
    checkFix(
      `${func}      Runtime: nodejs22.x\n      InlineCode: x\n`,
      'function-property-required',
      'Add `Handler`',
      `${func}      Runtime: nodejs22.x\n      InlineCode: x\n      Handler: app.handler\n`,
    );
  });

  it('remove a key that stands twice', () => {
    checkFix(
      `${func}      Handler: a.b\n      Timeout: 3\n      Runtime: nodejs22.x\n      Timeout: 5 # longer\n      InlineCode: x\n`,
      'duplicate-key',
      'Remove this `Timeout`',
      `${func}      Handler: a.b\n      Timeout: 3\n      Runtime: nodejs22.x\n      InlineCode: x\n`,
    );
  });

  it('remove what nothing uses, and a section that would be empty', () => {
    checkFixOf(
      `
      Parameters:
        $0A$0:
          Type: String
      Resources: {}
      `,
      { code: 'unused-parameter', message: '' },
      'Remove `A`',
      `
      Resources: {}
      `,
    );
  });

  it('remove an entry in braces with its comma', () => {
    checkFixOf(
      'Conditions: { $0A$0: !Equals [a, b], B: !Equals [a, a] }',
      { code: 'unused-condition', message: '' },
      'Remove `A`',
      'Conditions: { B: !Equals [a, a] }',
    );
  });

  it('add the SAM transform', () => {
    checkFix(
      `
      AWSTemplateFormatVersion: "2010-09-09"
      Globals: {}
      Resources: {}
      `,
      'unknown-section',
      'Add the SAM transform',
      `
      AWSTemplateFormatVersion: "2010-09-09"
      Transform: AWS::Serverless-2016-10-31
      Globals: {}
      Resources: {}
      `,
    );
  });

  it('add and remove Sub', () => {
    checkFixOf(
      'Outputs:\n  A:\n    Value: x-${$0AWS::Region$0}\n',
      { code: 'sub-needed', message: '' },
      'Use `!Sub`',
      'Outputs:\n  A:\n    Value: !Sub x-${AWS::Region}\n',
    );
    checkFixOf(
      'Outputs:\n  A:\n    Value: $0!Sub$0 x\n',
      { code: 'sub-unneeded', message: '' },
      'Remove `!Sub`',
      'Outputs:\n  A:\n    Value: x\n',
    );
  });

  it('add the policy for replacement to that for deletion', () => {
    checkFixOf(
      'Resources:\n  A:\n    Type: AWS::SQS::Queue\n    $0DeletionPolicy$0: Retain\n',
      { code: 'both-policies', message: '' },
      'Add `UpdateReplacePolicy: Retain`',
      'Resources:\n  A:\n    Type: AWS::SQS::Queue\n    DeletionPolicy: Retain\n    UpdateReplacePolicy: Retain\n',
    );
  });

  it('indent with spaces', () => {
    checkFix(
      'Resources:\n  A:\n\t\tType: AWS::SQS::Queue\n',
      'tab-indentation',
      'Indent with spaces',
      'Resources:\n  A:\n    Type: AWS::SQS::Queue\n',
    );
  });

  it('suppress any problem by a comment', () => {
    checkFix(
      'Resource:\n  A:\n    Type: AWS::SQS::Queue\n',
      'unknown-section',
      'Suppress `unknown-section` here',
      '# lambda-disable-next-line unknown-section\nResource:\n  A:\n    Type: AWS::SQS::Queue\n',
    );
  });

  it('that change no meaning are made at once', () => {
    checkSafeFixes(
      'Resources:\n  A:\n    Type: AWS::SQS::Queue\n    Properties:\n      QueueName: !Sub a\n      Tags: [{ Key: !Sub b, Value: c }]\n',
      'Resources:\n  A:\n    Type: AWS::SQS::Queue\n    Properties:\n      QueueName: a\n      Tags: [{ Key: b, Value: c }]\n',
    );
  });
});
