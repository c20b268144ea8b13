import type { Location } from 'vscode-languageserver/node';
import type { Declaration } from '../../language/declarations.ts';
import { namesInParent, namesInSamconfig } from '../../language/namesElsewhere.ts';
import type { TemplateDocument } from '../../language/templateDocument.ts';
import { Positions } from '../../template/positions.ts';
import { pathOfUri, uriBeside } from '../uris.ts';

/** Where other files name what a template declares: its samconfig, and templates that nest it. */
export function otherPlaces(
  document: TemplateDocument,
  declaration: Declaration,
  templates: Iterable<TemplateDocument>,
): Location[] {
  const samconfig = namesInSamconfig(document, declaration);
  const positions = new Positions(samconfig?.text ?? '');
  const inSamconfig = (samconfig?.spans ?? []).map((span) => ({
    uri: uriBeside(document.uri, samconfig?.path ?? ''),
    range: positions.rangeOf(span),
  }));
  const inParents = [...templates].flatMap((parent) => {
    const isNested = (path: string): boolean =>
      pathOfUri(uriBeside(parent.uri, path)) === pathOfUri(document.uri);
    return namesInParent(parent, isNested, declaration).map((span) => ({
      uri: parent.uri,
      range: parent.positions.rangeOf(span),
    }));
  });
  return [...inSamconfig, ...inParents];
}
