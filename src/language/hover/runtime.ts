import { hasCome, isKnownRuntime, runtimeLifeCycle } from '../../schema/runtimes.ts';
import type { Hover, HoverContext } from './hover.ts';
import { bullets, code, link } from './markdown.ts';

/** A runtime identifier with the dates of its life. */
export function runtimeHover({ cursor, word, today }: HoverContext): Hover | undefined {
  if (cursor.typing === 'key' || !isKnownRuntime(word)) return undefined;
  const { deprecated, createBlocked, updateBlocked, successor } = runtimeLifeCycle(word) ?? {};
  return {
    span: cursor.span,
    paragraphs: [
      `**Runtime** ${link(code(word), 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html')}`,
      bullets(
        deprecated && `${hasCome(deprecated, today) ? 'Deprecated since' : 'Supported until'} ${deprecated}`,
        createBlocked && `No new functions from ${createBlocked} on`,
        updateBlocked && `No updates from ${updateBlocked} on`,
        successor && `Its successor is ${code(successor)}`,
        deprecated === undefined ? 'AWS has announced no end' : '',
      ),
    ],
  };
}
