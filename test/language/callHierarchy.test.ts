import assert from 'node:assert/strict';
import { callsOf, functionAt } from '../../src/language/callHierarchy.ts';
import { documentAt, shown } from '../support/template.ts';

function calls(text: string): string[] {
  const { document } = documentAt(text);
  return callsOf(document).map(
    ({ from, to, by, spans }) =>
      `${from.logicalId} → ${by ? `${by.logicalId} → ` : ''}${to.logicalId} (${shown(document.text, spans).join(', ')})`,
  );
}

describe('the call hierarchy', () => {
  it('leads from function to function by way of a queue', () => {
    assert.deepEqual(
      calls(`
        Transform: AWS::Serverless-2016-10-31
        Resources:
          Orders: { Type: AWS::SQS::Queue }
          Take:
            Type: AWS::Serverless::Function
            Properties:
              Environment: { Variables: { QUEUE: !Ref Orders } }
              Policies: [{ SQSSendMessagePolicy: { QueueName: !GetAtt Orders.QueueName } }]
          Ship:
            Type: AWS::Serverless::Function
            Properties:
              Policies: [{ SQSPollerPolicy: { QueueName: !GetAtt Orders.QueueName } }]
              Events: { Order: { Type: SQS, Properties: { Queue: !GetAtt Orders.Arn } } }
      `),
      ['Take → Orders → Ship (7: Orders, 8: Orders)'],
    );
  });

  it('leads by way of a state machine, a plain event source mapping, and by name', () => {
    assert.deepEqual(
      calls(`
        Resources:
          Orders: { Type: AWS::DynamoDB::Table }
          Ship: { Type: AWS::Lambda::Function }
          Mapping:
            Type: AWS::Lambda::EventSourceMapping
            Properties: { FunctionName: !Ref Ship, EventSourceArn: !GetAtt Orders.StreamArn }
          Flow:
            Type: AWS::StepFunctions::StateMachine
            Properties: { DefinitionSubstitutions: { Ship: !GetAtt Ship.Arn } }
          Take:
            Type: AWS::Lambda::Function
            Properties:
              Environment: { Variables: { A: !Ref Orders, B: !Ref Flow, C: !Ref Ship } }
      `),
      ['Take → Orders → Ship (13: Orders)', 'Take → Flow → Ship (13: Flow)', 'Take → Ship (13: Ship)'],
    );
  });

  it('begins at the function around the cursor, or the one referred to there', () => {
    const at = (text: string): string | undefined => {
      const { document, offset } = documentAt(text);
      return functionAt(document, offset)?.logicalId;
    };
    const text =
      'Resources: { A: { Type: AWS::Lambda::Function }, B: { DependsOn: A, Type: AWS::SNS::Topic } }\n';
    assert.equal(at(text.replace('Lambda', 'Lam$0bda')), 'A');
    assert.equal(at(text.replace('DependsOn: A', 'DependsOn: A$0')), 'A');
    assert.equal(at(text.replace('SNS', 'S$0NS')), undefined);
  });
});
