/** Where the objects of a PDF are, by the plain table that Chromium writes (ISO 32000-1, 7.5.4). */
export interface ObjectTable {
  /** One more than the largest number of an object. */
  count: number;
  /** Where the table stands, and where the trailer behind it. */
  start: number;
  trailer: number;
  /** Where an object begins, in bytes. */
  offsetOf(number: number): number;
}

/** Reads the table of a PDF; null if it is written in another way. */
export function readObjectTable(bytes: Uint8Array): ObjectTable | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const tail = buffer.toString("latin1", Math.max(0, buffer.length - 64));
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1]);
  const head = /^xref\s+0 (\d+)\s+/.exec(buffer.toString("latin1", start, start + 40));
  if (!head) return null;
  const count = Number(head[1]);
  const entries = start + head[0].length;
  return {
    count,
    start,
    trailer: entries + count * 20,
    // "0000000015 00000 n" and two bytes that end the line.
    offsetOf: (number) =>
      Number(buffer.toString("latin1", entries + number * 20, entries + number * 20 + 10)),
  };
}
