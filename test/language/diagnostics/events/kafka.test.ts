import { checkDiagnostics } from '../../../support/template.ts';

describe('kafka-event', () => {
  it('a Kafka cluster of one’s own has servers', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        F:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: nodejs22.x
            Handler: index.handler
            InlineCode: exports.handler = 1
            Events:
              E:
      #       ^ error: This event needs \`KafkaBootstrapServers\`.
                Type: SelfManagedKafka
                Properties:
                  Topics: [orders]
                  SourceAccessConfigurations:
                    - Type: BASIC_AUTH
                      URI: arn:aws:secretsmanager:eu-west-1:123456789012:secret:kafka
    `);
  });
});
