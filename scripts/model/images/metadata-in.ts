/**
 * Names the metadata that a picture carries besides what it shows: EXIF, XMP and IPTC blocks and texts, which may
 * reveal the place, the time, the camera and the person.
 *
 * @returns for example ["EXIF"]; empty for a clean picture
 */
export function metadataIn(bytes: Uint8Array): string[] {
  if (startsWith(bytes, [0xff, 0xd8])) return inJpeg(bytes);
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47])) return inPng(bytes);
  if (ascii(bytes, 0, 4) === "RIFF" && ascii(bytes, 8, 4) === "WEBP") return inWebp(bytes);
  return [];
}

// Segments up to the start of the scan: marker, length (including itself), data.
function inJpeg(bytes: Uint8Array): string[] {
  const found = new Set<string>();
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    const marker = bytes[at + 1];
    const start = ascii(bytes, at + 4, 28);
    if (marker === 0xe1 && start.startsWith("Exif")) found.add("EXIF");
    if (marker === 0xe1 && start.startsWith("http://ns.adobe.com/xap")) found.add("XMP");
    if (marker === 0xed) found.add("IPTC");
    if (marker === 0xfe) found.add("a comment");
    at += 2 + number16(bytes, at + 2);
  }
  return [...found];
}

function inPng(bytes: Uint8Array): string[] {
  const found = new Set<string>();
  for (let at = 8; at + 8 <= bytes.length; at += 12 + number32(bytes, at)) {
    const type = ascii(bytes, at + 4, 4);
    if (type === "eXIf") found.add("EXIF");
    if (type === "iTXt" && ascii(bytes, at + 8, 17) === "XML:com.adobe.xmp") found.add("XMP");
    else if (["tEXt", "zTXt", "iTXt"].includes(type)) found.add("a text");
    if (type === "IEND") break;
  }
  return [...found];
}

function inWebp(bytes: Uint8Array): string[] {
  const found = new Set<string>();
  for (let at = 12; at + 8 <= bytes.length; ) {
    const type = ascii(bytes, at, 4);
    const size = number32LittleEndian(bytes, at + 4);
    if (type === "EXIF") found.add("EXIF");
    if (type === "XMP ") found.add("XMP");
    // Chunks are padded to an even length.
    at += 8 + size + (size % 2);
  }
  return [...found];
}

function startsWith(bytes: Uint8Array, signature: number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function ascii(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

function number16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
}

function number32(bytes: Uint8Array, at: number): number {
  return number16(bytes, at) * 65_536 + number16(bytes, at + 2);
}

function number32LittleEndian(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(at, true);
}
