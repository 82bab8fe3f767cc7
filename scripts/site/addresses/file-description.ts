import { sayCounted } from "../../model/words/words.ts";

/**
 * What a reader should know about a file before opening it, as GOV.UK writes it: format, pages, size.
 *
 * @example fileDescription("PDF", { bytes: 44_125, pages: 2 }) // "PDF, 2 pages, 44 KB"
 */
export function fileDescription(format: string, made: MadeFile | undefined): string {
  if (!made) return format;
  const pages = made.pages === undefined ? [] : [sayCounted("{n} page", "{n} pages", made.pages)];
  return [format, ...pages, fileSize(made.bytes)].join(", ");
}

/** In decimal units, as file managers count: 1 KB is 1,000 bytes. */
function fileSize(bytes: number): string {
  if (bytes < 999_500) return `${Math.max(1, Math.round(bytes / 1000))} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
/** What is known about a generated file. */
export interface MadeFile {
  bytes: number;
  /** Only for a PDF. */
  pages?: number | undefined;
}
