import { entryOf } from '../../template/value.ts';
import { map } from '../completion/sketch.ts';
import { entryAddition } from '../entryAddition.ts';
import { touches } from '../spans.ts';
import type { RefactoringProvider } from './refactoring.ts';

/** Types that hold what nobody wants to lose with the stack. */
const stateful =
  /^AWS::(?:DynamoDB::(?:Global)?Table|Serverless::SimpleTable|S3::Bucket|RDS::DB(?:Instance|Cluster)|EFS::FileSystem|Cognito::UserPool|Logs::LogGroup|KMS::Key|SecretsManager::Secret|SQS::Queue|Kinesis::Stream|ECR::Repository)$/;

/** Keeps what a resource holds when the stack is deleted or replaces it. */
export const retainResource: RefactoringProvider = ({ template }, offset) => {
  const resource = template.resources.find(
    ({ logicalIdSpan, typeSpan }) =>
      touches(logicalIdSpan, offset) || (typeSpan !== undefined && touches(typeSpan, offset)),
  );
  if (resource?.body.kind !== 'map' || !stateful.test(resource.type)) return undefined;
  const { body, logicalId } = resource;
  const missing = ['DeletionPolicy', 'UpdateReplacePolicy'].filter((name) => !entryOf(body, name));
  if (missing.length === 0) return undefined;
  const edit = entryAddition(
    template,
    body,
    map(Object.fromEntries(missing.map((name) => [name, 'Retain']))),
  );
  return edit && { title: `Keep \`${logicalId}\` when the stack is deleted`, kind: 'rewrite', edits: [edit] };
};
