import assert from 'node:assert/strict';
import { diagnose } from '../../../src/language/diagnostics/diagnose.ts';
import { types } from '../../support/resourceTypes.ts';
import { checkRule, fixture } from '../../support/template.ts';

const code = 'unresolved-reference';

describe('suppressing problems', () => {
  it('works for a line, by code', () => {
    checkRule(
      code,
      `
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          DependsOn:
            - Nothing # lambda-disable-line unresolved-reference
            - Nobody # lambda-disable-line unused-parameter
      #       ^^^^^^ error: \`Nobody\` is no resource of this template.
      `,
    );
  });

  it('works for a line, whatever is wrong with it', () => {
    checkRule(
      code,
      `
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          DependsOn: Nothing # lambda-disable-line
      `,
    );
  });

  it('works for the next line, with a reason', () => {
    checkRule(
      code,
      `
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          # lambda-disable-next-line unresolved-reference, E3002 -- the deployment script adds it
          DependsOn: Nothing
      `,
    );
  });

  it('works for the whole template', () => {
    checkRule(
      code,
      `
      # lambda-disable unresolved-reference
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          DependsOn: Nothing
      `,
    );
  });

  it('works in JSON', () => {
    checkRule(
      code,
      `
      {
        "Resources": {
          "Orders": {
            "Type": "AWS::SQS::Queue",
            "DependsOn": "Nothing" // lambda-disable-line
          }
        }
      }
      `,
    );
  });

  for (const id of ['E3005', 'E3', 'E', 'unresolved-reference'])
    it(`heeds what the template tells cfn-lint to ignore: ${id}`, () => {
      checkRule(
        code,
        `
        Metadata:
          cfn-lint:
            config:
              ignore_checks: [W2001, ${id}]
        Resources:
          Orders:
            Type: AWS::SQS::Queue
            DependsOn: Nothing
        `,
      );
    });

  it('heeds what a resource tells cfn-lint to ignore', () => {
    checkRule(
      code,
      `
      Resources:
        Orders:
          Type: AWS::SQS::Queue
          Metadata:
            cfn-lint:
              config:
                ignore_checks: [E3005]
          DependsOn: Nothing
        Others:
          Type: AWS::SQS::Queue
          DependsOn: Nothing
      #              ^^^^^^^ error: \`Nothing\` is no resource of this template.
      `,
    );
  });
});

describe('the severity of a rule', () => {
  const { resolve, files } = fixture(`
    Resources:
      Orders:
        Type: AWS::SQS::Queue
        DependsOn: Nothing
  `);
  const options = { resolve, files, today: new Date('2026-11-15'), types };

  it('is what the settings say', () => {
    const problems = diagnose({ ...options, severities: { [code]: 'information' } });
    assert.deepEqual(
      problems.map(({ severity }) => severity),
      ['information'],
    );
  });

  it('may be none', () => {
    assert.deepEqual(diagnose({ ...options, severities: { [code]: 'off' } }), []);
  });
});
