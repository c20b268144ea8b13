/** What is wrong with the principal of a policy's statement. */
import { textOf, type Value } from '../../../template/value.ts';
import { alternativesOf } from '../../alternatives.ts';
import { didYouMean } from '../didYouMean.ts';
import type { Finding } from '../rule.ts';

const kinds = ['AWS', 'CanonicalUser', 'Federated', 'Service'];

export function* ofPrincipal(value: Value): Iterable<Finding> {
  for (const principal of alternativesOf(value)) {
    if (principal.kind === 'list' || (principal.kind === 'scalar' && principal.source !== '*'))
      yield {
        span: principal,
        message: 'A principal is `*`, or a map such as `Service: lambda.amazonaws.com`.',
      };
    if (principal.kind !== 'map') continue;
    for (const { key, keySpan, value: who } of principal.entries) {
      if (!kinds.includes(key) && !key.startsWith('Fn::'))
        yield { span: keySpan, message: `There is no principal \`${key}\`.${didYouMean(key, kinds)}` };
      const items = alternativesOf(who).flatMap((each) => (each.kind === 'list' ? each.items : [each]));
      for (const item of items) {
        const message = key === 'Service' ? ofService(item) : key === 'AWS' ? ofAccount(item) : undefined;
        if (message !== undefined) yield { span: item, message };
      }
    }
  }
}

function ofService(value: Value): string | undefined {
  const text = textOf(value);
  if (text === undefined || text === '*' || /[.{$]/.test(text)) return undefined;
  return `\`${text}\` is no service: write for instance \`lambda.amazonaws.com\`.`;
}

/** An account, or an ARN; the services write unique IDs in the place of what is deleted. */
function ofAccount(value: Value): string | undefined {
  const text = textOf(value);
  if (text === undefined || /^(?:\*$|[A-Z\d]{16,}$|.*[{$<])/.test(text)) return undefined;
  if (/^arn:[^:]*:(?:iam|sts)::(?!\d{12}:|cloudfront:)/.test(text) || /^(?!\d{12}$)\d+$/.test(text))
    return `\`${text}\` names no account: its ID has 12 digits.`;
  if (/^(?:\d+$|arn:)/.test(text)) return undefined;
  return `\`${text}\` is no principal: write an account, an ARN or \`*\`.`;
}
