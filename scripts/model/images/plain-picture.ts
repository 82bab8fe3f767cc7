interface PlainPicture {
  /** Without its metadata; of a JPEG, only how it is to be turned is left of them. */
  bytes: Uint8Array;
  /** Whether the file ends where it says: one that is cut off shows half a picture. */
  isWhole: boolean;
  /** Whether it is an animation. */
  moves: boolean;
}

/**
 * A JPEG, PNG or WebP with nothing but what draws it. Cameras and programs write more into it: the place, the time, the
 * person, a smaller picture from before somebody was cut out of it. The pixels stay as they are.
 *
 * @param orientation how it is to be turned, as EXIF counts: 1 is as it is
 */
export function plainPicture(file: Uint8Array, orientation = 1): PlainPicture {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (bytes.subarray(0, 2).equals(startOfJpeg)) return plainJpeg(bytes, orientation);
  if (bytes.toString("latin1", 1, 4) === "PNG") return plainPng(bytes);
  return plainWebp(bytes);
}

const startOfJpeg = Buffer.from([0xff, 0xd8]);
const endOfJpeg = Buffer.from([0xff, 0xd9]);

/** Marker, length (including itself), data; behind the start of a scan come its pixels up to the next marker. */
function plainJpeg(bytes: Buffer, orientation: number): PlainPicture {
  const parts = [startOfJpeg, ...(orientation === 1 ? [] : [turned(orientation)])];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at + 1] !== 0xd9) {
    const marker = bytes[at + 1] as number;
    let end = at + 2 + bytes.readUInt16BE(at + 2);
    if (marker === 0xda) while (end < bytes.length && !isMarker(bytes, end)) end++;
    if (drawsJpeg(marker, bytes.toString("latin1", at + 4, at + 16))) parts.push(bytes.subarray(at, end));
    at = end;
  }
  const isWhole = bytes.subarray(at, at + 2).equals(endOfJpeg);
  // What follows the end is another picture: phones put one there.
  return { bytes: Buffer.concat([...parts, endOfJpeg]), isWhole, moves: false };
}

// Among pixels, 0xFF is followed by a zero or by the mark of a restart.
function isMarker(bytes: Buffer, at: number): boolean {
  const next = bytes[at + 1] ?? 0;
  return bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7);
}

/** Of the segments for programs, three say how it is drawn: its density, its colours, and how they are encoded. */
function drawsJpeg(marker: number, start: string): boolean {
  if (marker === 0xe0) return start.startsWith("JFIF");
  if (marker === 0xe2) return start.startsWith("ICC_PROFILE");
  if (marker === 0xee) return start.startsWith("Adobe");
  return marker !== 0xfe && (marker < 0xe0 || marker > 0xef);
}

/** EXIF with nothing but the orientation (tag 0x0112, a short). */
function turned(orientation: number): Buffer {
  const tiff = `49492a0008000000 0100 12010300010000000${orientation}000000 00000000`.replaceAll(" ", "");
  return Buffer.concat([Buffer.from("ffe10022", "hex"), Buffer.from("Exif\0\0"), Buffer.from(tiff, "hex")]);
}

const drawingChunks = /^(?:[A-Z]...|tRNS|gAMA|cHRM|sRGB|iCCP|sBIT|cICP)$/;

function plainPng(bytes: Buffer): PlainPicture {
  const parts = [bytes.subarray(0, 8)];
  let type = "";
  let moves = false;
  for (let at = 8; at + 12 <= bytes.length && type !== "IEND"; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    type = bytes.toString("latin1", at + 4, at + 8);
    moves ||= type === "acTL";
    if (drawingChunks.test(type)) parts.push(bytes.subarray(at, end));
    at = end;
  }
  return { bytes: Buffer.concat(parts), isWhole: type === "IEND", moves };
}

function plainWebp(bytes: Buffer): PlainPicture {
  const parts: Buffer[] = [];
  let moves = false;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const type = bytes.toString("latin1", at, at + 4);
    const size = bytes.readUInt32LE(at + 4);
    // Chunks are padded to an even length.
    const end = at + 8 + size + (size % 2);
    const part = Buffer.from(bytes.subarray(at, end));
    moves ||= type === "ANIM";
    // The head says which chunks there are.
    if (type === "VP8X" && part.length > 8) part[8] = (part[8] as number) & ~0b1100;
    if (type !== "EXIF" && type !== "XMP ") parts.push(part);
    at = end;
  }
  const body = Buffer.concat([Buffer.from("WEBP"), ...parts]);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(body.length);
  const isWhole = bytes.length >= 12 && bytes.readUInt32LE(4) + 8 <= bytes.length;
  return { bytes: Buffer.concat([Buffer.from("RIFF"), size, body]), isWhole, moves };
}
