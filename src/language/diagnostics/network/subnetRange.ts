import { type ScalarValue, valueOf } from '../../../template/value.ts';
import { isGiven, refOf } from '../../alternatives.ts';
import type { EffectiveResource, EffectiveTemplate } from '../../effectiveTemplate.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { type AddressRange, addressRangeOf, isInside, overlaps } from './addressRange.ts';

export const subnetRange: Rule = {
  code: 'subnet-range',
  cfnLint: ['E3059', 'E3060'],
  severity: 'error',
  documentation: `The addresses of a [subnet](https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html) are among those of its VPC, and no other subnet of that VPC has them. Ranges that functions or parameters give are not compared, nor are subnets that have a \`Condition\` with each other.`,
  bad: `
Resources:
  Network:
    Type: AWS::EC2::VPC
    Properties:
      CidrBlock: 10.0.0.0/16
  Public:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: !Ref Network
      CidrBlock: 10.1.0.0/24
`,
  good: `
Resources:
  Network:
    Type: AWS::EC2::VPC
    Properties:
      CidrBlock: 10.0.0.0/16
  Public:
    Type: AWS::EC2::Subnet
    Properties:
      VpcId: !Ref Network
      CidrBlock: 10.0.1.0/24
`,
  *check({ effective }: RuleContext): Iterable<Finding> {
    const placed = subnetsByVpc(effective);
    for (const [vpcId, subnets] of placed) {
      const outer = rangesOfVpc(effective, vpcId);
      for (const [index, subnet] of subnets.entries()) {
        const { range, value } = subnet;
        if (outer && !outer.some((each) => isInside(range, each)))
          yield { span: value, message: `\`${value.source}\` is not among the addresses of \`${vpcId}\`.` };
        const other = subnets
          .slice(0, index)
          .find((each) => !(each.isConditional && subnet.isConditional) && overlaps(each.range, range));
        if (other)
          yield {
            span: value,
            message: `\`${other.logicalId}\` has addresses of \`${value.source}\` too: its range is \`${other.value.source}\`.`,
          };
      }
    }
  },
};

interface PlacedSubnet {
  readonly logicalId: string;
  readonly value: ScalarValue;
  readonly range: AddressRange;
  readonly isConditional: boolean;
}

function subnetsByVpc(effective: EffectiveTemplate): Map<string, PlacedSubnet[]> {
  const placed = new Map<string, PlacedSubnet[]>();
  for (const subnet of effective.ofType('AWS::EC2::Subnet')) {
    const vpcId = refOf(valueOf(subnet.properties, 'VpcId'));
    const written = writtenRange(subnet);
    if (vpcId === undefined || !written) continue;
    const isConditional = valueOf(subnet.resource.body, 'Condition') !== undefined;
    const others = placed.get(vpcId) ?? [];
    others.push({ logicalId: subnet.logicalId, ...written, isConditional });
    placed.set(vpcId, others);
  }
  return placed;
}

/** Undefined where not all are written, or the VPC is not in this template. */
function rangesOfVpc(effective: EffectiveTemplate, vpcId: string): AddressRange[] | undefined {
  const vpc = effective.named(vpcId);
  const added = effective
    .ofType('AWS::EC2::VPCCidrBlock')
    .filter(({ properties }) => isGiven(valueOf(properties, 'CidrBlock')) || usesPool(properties));
  if (vpc?.type !== 'AWS::EC2::VPC') return undefined;
  const ranges = [vpc, ...added].map(writtenRange);
  return ranges.every((each) => each !== undefined) ? ranges.map(({ range }) => range) : undefined;
}

function usesPool(properties: EffectiveResource['properties']): boolean {
  return isGiven(valueOf(properties, 'Ipv4IpamPoolId'));
}

function writtenRange({
  properties,
}: EffectiveResource): { readonly value: ScalarValue; readonly range: AddressRange } | undefined {
  const value = valueOf(properties, 'CidrBlock');
  const range = value?.kind === 'scalar' ? addressRangeOf(value.source) : undefined;
  return value?.kind === 'scalar' && range ? { value, range } : undefined;
}
