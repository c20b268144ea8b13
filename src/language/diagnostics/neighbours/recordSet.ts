import { isIPv4, isIPv6 } from 'node:net';
import { entryOf, type MapValue, textOf, valueOf } from '../../../template/value.ts';
import { isComplete, isGiven, writtenItems, writtenScalars } from '../../alternatives.ts';
import type { EffectiveResources } from '../../effectiveTemplate.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

export const recordSet: Rule = {
  code: 'record-set',
  cfnLint: ['E3023', 'E3029', 'E3041'],
  severity: 'error',
  documentation: `What stands in \`ResourceRecords\` depends on the [type of the record](https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/ResourceRecordTypes.html): an IPv4 address in \`A\`, an IPv6 address in \`AAAA\`, texts in quotes of at most 255 letters in \`TXT\` and \`SPF\`, a priority and a server in \`MX\`, one name in the others. An alias has neither records nor a \`TTL\` of its own. \`HostedZoneName\` ends with a dot, and \`Name\` is in that zone.`,
  bad: `
Resources:
  Proof:
    Type: AWS::Route53::RecordSet
    Properties:
      HostedZoneName: example.com.
      Name: example.com
      Type: TXT
      TTL: '300'
      ResourceRecords:
        - v=spf1 -all
`,
  good: `
Resources:
  Proof:
    Type: AWS::Route53::RecordSet
    Properties:
      HostedZoneName: example.com.
      Name: example.com
      Type: TXT
      TTL: '300'
      ResourceRecords:
        - '"v=spf1 -all"'
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    for (const set of setsIn(effective)) {
      if (!isComplete(set)) continue;
      yield* ofZone(set);
      const isAlias = isGiven(valueOf(set, 'AliasTarget')) && valueOf(set, 'AliasTarget')?.kind === 'map';
      for (const name of isAlias ? ['TTL', 'ResourceRecords'] : []) {
        const entry = entryOf(set, name);
        if (entry && isGiven(entry.value) && entry.value.kind !== 'intrinsic')
          yield { span: entry.keySpan, message: `An alias has no \`${name}\`.` };
      }
      const type = textOf(valueOf(set, 'Type')) ?? '';
      const form = Object.hasOwn(forms, type) ? forms[type] : undefined;
      if (!form) continue;
      for (const record of writtenItems(valueOf(set, 'ResourceRecords')).flatMap(writtenScalars))
        if (!form.holds(record.source) && !record.source.includes('${'))
          yield { span: record, message: `A record of type \`${type}\` is ${form.words}.` };
    }
  },
};

function* ofZone(set: MapValue): Iterable<Finding> {
  const [zone, name] = [valueOf(set, 'HostedZoneName'), valueOf(set, 'Name')];
  if (zone?.kind !== 'scalar' || zone.value === null || /[{$]/.test(zone.source)) return;
  if (!zone.source.endsWith('.'))
    yield { span: zone, message: `\`HostedZoneName\` ends with a dot: \`${zone.source}.\`.` };
  else if (name?.kind === 'scalar' && !/[{$]/.test(name.source) && !isInZone(name.source, zone.source))
    yield { span: name, message: `\`${name.source}\` is not in the zone \`${zone.source}\`.` };
}

function isInZone(name: string, zone: string): boolean {
  const [inner, outer] = [`${name.replace(/\.$/, '')}.`, zone].map((each) => each.toLowerCase());
  return inner === outer || (inner ?? '').endsWith(`.${outer ?? ''}`);
}

interface Form {
  readonly words: string;
  holds(text: string): boolean;
}

const name = /^\S+$/;
const quoted = /^(?:"(?:[^"\\]|\\.){0,255}"\s*)+$/;
const texts: Form = {
  words: 'one or more texts of at most 255 letters, each in double quotes',
  holds: (text) => quoted.test(text),
};
const domain: Form = { words: 'a name, such as `example.com`', holds: (text) => name.test(text) };

const forms: Readonly<Record<string, Form>> = {
  A: { words: 'an IPv4 address', holds: isIPv4 },
  AAAA: { words: 'an IPv6 address', holds: isIPv6 },
  CAA: {
    words: 'flags, a tag and a value in double quotes, such as `0 issue "amazon.com"`',
    holds: (text) => /^\d{1,3}\s+[a-zA-Z\d]+\s+".*"$/.test(text),
  },
  CNAME: domain,
  MX: {
    words: 'a priority and the name of a server, such as `10 mail.example.com`',
    holds: (text) => /^\d{1,5}\s+\S+$/.test(text) && parseInt(text, 10) <= 65_535,
  },
  NS: domain,
  PTR: domain,
  SPF: texts,
  SRV: {
    words: 'priority, weight, port and name, such as `1 10 5269 chat.example.com`',
    holds: (text) => /^(?:\d{1,5}\s+){3}\S+$/.test(text),
  },
  TXT: texts,
};

function setsIn(effective: EffectiveResources): MapValue[] {
  const alone = effective.ofType('AWS::Route53::RecordSet').map(({ properties }) => properties);
  const grouped = effective
    .ofType('AWS::Route53::RecordSetGroup')
    .flatMap(({ properties }) => writtenItems(valueOf(properties, 'RecordSets')));
  return [...alone, ...grouped.filter((item): item is MapValue => item.kind === 'map')];
}
