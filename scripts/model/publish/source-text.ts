import type { Source, SourceDocuments } from "../schema/common.ts";

/** The source of a number in words: the document's title and the place in it. */
export function sourceText(source: Source, documents: SourceDocuments): string {
  if (source === undefined) return "";
  if (typeof source === "string") return source;
  const document = documents.find(({ id }) => id === source.document);
  return [document?.title ?? source.document, source.at].filter(Boolean).join(", ");
}

/** The address of its document on the web; null if none is known. */
export function sourceLink(source: Source, documents: SourceDocuments): string | null {
  if (source === undefined || typeof source === "string") return null;
  return documents.find(({ id }) => id === source.document)?.link ?? null;
}
