import type { PrintDocument } from "./print-document.ts";

/**
 * The least size of a letter in a document, in points, wherever it stands, also in charts and margins; boxes of a sheet
 * may ask for more, see type-size.ts.
 */
export function leastPoints({ kind, edition }: Pick<PrintDocument, "kind" | "edition">): number {
  return kind === "edition" || edition === "large-print" ? 16 : 8;
}
