/** Prints how many faults of each kind are found, and on which line: `npm run test:mutation`. */
import { validTemplates } from './bases.ts';
import { kinds } from './kinds/index.ts';
import { scoreOf } from './score.ts';

const bases = validTemplates();
const scores = kinds.map((kind) => scoreOf(kind, bases));
const sum = (key: 'mutants' | 'found' | 'onRightLine'): number =>
  scores.reduce((total, score) => total + score[key], 0);
const shown = (text: string): string => text.replaceAll('|', '\\|');

process.stdout.write('| kind | mutants | found | on the right line | misses |\n|---|---|---|---|---|\n');
for (const { kind, mutants, found, onRightLine, misses } of scores)
  process.stdout.write(
    `| ${kind} | ${mutants} | ${found} | ${onRightLine} | ${misses.slice(0, 3).map(shown).join('; ')} |\n`,
  );
process.stdout.write(
  `| **${kinds.length} kinds** | **${sum('mutants')}** | **${sum('found')}** | **${sum('onRightLine')}** | |\n`,
);
