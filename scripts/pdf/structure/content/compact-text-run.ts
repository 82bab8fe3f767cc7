import type { Font } from "./fonts.ts";
import { characterOf, latin1 } from "./strings.ts";

/** A run of text that Chromium has placed character by character. */
interface TextRun {
  text: string;
  /** From where its first character stands to where its last one ends, in its own units. */
  width: number;
  /** The run from "BT" on, as one operator. */
  compact: string;
  /** Where its "ET" stands. */
  end: number;
}

/**
 * Reads a run of text, and writes it as one operator. Chromium places each character by itself,
 * `<0037> Tj 10.25 0 Td <002F> Tj`, although most stand where their widths put them: a report's pages become a quarter
 * as large, and are read four times as fast.
 *
 * @param start where the run's "BT" stands
 * @param from where its text begins, behind "Tm"
 * @returns null if the run is written in another way
 */
export function compactTextRun(bytes: Uint8Array, start: number, from: number, font: Font): TextRun | null {
  if (font.bytesInCode !== 2 || from - start > 200 || bytes[from + 1] !== less) return null;
  const head = latin1(bytes, start, from + 1);
  const size = Number(/^BT\n\/\S+ ([\d.]+) Tf\n[-\d. ]+ Tm\n$/.exec(head)?.[1]);
  if (!(size > 0)) return null;
  const step = new StepReader(bytes);
  let at = from + 1;
  let text = "";
  let written = "<";
  /** How far the place where the next character would stand is from where it is to stand, in thousandths of the size. */
  let offset = 0;
  let steps = 0;
  for (;;) {
    if (bytes[at++] !== less) return null;
    let width = 0;
    for (; bytes[at] !== greater; at += 4) {
      const code = fourDigits(bytes, at);
      if (code < 0) return null;
      text += characterOf(code, font);
      written += hex(code);
      width += font.widths.get(code) ?? font.otherWidth;
    }
    if (bytes[at + 1] !== space || bytes[at + 2] !== letterT || bytes[at + 3] !== letterJ) return null;
    at += 5;
    if (bytes[at] === letterE && bytes[at + 1] === letterT)
      return { text, width: steps + (width * size) / 1000, compact: `${head}[${written}>] TJ\n`, end: at };
    at = step.read(at);
    if (at < 0) return null;
    steps += step.width;
    offset += width - (step.width * 1000) / size;
    // Half a thousandth: less than a hundredth of a point in text of 11 points.
    if (Math.abs(offset) < 0.5) continue;
    const moved = Math.round(offset * 10) / 10;
    offset -= moved;
    written += `>${moved}<`;
  }
}

const [space, minus, point, less, greater, letterE, letterT, letterJ] = [32, 45, 46, 60, 62, 69, 84, 106];

/** Reads the way to the next character, `10.25 0 Td `. */
class StepReader {
  /** The width of the step that was read last. */
  width = 0;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** @returns where the step ends; -1 if it is written in another way */
  read(from: number): number {
    const bytes = this.bytes;
    const isNegative = bytes[from] === minus;
    let at = isNegative ? from + 1 : from;
    let value = 0;
    let scale = 0;
    for (; bytes[at] !== space; at++) {
      const byte = bytes[at];
      if (byte === undefined) return -1;
      if (byte === point && scale === 0) scale = 1;
      else if (byte >= 48 && byte <= 57) {
        value = value * 10 + byte - 48;
        scale *= 10;
      } else return -1;
    }
    const isLevel =
      bytes[at + 1] === 48 && bytes[at + 2] === space && bytes[at + 3] === letterT && bytes[at + 4] === 100;
    this.width = (isNegative ? -value : value) / (scale > 1 ? scale : 1);
    return isLevel ? at + 6 : -1;
  }
}

/** The number that four hexadecimal digits write; negative if they are not digits. */
function fourDigits(bytes: Uint8Array, at: number): number {
  let code = 0;
  for (let each = at; each < at + 4; each++) {
    const byte = bytes[each];
    if (byte === undefined) return -1;
    const digit = byte <= 57 ? byte - 48 : (byte | 32) - 87;
    if (digit < 0 || digit > 15) return -1;
    code = code * 16 + digit;
  }
  return code;
}

const digits: string[] = [];

function hex(code: number): string {
  digits[code] ??= code.toString(16).padStart(4, "0");
  return digits[code] as string;
}
