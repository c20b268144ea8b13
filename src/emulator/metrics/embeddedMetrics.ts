import { isJsonObject, type Json, type JsonObject } from '../../shared/json.ts';

/** Values of a metric that a function wrote into its log. */
export interface EmbeddedMetric {
  readonly namespace: string;
  readonly name: string;
  /** CloudWatch's word, such as `Milliseconds`; `None` where none is given. */
  readonly unit: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly values: readonly number[];
}

/**
 * The metrics that a line of a log carries in the embedded metric format, be it after the time, request ID and level
 * of a record; one for each set of dimensions. What the format does not allow is left out, as CloudWatch does.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export function embeddedMetrics(line: string): EmbeddedMetric[] {
  // Few lines have any: the others must cost nothing.
  if (!line.includes('"CloudWatchMetrics"')) return [];
  const root = parsed(line.slice(line.indexOf('{')));
  const metadata = isJsonObject(root) ? root['_aws'] : undefined;
  if (!isJsonObject(root) || !isJsonObject(metadata)) return [];
  return objectsIn(metadata['CloudWatchMetrics']).flatMap((directive) => metricsOf(directive, root));
}

function metricsOf(directive: JsonObject, root: JsonObject): EmbeddedMetric[] {
  const { Namespace: namespace, Dimensions: sets } = directive;
  if (typeof namespace !== 'string') return [];
  const dimensionSets: readonly Json[] = Array.isArray(sets) && sets.length > 0 ? sets : [[]];
  return objectsIn(directive['Metrics']).flatMap(({ Name: name, Unit: unit }) => {
    const values = typeof name === 'string' ? numbersIn(root[name]) : [];
    if (typeof name !== 'string' || values.length === 0) return [];
    return dimensionSets.map((set) => ({
      namespace,
      name,
      unit: typeof unit === 'string' ? unit : 'None',
      dimensions: dimensionsOf(set, root),
      values,
    }));
  });
}

function dimensionsOf(set: Json, root: JsonObject): Record<string, string> {
  const names = Array.isArray(set) ? set.filter((name) => typeof name === 'string') : [];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = root[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
}

function numbersIn(value: Json | undefined): number[] {
  return [value].flat().filter((each) => typeof each === 'number');
}

function objectsIn(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
