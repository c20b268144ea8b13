import { checkCompletion, checkOffered } from './completing.ts';

function queue(properties: string): string {
  return `{ "Resources": { "A": { "Type": "AWS::SQS::Queue", "Properties": { ${properties} } } } }`;
}

describe('completion in JSON', () => {
  it('writes quotes where there are none', () => {
    checkCompletion(queue('$0'), 'QueueName', queue('"QueueName": "$1"'));
  });

  it('replaces the quotes that are there', () => {
    checkCompletion(queue('"Qu$0"'), 'QueueName', queue('"QueueName": "$1"'));
    checkCompletion(queue('"FifoQueue": $0'), 'true', queue('"FifoQueue": true'));
  });

  it('separates from what follows', () => {
    checkCompletion(queue('"Qu$0"\n"Tags": []'), 'QueueName', queue('"QueueName": "$1",\n"Tags": []'));
  });

  it('leaves the value of a key', () => {
    checkCompletion(queue('"Qu$0": "a"'), 'QueueName', queue('"QueueName": "a"'));
  });

  it('writes functions in their long form', () => {
    checkCompletion(
      queue('"QueueName": $0'),
      'Fn::GetAtt',
      queue('"QueueName": { "Fn::GetAtt": ["$1", "$2"] \\}'),
    );
  });

  it('offers references', () => {
    checkOffered(queue('"QueueName": { "Ref": "$0" }'), 'AWS::Region');
  });
});
