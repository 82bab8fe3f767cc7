import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { PlainError } from "../../system/plain-error.ts";
import { printable } from "../../system/printable.ts";
import { checkPdfFile, type PdfCheckResult } from "./check-pdf-file.ts";
import { formatPdfProblem, type PdfProblem } from "./pdf-check.ts";

/**
 * Prints what is wrong with a PDF, or with every PDF of a folder, whoever made them, by the numbers of the Matterhorn
 * Protocol.
 *
 * @throws PlainError when something is, or nothing is there
 */
export async function reportOnPdf(path: string): Promise<void> {
  const paths = pdfsAt(path);
  const found: string[] = [];
  let last: PdfCheckResult | null = null;
  for (const each of paths) {
    last = await checkPdfFile(readFileSync(each));
    if (last.problems.length > 0) found.push(listing(basename(each), last.problems));
    else if (paths.length > 1) console.log(`${printable(basename(each))}: nothing wrong.`);
  }
  if (found.length > 0) throw new PlainError(found.join("\n\n"));
  if (last) console.log(soundness(paths.length, last));
}

function pdfsAt(path: string): string[] {
  const known = statSync(path, { throwIfNoEntry: false });
  if (!known)
    throw new PlainError(
      `There is no file ${resolve(path)}. Give the path of a PDF: npm run check -- --pdf FILE.`,
    );
  if (known.isFile()) return [path];
  if (!known.isDirectory())
    throw new PlainError(`${resolve(path)} is no file. Give the path of a PDF: npm run check -- --pdf FILE.`);
  const paths = readdirSync(path)
    .filter((name) => /\.pdf$/i.test(name))
    .sort()
    .map((name) => join(path, name));
  if (paths.length === 0)
    throw new PlainError(
      `There is no PDF in ${resolve(path)}. Give the path of a PDF: npm run check -- --pdf FILE.`,
    );
  return paths;
}

function soundness(count: number, { made, left }: PdfCheckResult): string {
  const numbers = Object.keys(made).sort();
  const passed = `Nothing wrong by ${numbers.length} checks: ${numbers.join(", ")}.`;
  if (count > 1) return `\n${passed}`;
  const questions = left.map(({ numbers, question }) => `  ${question} (${numbers.join(", ")})`);
  return `${passed}\n\nA person has to look:\n${questions.join("\n")}`;
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
  if (problems.length === 1) return lines.join("\n");
  return `${lines.join("\n")}\n\n${problems.length} problems, by number: ${counts.join(", ")}.`;

  function of(number: string): PdfProblem[] {
    return problems.filter((each) => each.number === number);
  }
}

const shown = 10;
