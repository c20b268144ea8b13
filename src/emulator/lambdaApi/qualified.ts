/** An ARN with a version or alias, where one is named. */
export function qualified(functionArn: string, qualifier: string | undefined): string {
  return qualifier === undefined ? functionArn : `${functionArn}:${qualifier}`;
}
