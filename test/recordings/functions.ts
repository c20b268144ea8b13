/** The functions that the recordings were made with, written anew: what they answer is what is compared. */
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import type { FunctionConfiguration } from '../../src/emulator/functionConfiguration.ts';

export type FunctionKind = 'echo' | 'introspection' | 'uncaughtException';

interface Sources {
  readonly handler: string;
  readonly files: Readonly<Record<FunctionKind, Readonly<Record<string, string>>>>;
}

const wrapper = { environment_wrapper: '#!/bin/sh\nexport WRAPPER_VAR=test-content\nexec "$@"\n' };

const nodejs: Sources = {
  handler: 'index.handler',
  files: {
    echo: { 'index.mjs': 'export const handler = async (event) => event;' },
    introspection: {
      'index.mjs': `export const handler = async (event, context) => ({
        ctx: {
          function_name: context.functionName,
          function_version: context.functionVersion,
          invoked_function_arn: context.invokedFunctionArn,
          log_group_name: context.logGroupName,
          log_stream_name: context.logStreamName,
          aws_request_id: context.awsRequestId,
          remaining_time_in_millis: context.getRemainingTimeInMillis(),
        },
        environment: { ...process.env },
        packages: [],
      });`,
      ...wrapper,
    },
    uncaughtException: {
      'index.mjs':
        'export const handler = async (event) => { throw new Error("Error: " + event.error_msg); };',
    },
  },
};

const python: Sources = {
  handler: 'handler.handler',
  files: {
    echo: { 'handler.py': 'def handler(event, context):\n    return event\n' },
    introspection: {
      'handler.py': `import os
NAMES = ("function_name", "function_version", "invoked_function_arn", "log_group_name", "log_stream_name",
         "aws_request_id", "memory_limit_in_mb")
def handler(event, context):
    ctx = {name: getattr(context, name) for name in NAMES}
    ctx["remaining_time_in_millis"] = context.get_remaining_time_in_millis()
    return {"ctx": ctx, "environment": dict(os.environ), "packages": []}
`,
      ...wrapper,
    },
    uncaughtException: {
      'handler.py': 'def handler(event, context):\n    raise Exception(f"Failed: {event[\'error_msg\']}")\n',
    },
  },
};

/** A runtime in one file. What it posts as an error is what the runtime that was recorded posts. */
const bootstrap = (answer: string): Readonly<Record<string, string>> => ({
  bootstrap: `#!${process.execPath}
const base = 'http://' + process.env.AWS_LAMBDA_RUNTIME_API + '/2018-06-01/runtime/invocation/';
const { env } = process;
(async () => {
  for (;;) {
    const next = await fetch(base + 'next');
    const header = (name) => next.headers.get('lambda-runtime-' + name);
    env._X_AMZN_TRACE_ID = header('trace-id');
    const event = await next.json();
    const [kind, value] = (${answer})(event, header);
    await fetch(base + header('aws-request-id') + '/' + kind, { method: 'POST', body: JSON.stringify(value) });
  }
})();
`,
});

const provided: Sources = {
  handler: 'function.handler',
  files: {
    echo: bootstrap('(event) => ["response", event]'),
    introspection: bootstrap(`(event, header) => ["response", {
      ctx: {
        aws_request_id: header('aws-request-id'),
        deadline: Number(header('deadline-ms')),
        invoked_function_arn: header('invoked-function-arn'),
        function_name: env.AWS_LAMBDA_FUNCTION_NAME,
        function_version: env.AWS_LAMBDA_FUNCTION_VERSION,
        log_group_name: env.AWS_LAMBDA_LOG_GROUP_NAME,
        log_stream_name: env.AWS_LAMBDA_LOG_STREAM_NAME,
        memory_limit_in_mb: Number(env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE),
      },
      environment: { ...env },
      packages: [],
    }]`),
    uncaughtException: bootstrap(`(event) => ["error", {
      errorType: '&alloc::boxed::Box<dyn core::error::Error + core::marker::Send + core::marker::Sync>',
      errorMessage: 'Error: ' + JSON.stringify(event.error_msg),
    }]`),
  },
};

const families: Readonly<Record<string, Sources>> = { nodejs, python, provided };

/** Whether there is something here to run a runtime's functions with. */
export function sourcesOf(runtime: string): Sources | undefined {
  return Object.entries(families).find(([family]) => runtime.startsWith(family))?.[1];
}

/** Makes the function's scripts executable. */
export function allowExecution(configuration: FunctionConfiguration, names: Iterable<string>): void {
  for (const name of names) if (!name.includes('.')) chmodSync(join(configuration.taskRoot, name), 0o755);
}
