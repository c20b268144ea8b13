import { filesBeside } from '../../src/cli/filesBeside.ts';
import { diagnose } from '../../src/language/diagnostics/diagnose.ts';
import { parseTemplate } from '../../src/template/parse.ts';
import { Positions } from '../../src/template/positions.ts';
import type { Problem } from '../../src/template/template.ts';
import { types } from '../support/resourceTypes.ts';
import type { BaseOnDisk } from './bases.ts';
import type { Kind } from './kind.ts';
import { mutantsOf, type Mutant } from './mutant.ts';

export interface Score {
  readonly kind: string;
  readonly mutants: number;
  readonly found: number;
  readonly onRightLine: number;
  /** Each as its template and its changed line. */
  readonly misses: readonly string[];
}

const place = { stackName: 'stack', region: 'us-east-1', accountId: '123456789012', parameters: {} };
const today = new Date('2026-11-15');

/** The errors and warnings of a text that stands for a template of the fixtures. */
export function problemsOf({ path }: BaseOnDisk, text: string): readonly Problem[] {
  const template = parseTemplate(text);
  const problems = diagnose({ resolve: { ...place, template }, files: filesBeside(path), today, types });
  return problems.filter(({ severity }) => severity !== 'information');
}

export function scoreOf(kind: Kind, bases: readonly BaseOnDisk[]): Score {
  const findings = mutantsOf(kind, bases).map((mutant) => ({ mutant, lines: linesFound(mutant) }));
  const right = findings.filter(({ mutant, lines }) => lines.some((line) => isIn(mutant, line)));
  return {
    kind: kind.name,
    mutants: findings.length,
    found: findings.filter(({ lines }) => lines.length > 0).length,
    onRightLine: right.length,
    misses: findings
      .filter((each) => !right.includes(each))
      .map(({ mutant, lines }) => describeMiss(mutant, lines)),
  };
}

function linesFound({ base, text }: Mutant<BaseOnDisk>): number[] {
  const positions = new Positions(text);
  return problemsOf(base, text).map(({ span }) => positions.positionAt(span.start).line);
}

function isIn({ areas }: Mutant<BaseOnDisk>, line: number): boolean {
  return areas.some(({ first, last }) => line >= first && line <= last);
}

function describeMiss({ base, text, areas }: Mutant<BaseOnDisk>, lines: readonly number[]): string {
  const before = base.text.split('\n');
  const changed = text.split('\n').findIndex((line, index) => line !== before[index]);
  const where =
    lines.length === 0
      ? ''
      : ` (found at ${lines.map((line) => line + 1).join(', ')}, wanted ${areas.map(({ first, last }) => `${first + 1}-${last + 1}`).join(', ')})`;
  return `${base.name}:${changed + 1} \`${text.split('\n')[changed]?.trim() ?? ''}\`${where}`;
}
