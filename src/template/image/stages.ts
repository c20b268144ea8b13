import { posix } from 'node:path';
import { baseImageOf } from './baseImage.ts';
import { instructionsOf, wordsOf, type Instruction } from './dockerfile.ts';
import { assignments, substituted } from './variables.ts';

/** A `COPY` or `ADD`. */
export interface Copy {
  /** The stage or image it copies from; undefined: the build context. */
  readonly from: string | undefined;
  readonly sources: readonly string[];
  /** Absolute in the image; ends with a slash where it must be a folder. */
  readonly target: string;
}

/** What one `FROM` and the lines up to the next come to. */
export interface Stage {
  readonly name: string | undefined;
  /** The name of the image that it is made from in the end, through other stages. */
  readonly image: string;
  readonly environment: ReadonlyMap<string, string>;
  /** Absolute in the image. */
  readonly workingDirectory: string;
  readonly copies: readonly Copy[];
  /** What `RUN` lines execute. */
  readonly runs: readonly string[];
  readonly entryPoint: Words | undefined;
  readonly command: Words | undefined;
}

type Words = ReturnType<typeof wordsOf>;
type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type Draft = Mutable<Omit<Stage, 'environment'>> & { environment: Map<string, string> };

/** What AWS's own images set. */
const lambdaVariables = [
  ['LAMBDA_TASK_ROOT', '/var/task'],
  ['LAMBDA_RUNTIME_DIR', '/var/runtime'],
] as const;

/** The stages of a Dockerfile in their order. */
export function stagesOf(dockerfile: string, buildArguments: ReadonlyMap<string, string>): Stage[] {
  const stages: Draft[] = [];
  const globals = new Map<string, string>();
  let locals = new Map<string, string>();
  for (const instruction of instructionsOf(dockerfile)) {
    const stage = stages.at(-1);
    const variables = stage ? new Map([...locals, ...stage.environment]) : globals;
    if (instruction.name === 'FROM') {
      stages.push(begun(substituted(instruction.text, globals), stages));
      locals = new Map();
    } else if (instruction.name === 'ARG') {
      for (const [name, value] of assignments(instruction.text)) {
        const otherwise = value === undefined ? globals.get(name) : substituted(value, variables);
        (stage ? locals : globals).set(name, buildArguments.get(name) ?? otherwise ?? '');
      }
    } else if (stage) {
      apply(instruction, stage, variables);
    }
  }
  return stages;
}

/** The stage that a name or number means; the last one where none is meant. */
export function stageNamed<S extends Stage>(name: string | undefined, stages: readonly S[]): S | undefined {
  if (name === undefined || name === '') return stages.at(-1);
  return stages.findLast((each) => each.name === name.toLowerCase()) ?? stages[Number(name)];
}

function begun(text: string, stages: readonly Draft[]): Draft {
  const [, image = '', name] = /^(\S+)(?:\s+as\s+(\S+))?/i.exec(text) ?? [];
  const base = stages.findLast((each) => each.name === image.toLowerCase());
  if (base) return { ...base, name: name?.toLowerCase(), environment: new Map(base.environment) };
  const isForLambda = baseImageOf(image)?.isForLambda === true;
  return {
    name: name?.toLowerCase(),
    image,
    environment: new Map(isForLambda ? lambdaVariables : []),
    workingDirectory: isForLambda ? '/var/task' : '/',
    copies: [],
    runs: [],
    entryPoint: undefined,
    command: undefined,
  };
}

function apply(
  { name, flags, text }: Instruction,
  stage: Draft,
  variables: ReadonlyMap<string, string>,
): void {
  switch (name) {
    case 'ENV':
      for (const [variable, value = ''] of assignments(text))
        stage.environment.set(variable, substituted(value, variables));
      break;
    case 'WORKDIR':
      stage.workingDirectory = posix.resolve(
        stage.workingDirectory,
        substituted(wordsOf(text).words[0] ?? '', variables),
      );
      break;
    case 'COPY':
    case 'ADD': {
      const { words } = wordsOf(substituted(text, variables));
      const from = flags.get('from');
      const copy: Copy = {
        from: from === undefined ? undefined : substituted(from, variables),
        // What a here-document says is in no file.
        sources: words.slice(0, -1).filter((word) => !word.startsWith('<<')),
        target: targetOf(words, stage),
      };
      stage.copies = [...stage.copies, copy];
      break;
    }
    case 'RUN':
      stage.runs = [...stage.runs, text];
      break;
    case 'ENTRYPOINT':
      stage.entryPoint = wordsOf(text);
      // Docker forgets the command of the base with it.
      stage.command = undefined;
      break;
    case 'CMD':
      stage.command = wordsOf(text);
      break;
  }
}

function targetOf(words: readonly string[], { workingDirectory, environment }: Draft): string {
  const target = words.at(-1) ?? '';
  const path = posix.resolve(workingDirectory, target);
  const isThere = path === workingDirectory || path === environment.get('LAMBDA_TASK_ROOT');
  const isFolder = isThere || /(?:^|\/)\.?$/.test(target) || words.length > 2;
  return isFolder && path !== '/' ? `${path}/` : path;
}
