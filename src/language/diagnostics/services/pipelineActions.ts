import { textOf, type Value, valueOf } from '../../../template/value.ts';
import { writtenItems } from '../../alternatives.ts';
import { didYouMean } from '../didYouMean.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

export const pipelineActions: Rule = {
  code: 'pipeline-actions',
  cfnLint: ['E3700', 'E3701', 'E3702'],
  severity: 'error',
  documentation: `The first stage of a [pipeline](https://docs.aws.amazon.com/codepipeline/latest/userguide/reference-pipeline-structure.html) has actions of the category \`Source\`, and no other stage has. An input artifact is an output artifact of an action before; no two actions make the same. A build or a deployment needs input.`,
  bad: `
Resources:
  Delivery:
    Type: AWS::CodePipeline::Pipeline
    Properties:
      RoleArn: arn:aws:iam::123456789012:role/delivery
      ArtifactStore: { Type: S3, Location: artifacts }
      Stages:
        - Name: Source
          Actions:
            - Name: Code
              ActionTypeId: { Category: Source, Owner: AWS, Provider: S3, Version: '1' }
              OutputArtifacts: [{ Name: code }]
              Configuration: { S3Bucket: code, S3ObjectKey: code.zip }
        - Name: Build
          Actions:
            - Name: Build
              ActionTypeId: { Category: Build, Owner: AWS, Provider: CodeBuild, Version: '1' }
              InputArtifacts: [{ Name: source }]
              Configuration: { ProjectName: shop }
`,
  good: `
Resources:
  Delivery:
    Type: AWS::CodePipeline::Pipeline
    Properties:
      RoleArn: arn:aws:iam::123456789012:role/delivery
      ArtifactStore: { Type: S3, Location: artifacts }
      Stages:
        - Name: Source
          Actions:
            - Name: Code
              ActionTypeId: { Category: Source, Owner: AWS, Provider: S3, Version: '1' }
              OutputArtifacts: [{ Name: code }]
              Configuration: { S3Bucket: code, S3ObjectKey: code.zip }
        - Name: Build
          Actions:
            - Name: Build
              ActionTypeId: { Category: Build, Owner: AWS, Provider: CodeBuild, Version: '1' }
              InputArtifacts: [{ Name: code }]
              Configuration: { ProjectName: shop }
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    for (const { properties } of effective.ofType('AWS::CodePipeline::Pipeline')) {
      const stages = valueOf(properties, 'Stages');
      if (stages?.kind !== 'list' || !isWritten(stages)) continue;
      const made = new Set<string>();
      for (const [index, stage] of stages.items.entries()) {
        const actions = writtenItems(valueOf(stage, 'Actions'));
        for (const action of actions) yield* ofCategory(action, index === 0);
        for (const action of actions) yield* ofOutput(action, made);
        for (const action of actions) yield* ofInput(action, made);
      }
    }
  },
};

function* ofCategory(action: Value, isFirst: boolean): Iterable<Finding> {
  const category = valueOf(action, 'ActionTypeId', 'Category');
  const text = textOf(category);
  if (!category || text === undefined || (text === 'Source') === isFirst) return;
  yield {
    span: category,
    message: isFirst
      ? 'The first stage of a pipeline has actions of the category `Source` only.'
      : 'Only the first stage of a pipeline has actions of the category `Source`.',
  };
}

function* ofOutput(action: Value, made: Set<string>): Iterable<Finding> {
  for (const name of namesIn(valueOf(action, 'OutputArtifacts'))) {
    if (made.has(name.source))
      yield { span: name, message: `Another action makes the artifact \`${name.source}\` already.` };
    made.add(name.source);
  }
}

const needingInput = new Set(['Build', 'Deploy', 'Test']);

function* ofInput(action: Value, made: ReadonlySet<string>): Iterable<Finding> {
  for (const name of namesIn(valueOf(action, 'InputArtifacts')))
    if (!made.has(name.source))
      yield {
        span: name,
        message: `No action before makes the artifact \`${name.source}\`.${didYouMean(name.source, made)}`,
      };
  const type = valueOf(action, 'ActionTypeId');
  const category = textOf(valueOf(type, 'Category'));
  const isCodeBuild = textOf(valueOf(type, 'Provider')) === 'CodeBuild';
  if (type && isCodeBuild && needingInput.has(category ?? '') && !valueOf(action, 'InputArtifacts'))
    yield { span: type, message: 'This action needs `InputArtifacts`.' };
}

function namesIn(artifacts: Value | undefined): (Value & { readonly source: string })[] {
  return writtenItems(artifacts).flatMap((artifact) => {
    const name = valueOf(artifact, 'Name');
    return name?.kind === 'scalar' ? [name] : [];
  });
}

/** Whether no function decides what stages, actions and artifacts there are. */
function isWritten(value: Value): boolean {
  if (value.kind !== 'list') return value.kind === 'map';
  return value.items.every((item) => {
    const parts = ['Actions', 'OutputArtifacts', 'Name'].map((name) => valueOf(item, name));
    return (
      item.kind === 'map' &&
      parts.every(
        (part) => part === undefined || (part.kind === 'list' ? isWritten(part) : part.kind === 'scalar'),
      )
    );
  });
}
