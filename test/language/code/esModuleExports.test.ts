import assert from 'node:assert/strict';
import { exportedFrom } from './exports.ts';

describe('the exports of an ES module', () => {
  it('are what its declarations and clauses name', () => {
    const text = `export const handler = async () => {};
export function other() {}
const inner = 1;
export { inner as outer };
export default class {}`;
    assert.equal(exportedFrom('app.mjs', text), 'handler:1 other:2 outer:3 default:5');
  });

  it('are the same in TypeScript, without its types', () => {
    const text = `import type { Handler } from 'aws-lambda';
export type Event = { readonly id: string };
export interface Answer { ok: boolean }
export const handler: Handler<Event, Answer> = async <T>(event: T): Promise<Answer> => ({ ok: /"/.test('x') });
export enum Kind { A }
export abstract class Base {}`;
    assert.equal(exportedFrom('app.ts', text), 'handler:4 Kind:5 Base:6');
  });

  it('may be more where it passes on those of another file', () => {
    assert.equal(exportedFrom('app.mjs', `export * from './other.mjs';`), '…');
  });

  it('are read from what another file gives by name', () => {
    assert.equal(exportedFrom('app.mjs', `export { handler } from './other.mjs';`), 'handler:1');
  });

  it('are not searched in comments and strings', () => {
    const text = `// export const a = 1;
const text = "export const b = 2";
export const c = \`export const d = 3\`;`;
    assert.equal(exportedFrom('app.mjs', text), 'c:3');
  });

  it('may be more while the file does not parse', () => {
    assert.equal(exportedFrom('app.mjs', `export const handler = ("`), 'handler:1 …');
  });

  it('may be any where TypeScript assigns them all', () => {
    assert.equal(exportedFrom('app.ts', `const api = make();\nexport = api;`), '…');
  });

  it('are found in destructured declarations', () => {
    assert.equal(
      exportedFrom('app.mjs', `export const { handler, other: renamed } = make();`),
      'handler:1 renamed:1',
    );
  });

  it('may be none', () => {
    assert.equal(exportedFrom('app.mjs', 'const handler = 1;'), '');
  });
});
