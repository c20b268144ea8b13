import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import { CheckedResources } from '../language/diagnostics/checkedResources.ts';
import { diagnose } from '../language/diagnostics/diagnose.ts';
import { samconfigProblems } from '../language/otherFiles/samconfigProblems.ts';
import type { TemplateDocument } from '../language/templateDocument.ts';
import type { ResourceTypes } from '../schema/resourceTypes.ts';
import { Positions } from '../template/positions.ts';
import type { Problem, Template } from '../template/template.ts';
import type { Settings } from './settings.ts';

const lspSeverities: Readonly<Record<Problem['severity'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

/** The problems of a template, as LSP has them; `checked` is of the version of the document before. */
export function diagnosticsOf(
  document: TemplateDocument,
  types: ResourceTypes,
  severities: Settings['severities'],
  checked = new CheckedResources(),
): Diagnostic[] {
  const { resolve, files, positions } = document;
  const today = new Date();
  return diagnose({ resolve, files, today, types, severities, document, checked }).map((problem) =>
    diagnosticOf(problem, positions),
  );
}

/** The problems of a samconfig, beside these templates. */
export function samconfigDiagnosticsOf(
  path: string,
  text: string,
  templates: readonly Template[],
  severities: Settings['severities'],
): Diagnostic[] {
  const positions = new Positions(text);
  return samconfigProblems(path, text, templates).flatMap((problem) => {
    const severity = severities[problem.code] ?? problem.severity;
    return severity === 'off' ? [] : [diagnosticOf({ ...problem, severity }, positions)];
  });
}

function diagnosticOf({ span, severity, code, message }: Problem, positions: Positions): Diagnostic {
  return {
    range: positions.rangeOf(span),
    severity: lspSeverities[severity],
    code,
    source: 'lambda',
    message,
  };
}
