import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { PlainError } from "../../plain-error.ts";
import { checkPdfFile } from "./check-pdf-file.ts";
import { formatPdfProblem, type PdfProblem } from "./pdf-check.ts";

/**
 * Prints what is wrong with a PDF, whoever made it, by the numbers of the Matterhorn Protocol.
 *
 * @throws PlainError when something is, or the file is not there
 */
export async function reportOnPdf(path: string): Promise<void> {
  const { problems, made, left } = await checkPdfFile(readBytes(path));
  if (problems.length > 0) throw new PlainError(listing(basename(path), problems));
  const numbers = Object.keys(made).sort();
  console.log(`Nothing wrong by ${numbers.length} checks: ${numbers.join(", ")}.\n`);
  console.log("A person has to look:");
  for (const { numbers, question } of left) console.log(`  ${question} (${numbers.join(", ")})`);
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const isFolder = (error as NodeJS.ErrnoException).code === "EISDIR";
    const what = isFolder ? `${path} is a folder` : `There is no file ${path}`;
    throw new PlainError(`${what}. Give the path of a PDF: npm run check -- --pdf FILE.`);
  }
}

/** The first of each number, and how many there are: a foreign file may have thousands. */
function listing(name: string, problems: PdfProblem[]): string {
  const numbers = [...new Set(problems.map(({ number }) => number))];
  const counts = numbers.map((number) => `${number} (${of(number).length})`);
  const lines = numbers.flatMap((number) => [
    ...of(number)
      .slice(0, shown)
      .map((problem) => formatPdfProblem(name, problem)),
    ...(of(number).length > shown
      ? [`${name}: ${number}  … and ${of(number).length - shown} more of these.`]
      : []),
  ]);
  if (numbers.length === 1 && problems.length === 1) return lines.join("\n");
  const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  return `${lines.join("\n")}\n\n${count}, by number: ${counts.join(", ")}.`;

  function of(number: string): PdfProblem[] {
    return problems.filter((each) => each.number === number);
  }
}

const shown = 10;
