import { valueCompletion, type Completion, type CompletionContext } from './completion.ts';

const values: Readonly<Record<string, readonly string[]>> = {
  AWSTemplateFormatVersion: ['2010-09-09'],
  Transform: [
    'AWS::Serverless-2016-10-31',
    'AWS::LanguageExtensions',
    'AWS::CodeDeployBlueGreen',
    'AWS::SecretsManager-2024-09-16',
    'AWS::ServiceCatalog',
  ],
};

/** The values of the sections that are no maps. */
export function* sectionValueCompletions({ cursor, place }: CompletionContext): Iterable<Completion> {
  const [section, ...rest] = place.path;
  if (cursor.typing === 'key' || typeof section !== 'string') return;
  if (rest.some((segment) => typeof segment === 'string')) return;
  for (const [index, label] of (values[section] ?? []).entries())
    yield valueCompletion(label, 'value', { rank: index });
}
