import { createHash } from "node:crypto";

/**
 * Identifies one inline text in a Content Security Policy.
 *
 * @example hashSource("p{}") // "'sha256-…='"
 */
export function hashSource(text: string): string {
  return `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;
}
