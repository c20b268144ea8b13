import { checkRule } from '../../../support/template.ts';

describe('a detector', () => {
  it('may leave one of both out', () => {
    checkRule(
      'detector-sources',
      `
      Conditions:
        Old: !Equals [!Ref AWS::Region, eu-west-1]
      Resources:
        Guard:
          Type: AWS::GuardDuty::Detector
          Properties:
            Enable: true
            DataSources: !If [Old, { S3Logs: { Enable: true } }, !Ref AWS::NoValue]
            Features: !If [Old, !Ref AWS::NoValue, [{ Name: S3_DATA_EVENTS, Status: ENABLED }]]
    `,
    );
  });
});
