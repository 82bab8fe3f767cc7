import { didYouMean } from "../../model/values/nearest-names.ts";
import type { PrintDocument } from "../../pdf/documents/print-document.ts";
import { PlainError } from "../../system/plain-error.ts";

/**
 * The documents that `KIND/SLUG` names, such as "briefing/escalation".
 *
 * @throws PlainError with the nearest names when there is none
 */
export function chooseDocuments(documents: PrintDocument[], wanted: string): PrintDocument[] {
  const chosen = documents.filter(({ kind, slug }) => `${kind}/${slug}` === wanted);
  if (chosen.length > 0) return chosen;
  const names = [...new Set(documents.map(({ kind, slug }) => `${kind}/${slug}`))];
  throw new PlainError(
    `There is no document "${wanted}". ${didYouMean(wanted, names, `Write one of: ${names.join(", ")}.`)}`,
  );
}
