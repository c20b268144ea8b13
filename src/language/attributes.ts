import { posix } from 'node:path';
import type { ResourceTypes } from '../schema/resourceTypes.ts';
import type { Property } from '../schema/valueSchema.ts';
import { parseTemplate } from '../template/parse.ts';
import { resourceNamed } from '../template/resourceNamed.ts';
import { textOf, valueOf } from '../template/value.ts';
import { typeOfResource } from './referables.ts';
import type { TemplateDocument } from './templateDocument.ts';

/** What `Fn::GetAtt` may ask a resource for. */
export interface Attribute {
  readonly name: string;
  /** Absent of outputs of a nested stack. */
  readonly property: Property | undefined;
}

/** The attributes of a resource, one that SAM generates or a nested stack too; none where nothing is known. */
export function attributesOf(
  document: Pick<TemplateDocument, 'template' | 'files'>,
  logicalId: string,
  types: ResourceTypes,
): Attribute[] {
  const type = typeOfResource(document.template, logicalId);
  if (type === undefined) return [];
  const known = [...(types.get(type)?.attributes ?? [])].map(([name, property]) => ({ name, property }));
  return [...known, ...nestedOutputs(document, logicalId)];
}

/** `Outputs.Name` of a nested stack whose template lies beside this one. */
function nestedOutputs(
  { template, files }: Pick<TemplateDocument, 'template' | 'files'>,
  logicalId: string,
): Attribute[] {
  const resource = resourceNamed(template, logicalId);
  const location = textOf(
    valueOf(resource?.properties, 'Location') ?? valueOf(resource?.properties, 'TemplateURL'),
  );
  if (location === undefined || location.includes('://')) return [];
  const text = files.read(posix.normalize(location));
  const outputs = text === undefined ? [] : parseTemplate(text).outputs;
  return outputs.map(({ key }) => ({ name: `Outputs.${key}`, property: undefined }));
}
