const values = `(JSON String, Number, Array, Object or token 'null', 'true' or 'false')`;
const endOfInput = 'Unexpected end-of-input';
/** How much of the text is shown with its fault. */
const shownBytes = 500;
const maxDepth = 1000;
/** A longer token is cut off where it is named. */
const maxTokenLength = 256;

/** What AWS says of the first place at which bytes are not JSON, undefined where there is none. */
export function jsonFault(bytes: Buffer): string | undefined {
  const reader = new FaultFinder(bytes);
  try {
    reader.readDocument();
    return undefined;
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    return `${fault.message}\n at ${reader.location(fault.column)}`;
  }
}

class Fault extends Error {
  readonly column: number | undefined;

  constructor(message: string, column?: number) {
    super(message);
    this.column = column;
  }
}

/** Reads JSON as the parser of AWS's service does: a byte is consumed before it is found to be wrong. */
class FaultFinder {
  readonly #bytes: Buffer;
  #position = 0;
  #line = 1;
  #lineStart = 0;
  #depth = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  readDocument(): void {
    const first = this.#skipSpace();
    if (first === undefined) throw new Fault('No content to map due to end-of-input', 0);
    this.#readValue(first);
    const next = this.#skipSpace();
    if (next === undefined) return;
    this.#readValue(next);
    throw new Fault('There is more than one value');
  }

  location(column = this.#position - this.#lineStart + 1, line = this.#line): string {
    const { length } = this.#bytes;
    const shown = this.#bytes.toString('utf8', 0, shownBytes);
    const rest = length > shownBytes ? `[truncated ${length - shownBytes} bytes]` : '';
    return `[Source: (byte[])"${shown}"${rest}; line: ${line}, column: ${column}]`;
  }

  #readValue(first: number): void {
    this.#depth++;
    if (this.#depth > maxDepth) throw new Fault(`There are more than ${maxDepth} values within each other`);
    this.#readAny(first);
    this.#depth--;
  }

  #readAny(first: number): void {
    const letter = String.fromCharCode(first);
    if (letter === '{') this.#readMembers('Object', '}');
    else if (letter === '[') this.#readMembers('Array', ']');
    else if (letter === '"') this.#readText('was expecting closing quote for a string value');
    else if (/[-\d]/.test(letter)) this.#readNumber();
    else if (/[\p{ID_Start}$_¢-¥]/u.test(letter)) this.#readWord(letter);
    else if (/[\],}]/.test(letter)) throw unexpected(first, 'expected a value');
    else throw unexpected(first, `expected a valid value ${values}`);
  }

  #readMembers(kind: 'Object' | 'Array', end: '}' | ']'): void {
    const column = this.#position - this.#lineStart;
    const line = this.#line;
    const next = (): number => {
      const byte = this.#skipSpace();
      if (byte !== undefined) return byte;
      const start = this.location(column, line);
      throw new Fault(`${endOfInput}: expected close marker for ${kind} (start marker at ${start})`);
    };
    const within = (): number => {
      const byte = this.#skipSpace();
      if (byte === undefined) throw new Fault(`${endOfInput} within/between ${kind} entries`);
      return byte;
    };
    for (let byte = next(); byte !== end.charCodeAt(0);) {
      if (kind === 'Object') {
        this.#readName(byte);
        const colon = within();
        if (colon !== 0x3a) throw unexpected(colon, 'was expecting a colon to separate field name and value');
        byte = within();
      }
      this.#readValue(byte);
      byte = next();
      if (byte === end.charCodeAt(0)) return;
      if (byte !== 0x2c) throw unexpected(byte, `was expecting comma to separate ${kind} entries`);
      byte = within();
      if (byte === end.charCodeAt(0) && kind === 'Array') throw unexpected(byte, 'expected a value');
      if (byte === end.charCodeAt(0)) this.#readName(byte);
    }
  }

  #readName(quote: number): void {
    if (quote !== 0x22) throw unexpected(quote, 'was expecting double-quote to start field name');
    this.#readText('was expecting closing quote for a field name');
  }

  #readText(missingEnd: string): void {
    for (;;) {
      const byte = this.#next();
      if (byte === undefined) throw new Fault(`${endOfInput}: ${missingEnd}`);
      if (byte === 0x22) return;
      if (byte === 0x5c) this.#readEscape();
      else if (byte < 0x20)
        throw new Fault(
          `Illegal unquoted character (${described(byte)}): has to be escaped using backslash to be included in string value`,
        );
      else if (byte >= 0x80) this.#readLetter(byte);
    }
  }

  #readEscape(): void {
    const byte = this.#next();
    if (byte === undefined) throw new Fault(`${endOfInput} in character escape sequence`);
    const letter = String.fromCharCode(byte);
    if (letter !== 'u') {
      if (!/["\\/bfnrt]/.test(letter)) throw new Fault(`Unrecognized character escape ${described(byte)}`);
      return;
    }
    for (let digits = 0; digits < 4; digits++) {
      const digit = this.#next();
      if (digit === undefined) throw new Fault(`${endOfInput} in character escape sequence`);
      if (!/[\da-f]/i.test(String.fromCharCode(digit)))
        throw unexpected(digit, 'expected a hex-digit for character escape sequence');
    }
  }

  /** The rest of a letter that takes several bytes, and the letter. */
  #readLetter(first: number): string {
    const more = [0x80, 0xe0, 0xf0, 0xf8].findIndex((limit) => first < limit && first >= 0x80);
    const start = this.#position - 1;
    if (first < 0xc0 || more === -1) throw new Fault(`Invalid UTF-8 start byte 0x${first.toString(16)}`);
    for (let left = more; left > 0; left--) {
      const byte = this.#next();
      if (byte === undefined) throw new Fault(`${endOfInput} in VALUE_STRING`);
      if (byte < 0x80 || byte >= 0xc0) throw new Fault(`Invalid UTF-8 middle byte 0x${byte.toString(16)}`);
    }
    return this.#bytes.toString('utf8', start, this.#position);
  }

  #readNumber(): void {
    const start = this.#position - 1;
    let end = this.#position;
    while (isOfNumber(this.#bytes[end])) end++;
    const text = this.#bytes.toString('latin1', start, end);
    const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/.exec(text)?.[0] ?? '-';
    this.#position = start + number.length;
    const byte = this.#bytes[this.#position];
    if (byte === undefined && number === '-') throw new Fault(`${endOfInput} in VALUE_NUMBER_INT`);
    if (byte === undefined || /[\s,}\]]/.test(String.fromCharCode(byte))) return;
    this.#position++;
    if (/^-?0$/.test(number) && byte >= 0x30 && byte <= 0x39)
      throw new Fault('Invalid numeric value: Leading zeroes not allowed');
    if (byte === 0x2e) throw new Fault('Decimal point not followed by a digit');
    throw unexpected(byte, 'Expected space separating root-level values');
  }

  #readWord(first: string): void {
    let word = first;
    for (let byte = this.#next(); byte !== undefined; byte = this.#next()) {
      const letter = byte < 0x80 ? String.fromCharCode(byte) : this.#readLetter(byte);
      if (!/[\p{ID_Continue}$_]/u.test(letter)) {
        if (['null', 'true', 'false'].includes(word)) this.#position--;
        break;
      }
      word += letter;
      if (word.length < maxTokenLength) continue;
      word += '...';
      break;
    }
    if (!['null', 'true', 'false'].includes(word))
      throw new Fault(`Unrecognized token '${word}': was expecting ${values}`);
  }

  /** The next byte that is no white space. */
  #skipSpace(): number | undefined {
    for (;;) {
      const byte = this.#next();
      if (byte === 0x0a) {
        this.#line++;
        this.#lineStart = this.#position;
      } else if (byte === undefined || byte > 0x20) return byte;
      else if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0d)
        throw new Fault(
          `Illegal character (${described(byte)}): only regular white space (\\r, \\n, \\t) is allowed between tokens`,
        );
    }
  }

  #next(): number | undefined {
    const byte = this.#bytes[this.#position];
    if (byte !== undefined) this.#position++;
    return byte;
  }
}

function isOfNumber(byte: number | undefined): boolean {
  return byte !== undefined && /[-+.\deE]/.test(String.fromCharCode(byte));
}

function unexpected(byte: number, expected: string): Fault {
  return new Fault(`Unexpected character (${described(byte)}): ${expected}`);
}

function described(byte: number): string {
  const isControl = byte < 0x20 || (byte >= 0x7f && byte < 0xa0);
  return isControl ? `(CTRL-CHAR, code ${byte})` : `'${String.fromCharCode(byte)}' (code ${byte})`;
}
