import { checkRule, checkDiagnostics } from '../../../support/template.ts';

describe('table-keys', () => {
  it('a key must be defined', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Orders:
          Type: AWS::DynamoDB::Table
          Properties:
            BillingMode: PAY_PER_REQUEST
            AttributeDefinitions: [{ AttributeName: id, AttributeType: S }]
      #                                             ^^ error: \`id\` is no key of the table or its indexes. Remove it.
            KeySchema:
              - { AttributeName: ids, KeyType: HASH }
      #                          ^^^ error: \`ids\` is not in \`AttributeDefinitions\`. Did you mean \`id\`?
    `);
  });

  it('keys of indexes are used', () => {
    checkDiagnostics(`
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Orders:
          Type: AWS::DynamoDB::Table
          Properties:
            BillingMode: PAY_PER_REQUEST
            AttributeDefinitions:
              - { AttributeName: id, AttributeType: S }
              - { AttributeName: day, AttributeType: S }
            KeySchema: [{ AttributeName: id, KeyType: HASH }]
            GlobalSecondaryIndexes:
              - IndexName: byDay
                Projection: { ProjectionType: ALL }
                KeySchema: [{ AttributeName: day, KeyType: HASH }]
    `);
  });
});

describe('the keys of a table', () => {
  it('begin with its hash', () => {
    checkRule(
      'table-keys',
      `
      Resources:
        Orders:
          Type: AWS::DynamoDB::Table
          Properties:
            BillingMode: PAY_PER_REQUEST
            AttributeDefinitions: [{ AttributeName: a, AttributeType: S }, { AttributeName: b, AttributeType: S }]
            KeySchema: [{ AttributeName: a, KeyType: RANGE }, { AttributeName: b, KeyType: HASH }]
      #                                              ^^^^^ error: The first key is \`HASH\`.
      #                                                                                    ^^^^ error: The second key is \`RANGE\`.
        Stock:
          Type: AWS::DynamoDB::Table
          Properties:
            BillingMode: PAY_PER_REQUEST
            AttributeDefinitions: [{ AttributeName: a, AttributeType: S }, { AttributeName: b, AttributeType: S }]
            KeySchema: [{ AttributeName: a, KeyType: HASH }]
            GlobalSecondaryIndexes:
              - { IndexName: abc, Projection: { ProjectionType: ALL }, KeySchema: [{ AttributeName: b, KeyType: HASH }, { AttributeName: a, KeyType: !Ref AWS::NoValue }] }
    `,
    );
  });
});
