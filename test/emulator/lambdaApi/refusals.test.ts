import assert from 'node:assert/strict';
import {
  CreateAliasCommand,
  GetAliasCommand,
  GetFunctionCommand,
  GetFunctionEventInvokeConfigCommand,
  InvokeCommand,
  ListFunctionEventInvokeConfigsCommand,
  PublishVersionCommand,
  PutFunctionConcurrencyCommand,
  PutFunctionEventInvokeConfigCommand,
  UpdateAliasCommand,
  UpdateFunctionEventInvokeConfigCommand,
  type LambdaClient,
  type LogType,
} from '@aws-sdk/client-lambda';
import { startEmulator } from '../../support/emulator.ts';
import { lambdaClientOf } from '../../support/lambdaClient.ts';

const FunctionName = 'hello';
const arn = 'arn:aws:lambda:eu-central-1:123456789012:function:hello';

describe('The Lambda API refuses', () => {
  const test = startEmulator();
  let client: LambdaClient;

  beforeEach(async () => {
    const { emulator, functionOf } = test();
    emulator.deploy(functionOf({ 'index.js': 'exports.handler = async () => 1;' }));
    client = await lambdaClientOf(emulator);
  });

  interface Refusal {
    readonly what: string;
    readonly send: () => Promise<unknown>;
    readonly name: string;
    readonly message: string;
  }

  const notFound = 'ResourceNotFoundException';
  const invalid = 'InvalidParameterValueException';
  const validation = 'ValidationException';
  const weights = (AdditionalVersionWeights: Record<string, number>): Promise<unknown> =>
    client.send(
      new CreateAliasCommand({
        FunctionName,
        Name: 'live',
        FunctionVersion: '1',
        RoutingConfig: { AdditionalVersionWeights },
      }),
    );

  const refusals: readonly Refusal[] = [
    {
      what: 'a function that is not there, with a dot in its name',
      send: () => client.send(new InvokeCommand({ FunctionName: 'not.there' })),
      name: notFound,
      message: 'Function not found: arn:aws:lambda:eu-central-1:123456789012:function:not.there:$LATEST',
    },
    {
      what: 'a function that is not there',
      send: () => client.send(new GetFunctionCommand({ FunctionName: 'other' })),
      name: notFound,
      message: 'Function not found: arn:aws:lambda:eu-central-1:123456789012:function:other',
    },
    {
      what: 'a qualifier that is not there',
      send: () => client.send(new GetFunctionCommand({ FunctionName, Qualifier: 'live' })),
      name: notFound,
      message: `Function not found: ${arn}:live`,
    },
    {
      what: 'two qualifiers that differ',
      send: () => client.send(new GetFunctionCommand({ FunctionName: 'hello:$LATEST', Qualifier: '1' })),
      name: invalid,
      message: 'The derived qualifier from the function name does not match the specified qualifier.',
    },
    {
      what: 'a function of another region',
      send: () =>
        client.send(new GetFunctionCommand({ FunctionName: arn.replace('eu-central-1', 'us-east-1') })),
      name: notFound,
      message: "Functions from 'us-east-1' are not reachable in this region ('eu-central-1')",
    },
    {
      what: 'a function of another account',
      send: () =>
        client.send(new InvokeCommand({ FunctionName: arn.replace('123456789012', '999999999999') })),
      name: 'AccessDeniedException',
      message: 'The functions here are those of the account 123456789012.',
    },
    {
      what: 'a qualifier that cannot be one',
      send: () => client.send(new InvokeCommand({ FunctionName, Qualifier: 'a b' })),
      name: validation,
      message:
        "1 validation error detected: Value 'a b' at 'qualifier' failed to satisfy constraint: " +
        'Member must satisfy regular expression pattern: \\$(LATEST(\\.PUBLISHED)?)|[a-zA-Z0-9-_$]+',
    },
    {
      what: 'a type of log that there is not',
      send: () => client.send(new InvokeCommand({ FunctionName, LogType: 'Head' as LogType })),
      name: validation,
      message:
        "1 validation error detected: Value 'Head' at 'logType' failed to satisfy constraint: " +
        'Member must satisfy enum value set: [None, Tail]',
    },
    {
      what: 'a client context that is none',
      send: () => client.send(new InvokeCommand({ FunctionName, ClientContext: 'bm90aGluZw==' })),
      name: 'InvalidRequestContentException',
      message: 'Client context must be a valid Base64-encoded JSON object.',
    },
    {
      what: 'to reserve concurrency for a version',
      send: () =>
        client.send(
          new PutFunctionConcurrencyCommand({
            FunctionName: `${arn}:$LATEST`,
            ReservedConcurrentExecutions: 1,
          }),
        ),
      name: invalid,
      message:
        'This operation is permitted on Lambda functions only. Aliases and versions do not support this operation. ' +
        'Please specify either a function name or an unqualified function ARN.',
    },
    {
      what: 'an alias of a name that is a number',
      send: () =>
        client.send(new CreateAliasCommand({ FunctionName, Name: '12', FunctionVersion: '$LATEST' })),
      name: validation,
      message:
        "1 validation error detected: Value '12' at 'name' failed to satisfy constraint: " +
        'Member must satisfy regular expression pattern: (?!^[0-9]+$)([a-zA-Z0-9-_]+)',
    },
    {
      what: 'an alias that is not there',
      send: () => client.send(new GetAliasCommand({ FunctionName, Name: 'live' })),
      name: notFound,
      message: `Cannot find alias arn: ${arn}:live`,
    },
    {
      what: 'an alias of a version that is not there',
      send: () => client.send(new CreateAliasCommand({ FunctionName, Name: 'live', FunctionVersion: '9' })),
      name: notFound,
      message: `Function not found: ${arn}:9`,
    },
    {
      what: 'a weight above one',
      send: () => weights({ '2': 2 }),
      name: validation,
      message:
        "1 validation error detected: Value '{2=2.0}' at 'routingConfig.additionalVersionWeights' failed to satisfy " +
        'constraint: Map value must satisfy constraint: [Member must have value less than or equal to 1.0, ' +
        'Member must have value greater than or equal to 0.0, Member must not be null]',
    },
    {
      what: 'an alias of three versions',
      send: () => weights({ '2': 0.1, '3': 0.1 }),
      name: invalid,
      message: 'Number of items in AdditionalVersionWeights cannot be greater than 1',
    },
    {
      what: 'an alias that has the same version twice',
      send: () => weights({ '1': 0.5 }),
      name: invalid,
      message: 'Invalid function version 1. Function version 1 is already included in routing configuration.',
    },
    {
      what: 'an event invoke configuration that says nothing',
      send: () => client.send(new PutFunctionEventInvokeConfigCommand({ FunctionName })),
      name: invalid,
      message: 'You must specify at least one of error handling or destination setting.',
    },
    {
      what: 'a function as its own destination',
      send: () => destined(arn),
      name: invalid,
      message: "You can't specify the function as a destination for itself.",
    },
    {
      what: 'a destination that is not there',
      send: () => destined(`${arn}-other`),
      name: invalid,
      message: `The destination ARN ${arn}-other is invalid.`,
    },
    {
      what: 'a destination that takes no events',
      send: () => destined('arn:aws:iam:eu-central-1:123456789012:role/x'),
      name: invalid,
      message:
        'The provided destination config DestinationConfig(' +
        'onSuccess=OnSuccess(destination=arn:aws:iam:eu-central-1:123456789012:role/x), onFailure=null) is invalid.',
    },
    {
      what: 'to tell an event invoke configuration that is not there',
      send: () => client.send(new GetFunctionEventInvokeConfigCommand({ FunctionName })),
      name: notFound,
      message: `The function ${arn}:$LATEST doesn't have an EventInvokeConfig`,
    },
    {
      what: 'to change an event invoke configuration that is not there',
      send: () =>
        client.send(new UpdateFunctionEventInvokeConfigCommand({ FunctionName, MaximumRetryAttempts: 1 })),
      name: notFound,
      message: `The function ${arn}:$LATEST doesn't have an EventInvokeConfig`,
    },
    {
      what: 'to list event invoke configurations of a function that is not there',
      send: () => client.send(new ListFunctionEventInvokeConfigsCommand({ FunctionName: 'other' })),
      name: notFound,
      message: "The function doesn't exist.",
    },
  ];

  function destined(Destination: string): Promise<unknown> {
    const DestinationConfig = { OnSuccess: { Destination } };
    return client.send(new PutFunctionEventInvokeConfigCommand({ FunctionName, DestinationConfig }));
  }

  for (const { what, send, name, message } of refusals)
    it(what, async () => {
      await assert.rejects(send(), { name, message });
    });

  it('an alias that exists', async () => {
    await client.send(new PublishVersionCommand({ FunctionName }));
    const alias = { FunctionName, Name: 'live', FunctionVersion: '1' };
    await client.send(new CreateAliasCommand(alias));
    await assert.rejects(client.send(new CreateAliasCommand(alias)), {
      name: 'ResourceConflictException',
      message: `Alias already exists: ${arn}:live`,
    });
  });

  it('to change an alias that somebody else has changed', async () => {
    const alias = { FunctionName, Name: 'live' };
    await client.send(new CreateAliasCommand({ ...alias, FunctionVersion: '$LATEST' }));
    const RevisionId = '11111111-2222-3333-4444-555555555555';
    await assert.rejects(client.send(new UpdateAliasCommand({ ...alias, RevisionId })), {
      name: 'PreconditionFailedException',
      message:
        'The Revision Id provided does not match the latest Revision Id. ' +
        'Call the GetFunction/GetAlias API to retrieve the latest Revision Id',
    });
  });

  it('with two errors at once where there are two', async () => {
    const FunctionName = 'x'.repeat(171);
    await assert.rejects(client.send(new InvokeCommand({ FunctionName, Qualifier: '?' })), {
      name: validation,
      message: /^2 validation errors detected: Value 'x+' at 'functionName' .*; Value '\?' at 'qualifier' /,
    });
  });
});
