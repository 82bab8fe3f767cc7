import type { Font } from "./fonts.ts";

export function codesIn(bytes: Uint8Array, start: number, end: number, font: Font | null): number[] {
  const isHex = bytes[start] === 60;
  const codes = isHex
    ? fromHex(latin1(bytes, start + 1, end - 1))
    : fromLiteral(latin1(bytes, start + 1, end - 1));
  if (font?.bytesInCode !== 2) return codes;
  const pairs: number[] = [];
  for (let at = 0; at + 1 < codes.length; at += 2)
    pairs.push((codes[at] as number) * 256 + (codes[at + 1] as number));
  return pairs;
}

/** The character of a code; U+FFFD if it cannot be known. */
export function characterOf(code: number, font: Font | null): string {
  if (font?.unicode) return font.unicode.get(code) ?? font.encoded?.get(code) ?? "\uFFFD";
  if (font?.encoded) return font.encoded.get(code) ?? String.fromCharCode(code);
  return font?.bytesInCode === 2 ? "\uFFFD" : String.fromCharCode(code);
}

/** The ActualText in the properties of a mark, as they are written; null if they have none. */
export function actualTextIn(written: string): string | null {
  const found = /\/ActualText\s*(?:\(((?:\\[\s\S]|[^\\)])*)\)|<([0-9a-f\s]*)>)/i.exec(written);
  if (!found) return null;
  const codes = found[2] === undefined ? fromLiteral(found[1] ?? "") : fromHex(found[2]);
  const bytes = Buffer.from(codes);
  return codes[0] === 0xfe && codes[1] === 0xff
    ? new TextDecoder("utf-16be").decode(bytes)
    : bytes.toString("latin1");
}

export function latin1(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, Math.min(end, bytes.length) - start).toString(
    "latin1",
  );
}

function fromHex(text: string): number[] {
  const digits = text.replace(/[^0-9a-f]/gi, "");
  return [...Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, "hex")];
}

const escapes: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

function fromLiteral(text: string): number[] {
  const plain = text.replace(/\\(?:([0-7]{1,3})|(\r\n|[\s\S]))/g, (_, octal?: string, character?: string) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 255);
    if (character === undefined || /[\r\n]/.test(character)) return "";
    return escapes[character] ?? character;
  });
  return [...plain].map((character) => character.charCodeAt(0));
}
