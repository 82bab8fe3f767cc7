import Token from "markdown-it/lib/token.mjs";
import { didYouMean } from "../values/nearest-names.ts";
import { type Place, type Problem, problemAt } from "../values/problem.ts";
import { isAnnual } from "../values/report-id.ts";
import { say } from "../words/words.ts";
import {
  isTargetOfAnotherProblem,
  type Target,
  type TargetKind,
  type Targets,
  type TextPlace,
  targetKey,
  targetKinds,
  targetNames,
} from "./targets.ts";

const address = new RegExp(`^(${targetKinds.join("|")}):(.+)$`);

/**
 * Fills in the references of inline tokens: `[](chart:name)` prints "Chart 4", `[the figures](dataset:referrals)` its
 * own words. The site and print make the links.
 *
 * @param place where the text stands
 * @param problems receives one for each reference to something that does not exist
 */
export function fillReferences(
  tokens: Token[],
  place: TextPlace,
  targets: Targets,
  placeOf: (words: string) => Place,
  problems: Problem[],
): Token[] {
  return tokens.flatMap((token, index) => {
    const href = token.type === "link_open" ? token.attrGet("href") : null;
    const [, kind, name] = address.exec(href ?? "") ?? [];
    if (!kind || !name) return [token];
    const target = targets.found.get(targetKey(kind, name, place));
    if (!target) {
      const wrong = wrongReference(kind as TargetKind, name, place, targets);
      if (wrong) problems.push(problemAt(placeOf(`](${href})`), wrong.what, wrong.todo, wrong.cause));
      return [token];
    }
    token.meta = { reference: target.reference };
    token.attrSet("class", "reference");
    if (tokens[index + 1]?.type !== "link_close") return [token];
    if (target.words === null)
      problems.push(
        problemAt(
          placeOf(`](${href})`),
          `the ${kind} "${name}" has no number to print`,
          `Write words: [as we say there](${href}); or number paragraphs, by numbering: in report.md`,
        ),
      );
    return [token, wordsOf(inReport(target, place, targets))];
  });
}

/** The words of a place in another report, with the report's title: each report has a chapter 1. */
function inReport({ words, reference: { within } }: Target, { report }: TextPlace, targets: Targets): string {
  const title =
    within === null || within === report || isAnnual(within)
      ? null
      : targets.found.get(`report:${within}`)?.words;
  return title == null ? (words ?? "") : say("{place} in {report}", { place: words ?? "", report: title });
}

/** Marks the words that a reference prints by itself, which nobody typed. */
const printedByReference = "reference";

export function isPrintedByReference({ type, info }: Token): boolean {
  return type === "text" && info === printedByReference;
}

function wordsOf(words: string): Token {
  const token = new Token("text", "", 0);
  token.content = words;
  token.info = printedByReference;
  return token;
}

function wrongReference(
  kind: TargetKind,
  name: string,
  place: TextPlace,
  targets: Targets,
): { what: string; todo: string; cause?: string } | null {
  const withdrawn = targets.withdrawn.get(`${kind}:${name}`);
  if (withdrawn) {
    const { replacement } = withdrawn;
    return {
      what: `the ${kind} "${name}" is withdrawn`,
      todo: replacement
        ? `Write what replaces it instead: ${replacement.reference.kind}:${replacement.reference.slug}`
        : "Take the link out",
    };
  }
  if (isTargetOfAnotherProblem(kind, name, place, targets)) return null;
  return {
    what: `there is no ${thingsNamed[kind] ?? kind} "${name}" to refer to`,
    todo: didYouMean(name, targetNames(targets, kind, place), notShown(kind)),
    cause: targetKey(kind, name, place),
  };
}

const thingsNamed: Partial<Record<TargetKind, string>> = {
  glossary: "glossary term",
  register: "source of the register",
};

function notShown(kind: string): string {
  if (kind === "glossary") return "Add it to data/glossary.yaml, or mend the name";
  if (kind === "paragraph") return "Write {#name} behind the paragraph, or mend the name";
  if (kind === "figure")
    return 'Write a caption behind its picture in a chapter, ![what it shows](images/NAME.jpg "The caption"), or mend the name';
  return kind === "chart" || kind === "table"
    ? `Show it in a chapter with ::: ${kind}, or mend the name`
    : "Mend the name, or take the link out";
}
