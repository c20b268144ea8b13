/** The same numbers from 0 to 1 on every run. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const inserts: readonly string[] = [
  ...Array.from('{}[]:,!&*#|>-"\'`%@?\t\n\r $<\\ax5'),
  '!Ref ',
  '!GetAtt A.',
  'Fn::Sub',
  '${',
  '*defaults',
  '&defaults ',
  '<<: *defaults',
  '\n  ',
  '\n    ',
  '\r\n',
  '\uFEFF',
  '---\n',
  ': ',
  '- ',
  '# why\n',
  '{{ x }}',
  '{% if x %}\n',
  '  Added:\n    Type: AWS::SQS::Queue\n',
  'Outputs:\n',
  '\nResources:\n',
  '  Text: |\n',
];

type Mutation = (text: string, random: () => number) => string;

/** What a person, a slip or a bad paste does to a text. */
const mutations: readonly Mutation[] = [
  (text, random) => {
    const at = below(text.length + 1, random);
    return text.slice(0, at) + (inserts[below(inserts.length, random)] ?? '') + text.slice(at);
  },
  (text, random) => {
    const at = below(text.length, random);
    return text.slice(0, at) + text.slice(at + 1 + below(5, random));
  },
  (text, random) => {
    const from = below(text.length, random);
    const to = below(text.length, random);
    return text.slice(0, to) + text.slice(from, from + below(300, random)) + text.slice(to);
  },
  (text, random) => changeLine(text, random, (line) => [' '.repeat(below(7, random)) + line.trimStart()]),
  (text, random) => changeLine(text, random, () => []),
  (text, random) => changeLine(text, random, (line) => [line, line]),
  (text, random) => text.slice(0, below(text.length, random)),
];

export function mutate(text: string, random: () => number): string {
  return mutations[below(mutations.length, random)]?.(text, random) ?? text;
}

function changeLine(text: string, random: () => number, change: (line: string) => string[]): string {
  const lines = text.split('\n');
  const at = below(lines.length, random);
  return lines.toSpliced(at, 1, ...change(lines[at] ?? '')).join('\n');
}

function below(limit: number, random: () => number): number {
  return Math.floor(random() * limit);
}
