/** What stands before an operator. One object for all of them: a report has a million. */
export interface Operands {
  count: number;
  /** The first 64. */
  numbers: Float64Array;
  /** The one that was read last. */
  last: number;
  /** Where the strings are, brackets included: start, end, start, end. */
  strings: number[];
  /** How far each string is moved back from the end of the one before it, in thousandths of the font's size. */
  shifts: number[];
  /** Where the last name is, without its slash. */
  nameStart: number;
  nameEnd: number;
  /** Where the last dictionary is; -1 where there is none. */
  dictionaryStart: number;
  dictionaryEnd: number;
}

/**
 * Reads the operators of a content stream from its bytes, one after the other, in a single pass.
 *
 * @param handle is given the operator, its operands, and where both start and end
 */
export function readOperators(
  bytes: Uint8Array,
  handle: (operator: string, operands: Operands, start: number, end: number) => void,
): void {
  const operands: Operands = {
    count: 0,
    numbers: new Float64Array(64),
    last: 0,
    strings: [],
    shifts: [],
    nameStart: 0,
    nameEnd: 0,
    dictionaryStart: -1,
    dictionaryEnd: -1,
  };
  const { length } = bytes;
  let at = 0;
  let start = -1;
  let shift = 0;
  while (at < length) {
    const byte = bytes[at] as number;
    if (isSpace(byte) || byte === arrayStart || byte === arrayEnd) {
      if (byte === arrayStart && start < 0) start = at;
      at++;
    } else if (byte === percent) {
      while (at < length && bytes[at] !== 10 && bytes[at] !== 13) at++;
    } else {
      if (start < 0) start = at;
      if (isNumberPart(byte)) {
        at = readNumber(bytes, at, operands);
        shift += operands.last;
      } else if (byte === less && bytes[at + 1] === less) {
        operands.dictionaryStart = at;
        at = operands.dictionaryEnd = endOfDictionary(bytes, at);
      } else if (byte === less || byte === openBracket) {
        const end = byte === less ? endOfHexString(bytes, at) : endOfString(bytes, at);
        operands.strings.push(at, end);
        operands.shifts.push(shift);
        shift = 0;
        at = end;
      } else if (byte === slash) {
        operands.nameStart = ++at;
        while (at < length && isRegular(bytes[at] as number)) at++;
        operands.nameEnd = at;
      } else {
        const from = at;
        let code = 0;
        while (at < length && isRegular(bytes[at] as number)) code = (code << 8) | (bytes[at++] as number);
        if (at === from) at++;
        const operator = nameOfOperator(code, bytes, from, at);
        // These stand among the operands.
        if (operator === "true" || operator === "false" || operator === "null") continue;
        if (operator === "ID") at = endOfInlineImage(bytes, at);
        handle(operator, operands, start, at);
        operands.count = 0;
        shift = 0;
        if (operands.strings.length > 0) operands.strings.length = operands.shifts.length = 0;
        operands.dictionaryStart = -1;
        start = -1;
      }
    }
  }
}

const [percent, openBracket, closeBracket, slash, less, greater] = [37, 40, 41, 47, 60, 62];
const [arrayStart, backslash, arrayEnd] = [91, 92, 93];

const names = new Map<number, string>();

function nameOfOperator(code: number, bytes: Uint8Array, from: number, to: number): string {
  if (to - from > 3) return Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString("latin1");
  let name = names.get(code);
  if (name === undefined) {
    name = Buffer.from(bytes.subarray(from, to)).toString("latin1");
    names.set(code, name);
  }
  return name;
}

/** What each byte is: 1 white space, 2 part of a number, 3 part of a name or an operator, 0 a sign of its own. */
const kinds = Uint8Array.from({ length: 256 }, (_, byte) => {
  if ([0, 9, 10, 12, 13, 32].includes(byte)) return 1;
  const character = String.fromCharCode(byte);
  if (/[0-9+.-]/.test(character)) return 2;
  return "()<>[]{}/%".includes(character) ? 0 : 3;
});

function isSpace(byte: number): boolean {
  return kinds[byte] === 1;
}

function isRegular(byte: number): boolean {
  return (kinds[byte] as number) >= 2;
}

function isNumberPart(byte: number): boolean {
  return kinds[byte] === 2;
}

function readNumber(bytes: Uint8Array, from: number, operands: Operands): number {
  let at = from;
  let value = 0;
  let scale = 0;
  const negative = bytes[at] === 45;
  for (; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte >= 48 && byte <= 57) {
      value = value * 10 + byte - 48;
      scale *= 10;
    } else if (byte === 46) scale = 1;
    else if (byte !== 45 && byte !== 43) break;
  }
  operands.last = (negative ? -value : value) / (scale > 1 ? scale : 1);
  if (operands.count < 64) operands.numbers[operands.count++] = operands.last;
  return at;
}

function endOfHexString(bytes: Uint8Array, from: number): number {
  const end = bytes.indexOf(greater, from);
  return end < 0 ? bytes.length : end + 1;
}

function endOfString(bytes: Uint8Array, from: number): number {
  let depth = 0;
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === backslash) at++;
    else if (byte === openBracket) depth++;
    else if (byte === closeBracket && --depth === 0) return at + 1;
  }
  return bytes.length;
}

function endOfDictionary(bytes: Uint8Array, from: number): number {
  let depth = 0;
  for (let at = from; at < bytes.length; ) {
    const byte = bytes[at];
    if (byte === openBracket) at = endOfString(bytes, at);
    else if (byte === less && bytes[at + 1] === less) {
      depth++;
      at += 2;
    } else if (byte === greater && bytes[at + 1] === greater) {
      at += 2;
      if (--depth === 0) return at;
    } else at++;
  }
  return bytes.length;
}

/** Pictures written into the page end at EI between white space. */
function endOfInlineImage(bytes: Uint8Array, from: number): number {
  for (let at = from + 1; at < bytes.length - 2; at++) {
    if (bytes[at] !== 69 || bytes[at + 1] !== 73) continue;
    const after = bytes[at + 2];
    if (isSpace(bytes[at - 1] as number) && (after === undefined || isSpace(after))) return at + 2;
  }
  return bytes.length;
}
