import type { EventSourceMapping } from '../eventSourceMapping.ts';
import type { FunctionConfiguration } from '../functionConfiguration.ts';
import { jsonAnswer, type Route } from '../http/route.ts';
import { allConfigurations } from './describe.ts';
import { eventSourceMappingJson } from './eventSourceMappingJson.ts';
import { decodeSegment, queried } from './findFunction.ts';
import { parseFunctionReference } from './functionReference.ts';
import type { LambdaService } from './lambdaService.ts';
import { page } from './page.ts';
import { resourceNotFound } from './serviceErrors.ts';

const path = '/2015-03-31/event-source-mappings';

interface Mapped {
  readonly configuration: FunctionConfiguration;
  readonly mapping: EventSourceMapping;
}

/** https://docs.aws.amazon.com/lambda/latest/api/API_ListEventSourceMappings.html */
export const listEventSourceMappings: Route<LambdaService> = {
  method: 'GET',
  path,
  maxBodyBytes: 0,
  handle: async (request, _parameters, service) => {
    const eventSourceArn = queried(request, 'EventSourceArn');
    const named = queried(request, 'FunctionName');
    const reference = named === undefined ? undefined : parseFunctionReference(named);
    const wanted = (await allMappings(service)).filter(
      ({ configuration, mapping }) =>
        (eventSourceArn === undefined || mapping.eventSourceArn === eventSourceArn) &&
        (reference === undefined || configuration.functionName === reference.functionName) &&
        (reference?.qualifier === undefined || mapping.qualifier === reference.qualifier),
    );
    const { items, nextMarker } = page(wanted, request, maxItems);
    const EventSourceMappings = items.map(toJson);
    return jsonAnswer(200, { EventSourceMappings, NextMarker: nextMarker ?? null });
  },
};

/** https://docs.aws.amazon.com/lambda/latest/api/API_GetEventSourceMapping.html */
export const getEventSourceMapping: Route<LambdaService> = {
  method: 'GET',
  path: `${path}/{uuid}`,
  maxBodyBytes: 0,
  handle: async (_request, [encodedUuid = ''], service) => {
    const uuid = decodeSegment(encodedUuid);
    const found = (await allMappings(service)).find(({ mapping }) => mapping.uuid === uuid);
    if (found === undefined) throw resourceNotFound('The resource you requested does not exist.');
    return jsonAnswer(200, toJson(found));
  },
};

/** Of one page where a request names no number. */
const maxItems = 100;

async function allMappings(service: LambdaService): Promise<Mapped[]> {
  return (await allConfigurations(service)).flatMap((configuration) =>
    (configuration.eventSourceMappings ?? []).map((mapping) => ({ configuration, mapping })),
  );
}

function toJson({ configuration, mapping }: Mapped): object {
  return eventSourceMappingJson(mapping, configuration);
}
