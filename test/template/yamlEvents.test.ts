import assert from 'node:assert/strict';
import { readYamlEvents } from '../../src/template/yamlEvents.ts';
import { readYaml } from '../../src/template/yamlReader.ts';
import { dedent } from './text.ts';

const texts: readonly (readonly [name: string, text: string])[] = [
  ['blocks of text', 'a: |\n  x\n   y\n\nb: >-\n  x\n  y\n\n\nc: |+\n  x\n\nd: !Sub |\n  x\n'],
  ['quotes', `a: "x\\n\\u00e9"\nb: 'it''s'\n"c": !Sub "d"\ne: "two\n  lines"\n`],
  ['what is in brackets', 'a: [x, {b: c, d}, [], {}, e: f, !Ref g]\nh: { i: !GetAtt j.k,\n  l: m, }\n'],
  ['lists of lists', 'x:\n- - a\n  -  - b\n-\n- !If\n  - c\n'],
  ['nothing', 'a:\nb: !Ref\nc:\n-\n- !Sub\nd: {e}\nf:\n-\n- g\n'],
  ['tags', 'a: !Ref b\nc: !If [d, e]\nf: !Transform\n  g: h\ni: !Join\n- j\nk: !!str 5\nl: ! m\n'],
  ['merge keys', 'a:\n  <<: { b: c, d: e }\n  b: f\n'],
  ['comments', '# a\nb: # c\n  # d\n  e: f # g\n# h\n  i: j\n'],
  ['several documents', '---\na: b\n---\nc: d\n'],
];

describe('the quick reader of YAML', () => {
  for (const [name, text] of texts) {
    it(`reads ${name} as the tolerant one does`, () => {
      for (const written of [text, text.replaceAll('\n', '\r\n'), text.trimEnd(), `\uFEFF${text}`]) {
        const { root, problems } = readYaml(written);
        assert.deepEqual(readYamlEvents(written), { root, problems });
      }
    });
  }

  it('leaves to the tolerant one what is not right, and what repeats', () => {
    const faults = [
      'a: [',
      'a: b: c',
      'a: !Ref b: c',
      '\ta: b',
      'a: &b c\n',
      'a: *b\n',
      '%YAML 1.2\n---\na: b\n',
    ];
    assert.deepEqual(
      faults.map((fault) => readYamlEvents(dedent(fault))),
      faults.map(() => undefined),
    );
  });
});
