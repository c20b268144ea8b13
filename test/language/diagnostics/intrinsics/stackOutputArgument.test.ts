import { checkRule } from '../../../support/template.ts';

describe('the output of another stack', () => {
  it('has the names of both', () => {
    checkRule(
      'stack-output-argument',
      `
      Resources:
        One: { Type: AWS::SQS::Queue, Properties: { QueueName: { Fn::GetStackOutput: [shop, Queue] } } }
      #                                                          ^^^^^^^^^^^^^^^^^^ error: \`Fn::GetStackOutput\` takes a map with \`StackName\` and \`OutputName\`.
        Two: { Type: AWS::SQS::Queue, Properties: { QueueName: { Fn::GetStackOutput: { StackName: !Ref AWS::StackName, OutputName: Queue, Region: eu-west-1 } } } }
        Three: { Type: AWS::SQS::Queue, Properties: { QueueName: { Fn::GetStackOutput: { StackNam: shop, OutputName: Queue } } } }
      #                                                            ^^^^^^^^^^^^^^^^^^ error: \`Fn::GetStackOutput\` needs \`StackName\`.
      #                                                                                  ^^^^^^^^ error: \`Fn::GetStackOutput\` takes no \`StackNam\`. Did you mean \`StackName\`?
    `,
    );
  });
});
