import { checkCompletion, checkNotOffered, checkOffered } from './completing.ts';

describe('completion of a template’s structure', () => {
  it('offers the sections that are not there', () => {
    checkOffered('Resources:\n$0\nOutputs:\n', 'Transform', 'Conditions', 'Parameters');
    checkNotOffered('Resources:\n$0\nOutputs:\n', 'Resources', 'Outputs', 'Globals');
  });

  it('offers Globals in SAM templates', () => {
    checkOffered('Transform: AWS::Serverless-2016-10-31\n$0', 'Globals');
  });

  it('writes a section with its first entry', () => {
    checkCompletion('Re$0', 'Resources', 'Resources:\n  ${1:LogicalId}:\n    Type: $2');
  });

  it('offers the SAM transform', () => {
    checkCompletion('Transform: $0', 'AWS::Serverless-2016-10-31', 'Transform: AWS::Serverless-2016-10-31');
  });

  it('writes whole resources', () => {
    checkCompletion(
      'Transform: AWS::Serverless-2016-10-31\nResources:\n  Queue:\n    Type: AWS::SQS::Queue\n  $0\n',
      'SQS queue',
      'Transform: AWS::Serverless-2016-10-31\nResources:\n  Queue:\n    Type: AWS::SQS::Queue\n  ${1:Queue2}:\n    Type: AWS::SQS::Queue\n',
    );
  });

  it('indents as the document does', () => {
    checkCompletion(
      'Resources:\n    A:\n        $0\n',
      'DeletionPolicy',
      'Resources:\n    A:\n        DeletionPolicy: ${1|Retain,Delete,Snapshot,RetainExceptOnCreate|}\n',
    );
    checkCompletion(
      'Parameters:\n    $0\n',
      'Parameter',
      'Parameters:\n    ${1:Name}:\n        Type: ${2:String}\n        Default: $3\n',
    );
  });

  it('offers the attributes of resources, those of SAM only for SAM types', () => {
    checkOffered('Resources:\n  A:\n    $0', 'Type', 'DependsOn');
    checkNotOffered('Resources:\n  A:\n    Type: AWS::SQS::Queue\n    $0', 'Type', 'IgnoreGlobals');
    checkOffered('Resources:\n  A:\n    Type: AWS::Serverless::Function\n    $0', 'IgnoreGlobals');
  });

  it('writes Properties with what the type requires', () => {
    checkCompletion(
      'Resources:\n  A:\n    Type: AWS::DynamoDB::Table\n    $0',
      'Properties',
      'Resources:\n  A:\n    Type: AWS::DynamoDB::Table\n    Properties:\n      KeySchema:\n        - AttributeName: $1\n          KeyType: ${2|HASH,RANGE|}',
    );
  });

  it('offers every resource type, SAM’s first in SAM templates', () => {
    checkOffered(
      'Transform: AWS::Serverless-2016-10-31\nResources:\n  A:\n    Type: $0',
      'AWS::Serverless::Function',
      'AWS::Lambda::Function',
    );
    checkOffered('Resources:\n  A:\n    Type: AWS::$0', 'AWS::Lambda::Function', 'AWS::Serverless::Function');
  });

  it('replaces the whole type', () => {
    checkCompletion(
      'Resources:\n  A:\n    Type: AWS::S$0QS::Topic # why',
      'AWS::SQS::Queue',
      'Resources:\n  A:\n    Type: AWS::SQS::Queue # why',
    );
  });

  it('offers parameter types', () => {
    checkOffered('Parameters:\n  A:\n    Type: $0', 'String', 'CommaDelimitedList');
  });

  it('offers what Globals may be for', () => {
    checkOffered('Transform: AWS::Serverless-2016-10-31\nGlobals:\n  $0', 'Function');
  });

  it('offers the keys of outputs', () => {
    checkCompletion('Outputs:\n  A:\n    $0', 'Export', 'Outputs:\n  A:\n    Export:\n      Name: $1');
  });
});
