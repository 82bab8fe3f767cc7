import { createHash } from "node:crypto";
import { checkPdfFile } from "../checks/pdf/check-pdf-file.ts";
import { formatPdfProblem } from "../checks/pdf/pdf-check.ts";
import { readAloud } from "../checks/pdf/read-aloud.ts";
import { readingOrder } from "../checks/pdf/reading-order.ts";
import { textProblems } from "../pdf/check-pdf.ts";
import { PlainError } from "../plain-error.ts";

export interface PrintedPdf {
  /** "annual-report-2016-17.pdf" */
  name: string;
  /** What it was printed from. */
  html: string;
  expectedTexts: string[];
}

/**
 * Checks a finished PDF: its tags and everything around them, its text, and that it reads like its HTML.
 *
 * @returns the number of its pages, and the record of the checks to be published beside it
 * @throws PlainError with everything that was found
 */
export async function checkPrinted(
  bytes: Uint8Array,
  { name, html, expectedTexts }: PrintedPdf,
): Promise<{ pages: number; record: string }> {
  const { file, problems, made, left } = await checkPdfFile(bytes);
  const found = [...problems, ...(file ? readingOrder(file, html) : [])].map((each) =>
    formatPdfProblem(name, each),
  );
  if (file) found.push(...textProblems(readAloud(file), { name, expectedTexts }));
  if (found.length > 0) throw new PlainError(found.join("\n"));
  const record = {
    pdf: name,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    standard: "Built towards PDF/UA-1, checked by the Matterhorn Protocol 1.02 and by rules of this project",
    passed: [...made, "09-html"].sort(),
    leftToPeople: left,
  };
  return { pages: file?.pages.length ?? 0, record: `${JSON.stringify(record, null, 2)}\n` };
}
