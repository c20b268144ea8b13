import assert from 'node:assert/strict';
import { occurrencesAt, occurrencesOf } from '../../src/language/occurrences.ts';
import { touches } from '../../src/language/spans.ts';
import { parseTemplate } from '../../src/template/parse.ts';
import { validTemplates } from '../mutation/bases.ts';

const repeating = `
Parameters:
  Stage: { Type: String }
Resources:
  Topic:
    Type: AWS::SNS::Topic
    Properties: &named
      DisplayName: !Sub "\${Stage} and \${Other}"
  Other:
    Type: AWS::SNS::Topic
    DependsOn: Topic
    Properties: *named
`;

describe('the occurrences at an offset', () => {
  for (const [name, text] of [
    ...validTemplates().map((each): [string, string] => [each.name, each.text]),
    ['what repeats itself', repeating] as const,
  ])
    it(`are those of the whole template that touch it, in ${name}`, () => {
      const template = parseTemplate(text);
      const all = occurrencesOf(template);
      for (const { span } of all)
        for (const offset of [span.start - 1, span.start, span.end, span.end + 1]) {
          const here = all.filter((each) => touches(each.span, offset));
          assert.deepEqual(occurrencesAt(template, offset), here, `at ${offset}`);
        }
    });
});
