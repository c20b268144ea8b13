import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { loadApplication } from '../application/loadApplication.ts';
import { diagnose } from '../language/diagnostics/diagnose.ts';
import { noFiles } from '../language/files.ts';
import { Positions } from '../template/positions.ts';
import { looksLikeTemplate } from '../template/recognise.ts';
import type { Problem } from '../template/template.ts';
import type { Applications } from './applications.ts';
import type { Texts } from './texts.ts';
import { pathOfUri } from './uris.ts';

const severities: Readonly<Record<Problem['severity'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

/** The problems of a document; undefined where it is no template, in a file or not saved yet. */
export function diagnosticsOf(
  document: TextDocument,
  applications: Applications,
  texts: Texts,
): Diagnostic[] | undefined {
  const text = document.getText();
  const path = pathOfUri(document.uri);
  if ((path === undefined && !document.uri.startsWith('untitled:')) || !looksLikeTemplate(text))
    return undefined;
  const resolve = path === undefined ? unsaved(text, applications.region) : applications.get(path);
  const files = path === undefined ? noFiles : texts.beside(path);
  const positions = new Positions(text);
  return diagnose({ resolve, files, today: new Date() }).map(({ span, severity, code, message }) => ({
    range: positions.rangeOf(span),
    severity: severities[severity],
    code,
    source: 'lambda',
    message,
  }));
}

function unsaved(text: string, region: string): ReturnType<typeof loadApplication> {
  const templatePath = 'template';
  const files = {
    read: (path: string) => (path === templatePath ? text : undefined),
    isFolder: () => false,
  };
  return loadApplication({ templatePath, region, files });
}
