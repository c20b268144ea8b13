import { valueCompletion, type Completion, type CompletionContext } from './completion.ts';
import { map } from './sketch.ts';

/** https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html */
const regions = [
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
  'af-south-1',
  'ap-east-1',
  'ap-east-2',
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-northeast-3',
  'ap-south-1',
  'ap-south-2',
  'ap-southeast-1',
  'ap-southeast-2',
  'ap-southeast-3',
  'ap-southeast-4',
  'ap-southeast-5',
  'ap-southeast-6',
  'ap-southeast-7',
  'ca-central-1',
  'ca-west-1',
  'eu-central-1',
  'eu-central-2',
  'eu-north-1',
  'eu-south-1',
  'eu-south-2',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'il-central-1',
  'me-central-1',
  'me-south-1',
  'mx-central-1',
  'sa-east-1',
  'us-gov-east-1',
  'us-gov-west-1',
  'cn-north-1',
  'cn-northwest-1',
];

/** Where a region is named: in properties called so, keys of mappings, `!GetAZs`, comparisons with `AWS::Region`. */
export function* regionCompletions({ cursor, place, document }: CompletionContext): Iterable<Completion> {
  const { path, call } = place;
  const isProperty = cursor.typing !== 'key' && !call && String(path.at(-1)).endsWith('Region');
  const isArgument =
    cursor.typing !== 'key' &&
    (call?.name === 'Fn::GetAZs' || (call?.name === 'Fn::Equals' && mentionsRegion(cursor, document.text)));
  if (isProperty || isArgument) {
    for (const region of regions) yield valueCompletion(region, 'value', { rank: 3 });
    return;
  }
  if (cursor.typing === 'value' || path[0] !== 'Mappings' || path.length !== 2) return;
  for (const label of regions) {
    if (cursor.siblings.includes(label)) continue;
    yield { label, kind: 'value', insert: { kind: 'entries', entries: { [label]: map({}) } }, rank: 3 };
  }
}

function mentionsRegion({ offset }: CompletionContext['cursor'], text: string): boolean {
  return text.slice(Math.max(0, offset - 200), offset + 200).includes('AWS::Region');
}
