import assert from 'node:assert/strict';
import { checkFix, checkSafeFixes, fixOf } from './fixing.ts';

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
    checkFix(
      `
      Parameters:
        A:
          Type: String
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

  it('add the handler a function needs, as its code has it', () => {
    checkFix(
      `${func}      Runtime: nodejs22.x\n      InlineCode: x\n`,
      'function-property-required',
      'Add `Handler: index.handler`',
      `${func}      Runtime: nodejs22.x\n      InlineCode: x\n      Handler: index.handler\n`,
    );
    checkFix(
      `${func}      Runtime: nodejs22.x\n      CodeUri: src\n#- src/lib.mjs\nexport const a = 1;\n#- src/orders.mjs\nexport const orderHandler = 1;\n`,
      'function-property-required',
      'Add `Handler: orders.orderHandler`',
      `${func}      Runtime: nodejs22.x\n      CodeUri: src\n      Handler: orders.orderHandler\n`,
    );
  });

  it('add the runtime a function needs, for the language of its code', () => {
    checkFix(
      `${func}      CodeUri: src\n      Handler: app.handler\n#- src/app.py\ndef handler(event, context): pass\n`,
      'function-property-required',
      'Add `Runtime: python3.15`',
      `${func}      CodeUri: src\n      Handler: app.handler\n      Runtime: python3.15\n`,
    );
  });

  it('add to JSON too', () => {
    checkFix(
      '{ "Resources": { "A": { "Type": "AWS::Serverless::Function", "Properties": { "Runtime": "nodejs22.x", "InlineCode": "x" } } } }',
      'function-property-required',
      'Add `Handler: index.handler`',
      '{ "Resources": { "A": { "Type": "AWS::Serverless::Function", "Properties": { "Runtime": "nodejs22.x", "InlineCode": "x", "Handler": "index.handler" } } } }',
    );
    checkFix(
      '{\n  "Resources": {\n    "A": { "Type": "AWS::SQS::Queue", "Properties": { "QueueName": { "Ref": "Name" } } }\n  }\n}\n',
      'unresolved-reference',
      'Add the parameter `Name`',
      '{\n  "Resources": {\n    "A": { "Type": "AWS::SQS::Queue", "Properties": { "QueueName": { "Ref": "Name" } } }\n  },\n  "Parameters": {\n    "Name": {\n      "Type": "String"\n    }\n  }\n}\n',
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
    checkFix(
      `
      Parameters:
        A:
          Type: String
      Resources:
        Orders:
          Type: AWS::SQS::Queue
      `,
      'unused-parameter',
      'Remove `A`',
      `
      Resources:
        Orders:
          Type: AWS::SQS::Queue
      `,
    );
  });

  it('remove one of several with the lines it has', () => {
    checkFix(
      `
      Parameters:
        A:
          Type: String
          Description: |
            Nothing
            needs it
        B:
          Type: String
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Properties:
            QueueName: !Ref B
      `,
      'unused-parameter',
      'Remove `A`',
      `
      Parameters:
        B:
          Type: String
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Properties:
            QueueName: !Ref B
      `,
    );
  });

  it('remove a mapping and a variable of Sub that nothing uses', () => {
    checkFix(
      `
      Mappings:
        Names:
          test:
            name: a
      Resources:
        Orders:
          Type: AWS::SQS::Queue
      `,
      'unused-mapping',
      'Remove `Names`',
      `
      Resources:
        Orders:
          Type: AWS::SQS::Queue
      `,
    );
    checkFix(
      'Outputs:\n  A:\n    Value: !Sub [ "${B}", { B: 1, C: 2 } ]\n',
      'unused-sub-variable',
      'Remove `C`',
      'Outputs:\n  A:\n    Value: !Sub [ "${B}", { B: 1 } ]\n',
    );
  });

  it('remove an entry in braces with its comma', () => {
    const queue = 'Resources:\n  Orders:\n    Type: AWS::SQS::Queue\n    Condition: B\n';
    checkFix(
      `Conditions: { A: !Equals [!Ref AWS::Region, b], B: !Equals [!Ref AWS::Region, a] }\n${queue}`,
      'unused-condition',
      'Remove `A`',
      `Conditions: { B: !Equals [!Ref AWS::Region, a] }\n${queue}`,
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
    checkFix(
      `
      Description: Visits
      Resources:
        Visits:
          Type: AWS::Serverless::SimpleTable
      `,
      'sam-transform-required',
      'Add the SAM transform',
      `
      Transform: AWS::Serverless-2016-10-31
      Description: Visits
      Resources:
        Visits:
          Type: AWS::Serverless::SimpleTable
      `,
    );
  });

  it('correct the version of the format', () => {
    checkFix(
      `
      AWSTemplateFormatVersion: 2010-09-10
      Resources: {}
      `,
      'format-version',
      'Change to `2010-09-09`',
      `
      AWSTemplateFormatVersion: "2010-09-09"
      Resources: {}
      `,
    );
  });

  it('add and remove Sub', () => {
    checkFix(
      'Outputs:\n  A:\n    Value: x-${AWS::Region}\n',
      'sub-needed',
      'Use `!Sub`',
      'Outputs:\n  A:\n    Value: !Sub x-${AWS::Region}\n',
    );
    checkFix(
      'Outputs:\n  A:\n    Value: !Sub x\n',
      'sub-unneeded',
      'Remove `!Sub`',
      'Outputs:\n  A:\n    Value: x\n',
    );
  });

  it('add Sub to quoted text, to text of several lines and to JSON', () => {
    checkFix(
      'Outputs:\n  A:\n    Value: "x-${AWS::Region}"\n',
      'sub-needed',
      'Use `!Sub`',
      'Outputs:\n  A:\n    Value: !Sub "x-${AWS::Region}"\n',
    );
    checkFix(
      'Outputs:\n  A:\n    Value: |\n      x\n      ${AWS::Region}\n',
      'sub-needed',
      'Use `!Sub`',
      'Outputs:\n  A:\n    Value: !Sub |\n      x\n      ${AWS::Region}\n',
    );
    checkFix(
      '{ "Outputs": { "A": { "Value": "x-${AWS::Region}" } } }',
      'sub-needed',
      'Use `!Sub`',
      '{ "Outputs": { "A": { "Value": { "Fn::Sub": "x-${AWS::Region}" } } } }',
    );
  });

  it('add no Sub beside another tag', () => {
    assert.throws(
      () => fixOf('Outputs:\n  A:\n    Value: !Base64 x-${AWS::Region}\n', 'sub-needed', 'Use `!Sub`'),
      /is not among Suppress/,
    );
  });

  it('add the policy for replacement to that for deletion', () => {
    checkFix(
      'Resources:\n  A:\n    Type: AWS::SQS::Queue\n    DeletionPolicy: Retain\n',
      'both-policies',
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
