import { api } from './api.ts';
import { cloudWatchLogs } from './cloudWatchLogs.ts';
import { cognito } from './cognito.ts';
import { dynamoDb } from './dynamoDb.ts';
import type { EventSource } from './eventSource.ts';
import { eventBridge } from './eventBridge.ts';
import { functionUrl } from './functionUrl.ts';
import { httpApi } from './httpApi.ts';
import { kafka } from './kafka.ts';
import { kinesis } from './kinesis.ts';
import { s3 } from './s3.ts';
import { schedule } from './schedule.ts';
import { scheduler } from './scheduler.ts';
import { sns } from './sns.ts';
import { sqs } from './sqs.ts';

export const eventSources: readonly EventSource[] = [
  api,
  httpApi,
  functionUrl,
  sqs,
  sns,
  s3,
  dynamoDb,
  kinesis,
  kafka,
  schedule,
  scheduler,
  eventBridge,
  cloudWatchLogs,
  cognito,
];
