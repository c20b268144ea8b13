import { jsonAnswer, type Route } from '../http/route.ts';
import { describeFunction } from './describe.ts';
import { withFunction } from './findFunction.ts';
import type { LambdaService } from './lambdaService.ts';
import { maxSettingBytes, requestBody } from './requestBody.ts';
import { functionNotFound, invalidParameter, wrongRevision } from './serviceErrors.ts';

/** https://docs.aws.amazon.com/lambda/latest/api/API_PublishVersion.html */
export const publishVersion: Route<LambdaService> = {
  method: 'POST',
  path: '/2015-03-31/functions/{name}/versions',
  maxBodyBytes: maxSettingBytes,
  handle: (request, [name = ''], service) =>
    withFunction(service, name, {}, async ({ functionName, configuration }) => {
      const {
        Description: description,
        RevisionId: revisionId,
        CodeSha256: codeSha256,
      } = requestBody(request);
      const latest = await describeFunction(service, configuration, undefined);
      if (typeof revisionId === 'string' && revisionId !== latest.RevisionId) throw wrongRevision();
      if (typeof codeSha256 === 'string' && codeSha256 !== latest.CodeSha256)
        throw invalidParameter(
          `CodeSHA256 (${codeSha256}) is different from current CodeSHA256 in $LATEST (${latest.CodeSha256}). ` +
            'Please try again with the CodeSHA256 in $LATEST.',
        );
      const published = await service.publish(functionName);
      if (published === undefined) throw functionNotFound(configuration.functionArn);
      return jsonAnswer(201, {
        ...(await describeFunction(service, published, published.version)),
        ...(typeof description === 'string' && { Description: description }),
      });
    }),
};
