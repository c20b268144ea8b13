import { entryOf, type MapValue, textOf, type Value, valueOf } from '../../../template/value.ts';
import { isComplete, writtenItems } from '../../alternatives.ts';
import { didYouMean } from '../didYouMean.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

export const tableKeys: Rule = {
  code: 'table-keys',
  cfnLint: ['E3018', 'E3039'],
  severity: 'error',
  documentation: `\`AttributeDefinitions\` of a DynamoDB table name the attributes that are keys of the table or of one of its indexes: each of them, and no other. Attributes that are no keys are not declared. The first key is \`HASH\`, the second \`RANGE\`.`,
  bad: `
Resources:
  Orders:
    Type: AWS::DynamoDB::Table
    Properties:
      BillingMode: PAY_PER_REQUEST
      AttributeDefinitions:
        - { AttributeName: id, AttributeType: S }
        - { AttributeName: total, AttributeType: N }
      KeySchema:
        - { AttributeName: id, KeyType: HASH }
`,
  good: `
Resources:
  Orders:
    Type: AWS::DynamoDB::Table
    Properties:
      BillingMode: PAY_PER_REQUEST
      AttributeDefinitions:
        - { AttributeName: id, AttributeType: S }
      KeySchema:
        - { AttributeName: id, KeyType: HASH }
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    for (const { properties } of effective.ofType('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable')) {
      yield* ofKinds(properties);
      const definitions = namesIn(valueOf(properties, 'AttributeDefinitions'));
      const keys = keysOf(properties);
      if (!definitions || !keys) continue;
      const defined = definitions.map(({ source }) => source);
      const used = keys.map(({ source }) => source);
      for (const key of keys)
        if (!defined.includes(key.source))
          yield {
            span: key,
            message: `\`${key.source}\` is not in \`AttributeDefinitions\`.${didYouMean(key.source, defined)}`,
          };
      for (const definition of definitions)
        if (!used.includes(definition.source))
          yield {
            span: definition,
            message: `\`${definition.source}\` is no key of the table or its indexes. Remove it.`,
          };
    }
  },
};

/** Of each key schema: `HASH`, and after it `RANGE`. */
function* ofKinds(properties: MapValue): Iterable<Finding> {
  const indexes = ['GlobalSecondaryIndexes', 'LocalSecondaryIndexes'].flatMap((name) =>
    writtenItems(valueOf(properties, name)),
  );
  for (const schema of [properties, ...indexes].map((each) => valueOf(each, 'KeySchema')))
    for (const [index, key] of schema?.kind === 'list' && schema.items.length <= 2
      ? schema.items.entries()
      : []) {
      const kind = valueOf(key, 'KeyType');
      const wanted = index === 0 ? 'HASH' : 'RANGE';
      const text = textOf(kind);
      if (kind && text !== wanted && (text === 'HASH' || text === 'RANGE'))
        yield { span: kind, message: `The ${index === 0 ? 'first' : 'second'} key is \`${wanted}\`.` };
    }
}

/** The key attributes of a table and its indexes; undefined where not all are written. */
function keysOf(properties: MapValue): Name[] | undefined {
  const schemas = [valueOf(properties, 'KeySchema')];
  for (const name of ['GlobalSecondaryIndexes', 'LocalSecondaryIndexes']) {
    const indexes = entryOf(properties, name)?.value;
    if (indexes && indexes.kind !== 'list') return undefined;
    for (const index of indexes?.items ?? []) {
      if (index.kind !== 'map' || !isComplete(index)) return undefined;
      schemas.push(valueOf(index, 'KeySchema'));
    }
  }
  const names = schemas.map(namesIn);
  return names.every((each) => each !== undefined) ? names.flat() : undefined;
}

interface Name {
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

function namesIn(list: Value | undefined): Name[] | undefined {
  if (list?.kind !== 'list') return undefined;
  const names = list.items.flatMap((item) => {
    const name = item.kind === 'map' ? valueOf(item, 'AttributeName') : undefined;
    return name?.kind === 'scalar' && textOf(name) !== undefined ? [name] : [];
  });
  return names.length === list.items.length ? names : undefined;
}
