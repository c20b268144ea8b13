/** A line of a Dockerfile, continued lines made one. https://docs.docker.com/reference/dockerfile/ */
export interface Instruction {
  /** In capitals: `COPY`. */
  readonly name: string;
  /** `--from=build` is `build` under `from`. */
  readonly flags: ReadonlyMap<string, string>;
  /** What follows; a here-document's text is left out. */
  readonly text: string;
}

/** The instructions of a Dockerfile in their order; never fails. */
export function instructionsOf(dockerfile: string): Instruction[] {
  const escape = /^(?:#[^\n]*\n)?#[ \t]*escape[ \t]*=[ \t]*`/i.test(dockerfile) ? '`' : '\\';
  const lines = dockerfile.replace(/^\uFEFF/, '').split(/\r?\n/);
  const instructions: Instruction[] = [];
  for (let index = 0; index < lines.length; index++) {
    let line = lines[index] ?? '';
    if (isBlank(line)) continue;
    while (line.trimEnd().endsWith(escape) && index + 1 < lines.length) {
      const next = lines[++index] ?? '';
      if (!isBlank(next)) line = line.trimEnd().slice(0, -1) + next;
    }
    for (const [, , delimiter] of line.matchAll(/<<-?(["']?)(\w+)\1/g)) {
      const end = lines.findIndex((each, at) => at > index && each.trim() === delimiter);
      if (end > index) index = end;
    }
    const instruction = instructionOf(line);
    if (instruction) instructions.push(instruction);
  }
  return instructions;
}

/** The words of an instruction: a JSON list of them as it is (`isList`), else what stands between spaces. */
export function wordsOf(text: string): { readonly words: readonly string[]; readonly isList: boolean } {
  try {
    const list: unknown = JSON.parse(text);
    if (Array.isArray(list) && list.every((each) => typeof each === 'string'))
      return { words: list, isList: true };
  } catch {
    // It is no list, but words.
  }
  const words = text.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
  return { words: words.map((word) => word.replace(/"([^"]*)"|'([^']*)'/g, '$1$2')), isList: false };
}

function instructionOf(line: string): Instruction | undefined {
  const [, name, rest = ''] = /^\s*([A-Za-z]+)(?:\s+(.*))?$/s.exec(line) ?? [];
  if (name === undefined) return undefined;
  const [flagText = ''] = /^(?:--\S+\s+)*/.exec(rest) ?? [];
  const flags = new Map(
    [...flagText.matchAll(/--([\w-]+)(?:=(\S+))?/g)].map(([, flag = '', value = '']) => [flag, value]),
  );
  return { name: name.toUpperCase(), flags, text: rest.slice(flagText.length).trim() };
}

function isBlank(line: string): boolean {
  return /^\s*(?:#.*)?$/.test(line);
}
