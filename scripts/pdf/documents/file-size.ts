import { PlainError } from "../../system/plain-error.ts";
import type { PrintDocument } from "./print-document.ts";

/**
 * What goes into a council's agenda pack must not be larger than its system takes.
 *
 * @throws PlainError that names the file, its size and the limit
 */
export function checkFileSize(
  bytes: Uint8Array,
  { file, largestFile }: Pick<PrintDocument, "file" | "largestFile">,
): void {
  if (!largestFile || bytes.length <= largestFile.bytes) return;
  throw new PlainError(
    `${file}  The file has ${(bytes.length / 1_000_000).toFixed(1)} MB, and the limit is ${largestFile.text} (largest-file in data/committee-form.yaml). Carry fewer appendices, use smaller pictures, or ask the council for a higher limit.`,
  );
}
