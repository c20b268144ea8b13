/**
 * Which Node.js the function was written for; its rules hold whichever Node.js runs it.
 * @returns {number} 22 for `nodejs22.x`
 */
export function runtimeMajor() {
  const match = /nodejs(\d+)/.exec(process.env.AWS_EXECUTION_ENV ?? '');
  return match ? Number(match[1]) : Number(process.versions.node.split('.')[0]);
}
