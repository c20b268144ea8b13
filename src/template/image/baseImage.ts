/** What a base image brings to run a function. */
export interface BaseImage {
  /** A runtime identifier such as `nodejs22.x`. */
  readonly runtime: string;
  /** AWS made it for Lambda: it has `/var/task` and a runtime interface client. */
  readonly isForLambda: boolean;
}

/** As they are on Docker Hub, in Amazon's public registry, and where a registry mirrors those. */
const lambdaImage = /(?:^|\/)(?:amazon\/aws-lambda-|lambda\/)([a-z]+):([\w.-]+)/;
const languageImage = /(?:^|\/)(node|python):(\d+(?:\.\d+)?)/;

/**
 * The runtime of a base image by its name; undefined of one that no function can be told to run in.
 * https://docs.aws.amazon.com/lambda/latest/dg/images-create.html
 */
export function baseImageOf(name: string): BaseImage | undefined {
  const [, family, tag = ''] = lambdaImage.exec(name) ?? [];
  if (family !== undefined) {
    const runtime = runtimeOf(family, tag);
    return runtime === undefined ? undefined : { runtime, isForLambda: true };
  }
  const [, language, version = ''] = languageImage.exec(name) ?? [];
  if (language === 'node') return { runtime: `nodejs${version.split('.')[0] ?? ''}.x`, isForLambda: false };
  if (language === 'python' && version.includes('.'))
    return { runtime: `python${version}`, isForLambda: false };
  return undefined;
}

function runtimeOf(family: string, tag: string): string | undefined {
  if (family === 'provided') {
    const [system] = /^al\d+/.exec(tag) ?? [];
    return system === undefined ? 'provided' : `provided.${system}`;
  }
  // `20-arm64`, `20.2025.01.22.10-x86_64`, `3.12.2025.01.22.10`.
  const [, major, minor] = /^(\d+)(?:\.(\d{1,2})(?!\d))?/.exec(tag) ?? [];
  if (major === undefined) return undefined;
  if (family === 'nodejs') return `nodejs${major}.x`;
  const version = minor === undefined ? major : `${major}.${minor}`;
  return family === 'dotnet' || family === 'java' ? `${family}${major}` : `${family}${version}`;
}
