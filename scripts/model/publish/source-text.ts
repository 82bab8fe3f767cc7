import type { LoadedBoard } from "../load/load-board.ts";
import type { Dataset } from "../schema/dataset.ts";

/** Where a number comes from, in words: the document's title and the place in it. */
export function sourceText(source: Dataset["source"], documents: LoadedBoard["sources"]): string {
  if (source === undefined) return "";
  if (typeof source === "string") return source;
  const document = documents.find(({ id }) => id === source.document);
  return [document?.title ?? source.document, source.at].filter(Boolean).join(", ");
}
