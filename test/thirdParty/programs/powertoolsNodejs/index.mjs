import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { Tracer } from '@aws-lambda-powertools/tracer';

const logger = new Logger({ serviceName: 'orders' });
const metrics = new Metrics({ namespace: 'Shop', serviceName: 'orders' });
const tracer = new Tracer({ serviceName: 'orders' });

export const handler = async (event, context) => {
  logger.addContext(context);
  logger.info('received', { event });
  metrics.captureColdStartMetric();
  metrics.addMetric('Received', 'Count', 1);
  metrics.publishStoredMetrics();
  const parent = tracer.getSegment();
  const segment = parent.addNewSubsegment('handling');
  tracer.setSegment(segment);
  tracer.putAnnotation('event', event);
  segment.close();
  tracer.setSegment(parent);
  if (event === 'fail') throw new RangeError('refused');
  return { traceId: tracer.getRootXrayTraceId(), isSampled: tracer.isTraceSampled() };
};
