import { commands } from 'vscode';
import { metricsDocument } from '../metricsText.ts';
import type { Command } from './command.ts';

const documentName = 'Lambda Metrics.md';

/** Opens the metrics of all functions that ran, as tables. */
export const showMetrics: Command = {
  id: 'lambdaWorkbench.showMetrics',
  async run({ metrics, readOnlyDocuments }) {
    const uri = readOnlyDocuments.set(documentName, metricsDocument(metrics.all()));
    await commands.executeCommand('markdown.showPreview', uri);
  },
};
