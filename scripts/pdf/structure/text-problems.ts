/** A PDF that comes out without its text is an error: Chromium prints blank pages without a word where it has no font. */

interface ExpectedPdf {
  /** How errors call the document: "annual-report-2016-17.pdf". */
  name: string;
  /** Text that must be there, wherever lines and pages break. */
  expectedTexts: string[];
  /** How many pages it must have. */
  pages?: number;
}

/** What is wrong with the texts of a PDF's pages, each with the document's name. */
export function textProblems(pages: string[], expected: ExpectedPdf): string[] {
  const problems: string[] = [];
  if (expected.pages !== undefined && pages.length !== expected.pages) {
    problems.push(
      `It has ${count(pages.length)}, and ${count(expected.pages)} should be there. Look where the text of the others went.`,
    );
  }
  const blank = pages.flatMap((page, index) => (foldSpace(page) === "" ? [index + 1] : []));
  if (blank.length > 0) {
    problems.push(
      `There is no text on page ${blank.join(", ")}. Look at the page; if it is blank, its fonts did not load.`,
    );
  }
  const text = straight(foldSpace(pages.join("\n")));
  for (const part of expected.expectedTexts) {
    if (text.includes(straight(foldSpace(part)))) continue;
    problems.push(
      `The text "${foldSpace(part)}" is not in it. Look whether it is clipped or hidden in print.`,
    );
  }
  return problems.map((problem) => `${expected.name}  ${problem}`);
}

/** What is typed straight is printed curly. */
function straight(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}

function count(pages: number): string {
  return pages === 1 ? "1 page" : `${pages} pages`;
}

/** A text on one line, each space once. */
export function foldSpace(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
