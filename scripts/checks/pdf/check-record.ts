import { createHash } from "node:crypto";
import type { ManualCheck } from "./manual-checks.ts";
import { notChecked } from "./not-checked.ts";

interface CheckedFile {
  /** "annual-report-2016-17.pdf" */
  name: string;
  bytes: Uint8Array;
  /** The checks that found nothing, by number. */
  passed: Record<string, string>;
  left: ManualCheck[];
}

/** What is published beside a PDF: which checks it has passed, and what a person has to look at. */
export function checkRecord({ name, bytes, passed, left }: CheckedFile): string {
  const numbers = Object.keys(passed).sort();
  return `Checks of ${name}
SHA-256 ${createHash("sha256").update(bytes).digest("hex")}

Built towards PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2). This is no certificate: the file was checked by the program that made it.
Numbers are those of the Matterhorn Protocol 1.02; a number with a word is a further rule of this program.

Passed (${numbers.length}):
${numbers.map((number) => line(number, passed[number])).join("\n")}

Only a person can tell (${left.length}):
${left.map((each) => line(each.numbers.join(" "), each.question)).join("\n")}

Not looked at:
${notChecked.map((each) => line(each.numbers.join(" "), each.what)).join("\n")}
`;
}

function line(numbers: string, words = ""): string {
  return `  ${words}  [${numbers}]`;
}
