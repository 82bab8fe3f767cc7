import {
  arrayEnd,
  arrayStart,
  endOfDictionary,
  endOfHexString,
  endOfInlineImage,
  endOfString,
  isNumberPart,
  isRegular,
  isSpace,
  less,
  openBracket,
  percent,
  slash,
} from "./tokens.ts";

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
  /** Where the last dictionary is; -1 if there is none. */
  dictionaryStart: number;
  dictionaryEnd: number;
}

/**
 * Reads the operators of a content stream from its bytes, one after the other, in a single pass.
 *
 * @param handle is given the operator, its operands, and where both start and end; it may give a later place to go on at
 */
export function readOperators(
  bytes: Uint8Array,
  handle: (operator: string, operands: Operands, start: number, end: number) => number | undefined,
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
        at = handle(operator, operands, start, at) ?? at;
        operands.count = 0;
        shift = 0;
        if (operands.strings.length > 0) operands.strings.length = operands.shifts.length = 0;
        operands.dictionaryStart = -1;
        start = -1;
      }
    }
  }
}

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
