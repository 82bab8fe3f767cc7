/** Where the parts of a content stream end: strings, dictionaries, and pictures written into it. */

export const [percent, openBracket, closeBracket, slash, less, greater] = [37, 40, 41, 47, 60, 62];
export const [arrayStart, backslash, arrayEnd] = [91, 92, 93];

export function endOfHexString(bytes: Uint8Array, from: number): number {
  const end = bytes.indexOf(greater, from);
  return end < 0 ? bytes.length : end + 1;
}

export function endOfString(bytes: Uint8Array, from: number): number {
  let depth = 0;
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === backslash) at++;
    else if (byte === openBracket) depth++;
    else if (byte === closeBracket && --depth === 0) return at + 1;
  }
  return bytes.length;
}

export function endOfDictionary(bytes: Uint8Array, from: number): number {
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
export function endOfInlineImage(bytes: Uint8Array, from: number): number {
  for (let at = from + 1; at < bytes.length - 2; at++) {
    if (bytes[at] !== 69 || bytes[at + 1] !== 73) continue;
    const after = bytes[at + 2];
    if (isSpace(bytes[at - 1] as number) && (after === undefined || isSpace(after))) return at + 2;
  }
  return bytes.length;
}

/** What each byte is: 1 white space, 2 part of a number, 3 part of a name or an operator, 0 a sign of its own. */
const kinds = Uint8Array.from({ length: 256 }, (_, byte) => {
  if ([0, 9, 10, 12, 13, 32].includes(byte)) return 1;
  const character = String.fromCharCode(byte);
  if (/[0-9+.-]/.test(character)) return 2;
  return "()<>[]{}/%".includes(character) ? 0 : 3;
});

export function isSpace(byte: number): boolean {
  return kinds[byte] === 1;
}

export function isRegular(byte: number): boolean {
  return (kinds[byte] as number) >= 2;
}

export function isNumberPart(byte: number): boolean {
  return kinds[byte] === 2;
}
