import assert from 'node:assert/strict';
import { jsonFault } from '../../../src/emulator/lambdaApi/jsonFault.ts';

const values = `(JSON String, Number, Array, Object or token 'null', 'true' or 'false')`;

describe('What AWS says of an event that is not JSON', () => {
  for (const [text, fault, column] of [
    ['hello', `Unrecognized token 'hello': was expecting ${values}`, 6],
    ['{a:1}', "Unexpected character ('a' (code 97)): was expecting double-quote to start field name", 3],
    [
      '{"a" 1}',
      "Unexpected character ('1' (code 49)): was expecting a colon to separate field name and value",
      7,
    ],
    ['{"a":1,}', "Unexpected character ('}' (code 125)): was expecting double-quote to start field name", 9],
    ['[1,]', "Unexpected character (']' (code 93)): expected a value", 5],
    ['[1 2]', "Unexpected character ('2' (code 50)): was expecting comma to separate Array entries", 5],
    ['"abc', 'Unexpected end-of-input: was expecting closing quote for a string value', 5],
    ['01', 'Invalid numeric value: Leading zeroes not allowed', 3],
    ['"\\x"', "Unrecognized character escape 'x' (code 120)", 4],
    ['  ', 'No content to map due to end-of-input', 0],
    [
      '\0',
      'Illegal character ((CTRL-CHAR, code 0)): only regular white space (\\r, \\n, \\t) is allowed between tokens',
      2,
    ],
  ] as const) {
    it(`is of ${JSON.stringify(text)} what is wrong, and where`, () => {
      const place = `[Source: (byte[])"${text}"; line: 1, column: ${column}]`;
      assert.equal(jsonFault(Buffer.from(text)), `${fault}\n at ${place}`);
    });
  }

  it('names where that began which does not end', () => {
    assert.equal(
      jsonFault(Buffer.from('\n{"a":1')),
      'Unexpected end-of-input: expected close marker for Object ' +
        '(start marker at [Source: (byte[])"\n{"a":1"; line: 2, column: 1])\n' +
        ' at [Source: (byte[])"\n{"a":1"; line: 2, column: 7]',
    );
  });

  it('names bytes that are not UTF-8', () => {
    const fault = (...bytes: readonly number[]): string =>
      jsonFault(Buffer.from(bytes))?.split('\n')[0] ?? '';
    assert.equal(
      fault(0x91),
      `Unexpected character ((CTRL-CHAR, code 145)): expected a valid value ${values}`,
    );
    assert.equal(fault(0x6e, 0x87, 0x72), 'Invalid UTF-8 start byte 0x87');
    assert.equal(fault(0x22, 0xc3, 0x28, 0x22), 'Invalid UTF-8 middle byte 0x28');
  });

  it('names the beginning of a long token only', () => {
    assert.match(jsonFault(Buffer.from('x'.repeat(1000))) ?? '', /^Unrecognized token 'x{256}\.\.\.': was/);
  });

  it('is nothing where it is JSON', () => {
    assert.equal(jsonFault(Buffer.from('[{},[],"é\\u00e9",-1.5e3,true,false,null]')), undefined);
  });

  it('is told of a hundred thousand brackets', () => {
    assert.match(jsonFault(Buffer.from('['.repeat(100_000))) ?? '', /^There are more than 1000 values/);
  });

  it('is told of a million numbers', () => {
    assert.match(jsonFault(Buffer.from(`[${'1,'.repeat(1_000_000)}]`)) ?? '', /^Unexpected character \('\]'/);
  });
});
