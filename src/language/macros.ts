import type { Template } from '../template/template.ts';
import { entryOf, type Value } from '../template/value.ts';

/** Transforms whose effect on a template is known, or does not reach what the rules look at. */
const knownTransform =
  /^AWS::(?:Serverless-2016-10-31|LanguageExtensions|CodeDeployBlueGreen|SecretsManager-[\d-]+|ServiceCatalog)$/;

/** Whether a macro may change the whole template in ways nobody can foresee: one of the user's own, or an include. */
export function hasUnknownMacro({ root, transforms }: Template): boolean {
  return (
    transforms.some((name) => !knownTransform.test(name)) || entryOf(root, 'Fn::Transform') !== undefined
  );
}

/** Whether functions may stand where a name or a policy would have to be written out, and `Fn::ForEach` at all. */
export function hasLanguageExtensions({ transforms }: Template): boolean {
  return transforms.includes('AWS::LanguageExtensions');
}

/** Whether a macro may add entries to a map or change those that are there. */
export function isChangedByMacro(value: Value | undefined): boolean {
  if (value?.kind === 'intrinsic') return value.name === 'Fn::Transform';
  return entryOf(value, 'Fn::Transform') !== undefined;
}
