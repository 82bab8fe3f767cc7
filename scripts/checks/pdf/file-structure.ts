/**
 * What is wrong with the file as bytes, so that a strict reader would refuse it although ours finds its objects by
 * looking through it; null if nothing is.
 */
export function damageOf(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return "is empty";
  const head = Buffer.from(bytes.subarray(0, 1024)).indexOf("%PDF-");
  if (head < 0) return "is no PDF: it does not begin with %PDF";
  // Readers look for the end as far as this.
  const tail = Buffer.from(bytes.subarray(-2048)).toString("latin1");
  if (!tail.includes("%%EOF")) return "ends too early: a part of it is missing";
  const start = /startxref\s+(\d+)\s+%%EOF(?![\s\S]*startxref)/.exec(tail)?.[1];
  if (start === undefined) return "is damaged: it does not say where the table of its objects is";
  return tableProblem(bytes, Number(start), head);
}

const lost = "is damaged: the table of its objects is not where it says";
const misled = "is damaged: the table of its objects leads to other places than theirs";

/** Follows the tables from the newest to the oldest; what stands before %PDF may or may not be counted. */
function tableProblem(bytes: Uint8Array, start: number, head: number): string | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = [0, head].find((each) => isTable(file, start + each));
  if (shift === undefined) return lost;
  const seen = new Set<number>();
  for (let at = start; !seen.has(at); ) {
    seen.add(at);
    if (!isTable(file, at + shift)) return lost;
    if (file.toString("latin1", at + shift, at + shift + 4) !== "xref") return null;
    const end = file.indexOf("trailer", at + shift);
    if (end < 0) return lost;
    if (!leadsToObjects(file, at + shift + 4, end, shift)) return misled;
    const previous = /\/Prev\s+(\d+)/.exec(
      file.toString("latin1", end, end + 2000).split("startxref")[0] ?? "",
    )?.[1];
    if (previous === undefined) return null;
    at = Number(previous);
  }
  return null;
}

function isTable(file: Buffer, at: number): boolean {
  return at < file.length && /^\s*(?:xref\s|\d+\s+\d+\s+obj)/.test(file.toString("latin1", at, at + 40));
}

function leadsToObjects(file: Buffer, from: number, end: number, shift: number): boolean {
  let number = 0;
  for (const [, first, second, state] of file
    .toString("latin1", from, end)
    .matchAll(/(\d+)[ \t]+(\d+)[ \t]*([nf])?[ \t]*[\r\n]+/g)) {
    if (state === undefined) {
      number = Number(first);
      continue;
    }
    const at = Number(first) + shift;
    const isRight =
      state === "f" ||
      // Some programs list what they have not written.
      Number(first) === 0 ||
      new RegExp(`^\\s*${number}\\s+${Number(second)}\\s+obj`).test(file.toString("latin1", at, at + 40));
    if (!isRight) return false;
    number++;
  }
  return true;
}
