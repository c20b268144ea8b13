import { parseTemplate } from '../../template/parse.ts';
import { Positions } from '../../template/positions.ts';
import { isFor, isLaunchFile } from '../otherFiles/launch.ts';
import { isEntry, nodesAt } from '../nodesAt.ts';
import { withoutQuotes } from '../spans.ts';
import type { TemplateDocument } from '../templateDocument.ts';
import type { DefinitionForFile, FilePosition } from './definition.ts';

/** The function that a launch configuration names. */
export function launchedFunctions(
  document: TemplateDocument,
  { path, pathOfTemplate, position }: FilePosition,
): DefinitionForFile[] {
  if (!isLaunchFile(path)) return [];
  const text = document.files.read(path) ?? '';
  const positions = new Positions(text);
  const nodes = nodesAt(parseTemplate(text, 'json').root, positions.offsetAt(position));
  const [configuration, entry, value] = nodes.slice(-3);
  if (!configuration || isEntry(configuration) || !isFor(configuration, pathOfTemplate)) return [];
  if (!entry || !isEntry(entry) || entry.key !== 'function' || entry.value !== value) return [];
  return document.functions
    .filter(({ logicalId }) => value.kind === 'scalar' && logicalId === value.source)
    .map(({ resource: { span, logicalIdSpan } }) => ({
      origin: positions.rangeOf(withoutQuotes(value, text)),
      span,
      nameSpan: withoutQuotes(logicalIdSpan, document.text),
    }));
}
