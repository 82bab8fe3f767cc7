import type { Source, SourceDocuments } from "../schema/common.ts";

/** Where a number comes from, in words: the document's title and the place in it. */
export function sourceText(source: Source, documents: SourceDocuments): string {
  if (source === undefined) return "";
  if (typeof source === "string") return source;
  const document = documents.find(({ id }) => id === source.document);
  return [document?.title ?? source.document, source.at].filter(Boolean).join(", ");
}
