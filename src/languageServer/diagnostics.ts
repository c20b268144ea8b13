import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver/node';
import { diagnose } from '../language/diagnostics/diagnose.ts';
import type { TemplateDocument } from '../language/templateDocument.ts';
import type { ResourceTypes } from '../schema/resourceTypes.ts';
import type { Problem } from '../template/template.ts';
import type { Settings } from './settings.ts';

const lspSeverities: Readonly<Record<Problem['severity'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

/** The problems of a template, as LSP has them. */
export function diagnosticsOf(
  document: TemplateDocument,
  types: ResourceTypes,
  severities: Settings['severities'],
): Diagnostic[] {
  const { resolve, files, positions } = document;
  return diagnose({ resolve, files, today: new Date(), types, severities, document }).map(
    ({ span, severity, code, message }) => ({
      range: positions.rangeOf(span),
      severity: lspSeverities[severity],
      code,
      source: 'lambda',
      message,
    }),
  );
}
