import type { Source, SourceDocuments } from "../schema/common.ts";

/** The source of a number in words: the document's title and the place in it. */
export function sourceText(source: Source, documents: SourceDocuments): string {
  if (source === undefined) return "";
  if (typeof source === "string") return source.replace(markdownLink, "$<words>");
  const document = documents.find(({ id }) => id === source.document);
  return [document?.title ?? source.document, source.at].filter(Boolean).join(", ");
}

/** Its address on the web: that of the document, or of a link that is typed: `[Words](https://…)`. */
export function sourceLink(source: Source, documents: SourceDocuments): string | null {
  if (source === undefined) return null;
  if (typeof source === "string") return markdownLink.exec(source)?.groups?.link ?? null;
  return documents.find(({ id }) => id === source.document)?.link ?? null;
}

const markdownLink = /\[(?<words>[^\]]+)\]\((?<link>https?:\/\/[^)\s]+)\)/;
