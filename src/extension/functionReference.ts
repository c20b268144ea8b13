import { Uri } from 'vscode';
import type { ApplicationSummary, FunctionSummary } from '../protocol/languageServer.ts';

/** Which function: how commands name one. */
export interface FunctionReference {
  /** Absolute path of the template. */
  readonly template: string;
  /** Logical ID. */
  readonly function: string;
}

/** A function that the language server told of, with the application it belongs to. */
export interface KnownFunction {
  readonly application: ApplicationSummary;
  readonly function: FunctionSummary;
}

export function referenceTo({ application, function: { logicalId } }: KnownFunction): FunctionReference {
  return { template: templatePath(application), function: logicalId };
}

export function templatePath({ templateUri }: ApplicationSummary): string {
  return Uri.parse(templateUri).fsPath;
}

export function functionsOf(applications: readonly ApplicationSummary[]): readonly KnownFunction[] {
  return applications.flatMap((application) =>
    application.functions.map((each) => ({ application, function: each })),
  );
}

export function isReferenceTo(reference: FunctionReference, known: KnownFunction): boolean {
  return (
    known.function.logicalId === reference.function &&
    Uri.file(reference.template).fsPath === templatePath(known.application)
  );
}

/** One text for each function of the window. */
export function keyOf({ template, function: name }: FunctionReference): string {
  return `${Uri.file(template).fsPath} ${name}`;
}

/** Whether a URI of the language server means the file; not every process spells URIs alike. */
export function isSameFile(uri: string | undefined, file: Uri): boolean {
  return uri !== undefined && Uri.parse(uri).fsPath === file.fsPath;
}
