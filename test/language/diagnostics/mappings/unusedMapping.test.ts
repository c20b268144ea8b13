import { checkRule } from '../../../support/template.ts';

describe('unused-mapping', () => {
  it('finds a mapping that nothing uses', () => {
    checkRule(
      'unused-mapping',
      `
      Mappings:
        Limits:
      # ^^^^^^ warning: The mapping \`Limits\` is not used.
          live: { Seconds: 30 }
      Resources:
        Orders:
          Type: AWS::SQS::Queue
    `,
    );
  });

  it('is content with one that is used', () => {
    checkRule(
      'unused-mapping',
      `
      Mappings:
        Limits:
          live: { Seconds: 30 }
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Properties:
            DelaySeconds: !FindInMap [Limits, live, Seconds]
    `,
    );
  });

  it('is quiet where a function makes the name', () => {
    checkRule(
      'unused-mapping',
      `
      Mappings:
        Limits:
          live: { Seconds: 30 }
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Properties:
            DelaySeconds: !FindInMap [!Ref Map, live, Seconds]
    `,
    );
  });
});
