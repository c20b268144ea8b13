import { entryOf } from '../../template/value.ts';
import { additionTo } from '../edits.ts';
import { touches } from '../spans.ts';
import type { RefactoringProvider } from './refactoring.ts';

/** Types that hold what nobody wants to lose with the stack. */
const stateful =
  /^AWS::(?:DynamoDB::(?:Global)?Table|Serverless::SimpleTable|S3::Bucket|RDS::DB(?:Instance|Cluster)|EFS::FileSystem|Cognito::UserPool|Logs::LogGroup|KMS::Key|SecretsManager::Secret|SQS::Queue|Kinesis::Stream|ECR::Repository)$/;

/** Keeps what a resource holds when the stack is deleted or replaces it. */
export const retainResource: RefactoringProvider = ({ template, text }, offset) => {
  const resource = template.resources.find(
    ({ logicalIdSpan, typeSpan }) =>
      touches(logicalIdSpan, offset) || (typeSpan !== undefined && touches(typeSpan, offset)),
  );
  if (resource?.body.kind !== 'map' || template.format === 'json' || !stateful.test(resource.type))
    return undefined;
  const missing = ['DeletionPolicy', 'UpdateReplacePolicy'].filter((name) => !entryOf(resource.body, name));
  const edit =
    missing.length === 0
      ? undefined
      : additionTo(
          text,
          resource.body,
          missing.map((name) => `${name}: Retain`),
        );
  return (
    edit && {
      title: `Keep \`${resource.logicalId}\` when the stack is deleted`,
      kind: 'rewrite',
      edits: [edit],
    }
  );
};
