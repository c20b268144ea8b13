import { checkRule } from '../../../support/template.ts';

describe('sub-needed', () => {
  it('finds names of the template in texts', () => {
    checkRule(
      'sub-needed',
      `
      Parameters:
        Stage: { Type: String }
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Properties:
            QueueName: orders-\${Stage}-\${AWS::Region}
      #                       ^^^^^^^^ error: \`\${Stage}\` stays as it is here. Use \`!Sub\`.
      #                                ^^^^^^^^^^^^^^ error: \`\${AWS::Region}\` stays as it is here. Use \`!Sub\`.
            Tags:
              - Key: Arn
                Value: !Join ['', ['\${Orders.Arn}', x]]
      #                             ^^^^^^^^^^^^^ error: \`\${Orders.Arn}\` stays as it is here. Use \`!Sub\`.
      Outputs:
        Url:
          Value: \${Orders}
      #          ^^^^^^^^^ error: \`\${Orders}\` stays as it is here. Use \`!Sub\`.
    `,
    );
  });

  it('leaves other variables alone', () => {
    checkRule(
      'sub-needed',
      `
      Parameters:
        Stage: { Type: String }
      Resources:
        Policy:
          Type: AWS::IAM::Policy
          Properties:
            Resource: arn:aws:s3:::home/\${aws:username}
            Uri: \${stageVariables.Url}
            Literal: \${!Stage}
            Given: !Sub \${Stage}
    `,
    );
  });

  it('leaves code its own variables', () => {
    checkRule(
      'sub-needed',
      `
      Parameters:
        Stage: { Type: String }
      Resources:
        Place:
          Type: AWS::Lambda::Function
          Properties:
            Code: { ZipFile: 'exports.handler = (Stage) => \`\${Stage}\`;' }
            UserData: !Base64 'echo \${Stage}'
        Flow:
          Type: AWS::StepFunctions::StateMachine
          Properties:
            DefinitionString: '{"Resource": "\${Stage}"}'
            DefinitionSubstitutions: { Stage: !Ref Stage }
          Metadata:
            Note: \${Stage}
    `,
    );
  });

  it('finds pseudo parameters in code too', () => {
    checkRule(
      'sub-needed',
      `
      Resources:
        Place:
          Type: AWS::EC2::Instance
          Properties:
            UserData: !Base64 'echo \${AWS::Region}'
      #                             ^^^^^^^^^^^^^^ error: \`\${AWS::Region}\` stays as it is here. Use \`!Sub\`.
    `,
    );
  });
});
