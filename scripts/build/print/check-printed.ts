import { checkPdfFile } from "../../checks/pdf/check-pdf-file.ts";
import { checkRecord } from "../../checks/pdf/check-record.ts";
import { type CheckedPdf, formatPdfProblem } from "../../checks/pdf/pdf-check.ts";
import { readAloud } from "../../checks/pdf/read-aloud.ts";
import { readingOrder, readingOrderRule } from "../../checks/pdf/reading-order.ts";
import { textProblems } from "../../pdf/structure/text-problems.ts";
import { PlainError } from "../../system/plain-error.ts";

interface PrintedPdf {
  /** "annual-report-2016-17.pdf" */
  name: string;
  /** The visible text of the HTML that it was printed from, text by text. */
  texts: string[];
  expectedTexts: string[];
}

/** What depends on an editor's words alone: reported by `npm run check -- --pdf`, and stops no build. */
const wordsOfEditors = new Set(["06-title", "13-alt", "28-says"]);

/**
 * Checks a finished PDF: its tags and metadata, its text, and that it reads like its HTML.
 *
 * @returns the PDF as our reader sees it, and the record of the checks to be published with it
 * @throws PlainError with everything that was found
 */
export async function checkPrinted(
  bytes: Uint8Array,
  { name, texts, expectedTexts }: PrintedPdf,
): Promise<{ file: CheckedPdf; record: string }> {
  const { file, problems, made, left } = await checkPdfFile(bytes);
  const found = [...problems, ...(file ? readingOrder(file, texts) : [])]
    .filter(({ number }) => !wordsOfEditors.has(number))
    .map((each) => formatPdfProblem(name, each));
  if (file) found.push(...textProblems(readAloud(file), { name, expectedTexts }));
  if (!file || found.length > 0) throw new PlainError(found.join("\n"));
  const rules = Object.entries({ ...made, ...readingOrderRule });
  const passed = Object.fromEntries(rules.filter(([number]) => !wordsOfEditors.has(number)));
  return { file, record: checkRecord({ name, bytes, passed, left }) };
}
