import { functionsOf } from '../template/functions.ts';
import type { FunctionResource } from '../template/functionResource.ts';
import { Positions } from '../template/positions.ts';
import type { ResolveContext } from '../template/resolve.ts';
import type { Template } from '../template/template.ts';
import type { Files } from './files.ts';
import { Names } from './names.ts';
import { occurrencesOf, type Occurrence } from './occurrences.ts';
import { referencesOf, type Reference } from './references.ts';

/**
 * One version of a document that is a template, with what language features ask of it: each thing is computed when
 * it is first asked for, and once. A change of the text makes another one.
 */
export class TemplateDocument {
  /** As the client spells it. */
  readonly uri: string;
  /** What intrinsic functions come to. */
  readonly resolve: ResolveContext;
  readonly files: Files;
  #positions: Positions | undefined;
  #functions: readonly FunctionResource[] | undefined;
  #names: Names | undefined;
  #references: readonly Reference[] | undefined;
  #occurrences: readonly Occurrence[] | undefined;

  /** `functions` are those of the template, where they are known already. */
  constructor(uri: string, resolve: ResolveContext, files: Files, functions?: readonly FunctionResource[]) {
    this.uri = uri;
    this.resolve = resolve;
    this.files = files;
    this.#functions = functions;
  }

  get text(): string {
    return this.template.text;
  }

  get template(): Template {
    return this.resolve.template;
  }

  get positions(): Positions {
    return (this.#positions ??= new Positions(this.text));
  }

  get functions(): readonly FunctionResource[] {
    return (this.#functions ??= functionsOf(this.template));
  }

  get names(): Names {
    return (this.#names ??= new Names(this.template));
  }

  get references(): readonly Reference[] {
    return (this.#references ??= referencesOf(this.template));
  }

  /** Every place of every declared name, in the order of the text. */
  get occurrences(): readonly Occurrence[] {
    return (this.#occurrences ??= occurrencesOf(this.template));
  }
}
