import { entryOf, textOf, valueOf } from '../../../template/value.ts';
import { apisOf } from '../../samApis.ts';
import { isAlwaysGiven, isEmpty } from '../../alternatives.ts';
import type { Finding, ResourceContext, Rule } from '../rule.ts';

/** What SAM writes into the definition of an API, and so can only where it has it. */
const written: Readonly<Record<string, readonly string[]>> = {
  'AWS::Serverless::Api': ['Cors', 'Auth', 'Models', 'GatewayResponses', 'DisableExecuteApiEndpoint'],
  'AWS::Serverless::HttpApi': [
    'CorsConfiguration',
    'Auth',
    'Tags',
    'DisableExecuteApiEndpoint',
    'Description',
    'Name',
  ],
};

export const definitionNotInline: Rule = {
  code: 'definition-not-inline',
  cfnLint: ['E0001'],
  severity: 'error',
  documentation: `\`Cors\`, \`Auth\`, \`Models\`, \`GatewayResponses\` and the like are written into the API’s OpenAPI definition by SAM. It cannot do so where \`DefinitionUri\` says that the definition lies in a file: put it into \`DefinitionBody\`, also with \`Fn::Transform\` of \`AWS::Include\`, or let SAM make it from the events.`,
  bad: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Shop:
    Type: AWS::Serverless::Api
    Properties:
      StageName: prod
      DefinitionUri: shop.yaml
      Cors: "'https://example.com'"
`,
  good: `
Transform: AWS::Serverless-2016-10-31
Resources:
  Shop:
    Type: AWS::Serverless::Api
    Properties:
      StageName: prod
      DefinitionBody:
        Fn::Transform:
          Name: AWS::Include
          Parameters:
            Location: shop.yaml
      Cors: "'https://example.com'"
`,
  *checkResources({ effective }: ResourceContext): Iterable<Finding> {
    for (const { type, properties } of apisOf(effective)) {
      if (
        !isAlwaysGiven(valueOf(properties, 'DefinitionUri')) ||
        isEmpty(valueOf(properties, 'DefinitionUri')) ||
        valueOf(properties, 'DefinitionBody')
      )
        continue;
      for (const name of written[type] ?? []) {
        const entry = entryOf(properties, name);
        const isOff =
          name === 'DisableExecuteApiEndpoint' ? textOf(entry?.value) === undefined : isEmpty(entry?.value);
        if (!entry || isOff || !isAlwaysGiven(entry.value)) continue;
        yield {
          span: entry.keySpan,
          message: `\`${name}\` needs the definition in \`DefinitionBody\`, not behind \`DefinitionUri\`.`,
        };
      }
    }
  },
};
