/** Whether a JPEG, PNG or WebP file is complete: a truncated one shows half a picture. */
export function isWhole(bytes: Uint8Array): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.subarray(0, 2).equals(Buffer.from([0xff, 0xd8])))
    return view.lastIndexOf(Buffer.from([0xff, 0xd9])) > 2;
  if (view.subarray(1, 4).toString("latin1") === "PNG") {
    for (let at = 8; at + 12 <= view.length; at += 12 + view.readUInt32BE(at))
      if (view.toString("latin1", at + 4, at + 8) === "IEND") return true;
    return false;
  }
  if (view.toString("latin1", 0, 4) === "RIFF") return view.readUInt32LE(4) + 8 <= view.length;
  return true;
}
