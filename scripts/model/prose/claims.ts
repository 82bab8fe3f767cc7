import type { Claim, ClaimPattern } from "./claim.ts";
import { figureSign } from "./clauses.ts";
import { about, adverbs, measures, movementClaims, yearBefore } from "./movement-claims.ts";

const timesOf: [words: string, times: number][] = [
  ["doubled", 2],
  ["trebled|tripled", 3],
  ["quadrupled", 4],
  ["halved", 0.5],
];

const minority = "a (?:small )?minority|(?:less|fewer) than half|under half";

/** The documented list of what words can say about a figure: see docs/numbers-in-prose.md. */
export const claimPatterns: ClaimPattern[] = [
  ...movementClaims,
  {
    pattern: new RegExp(
      `\\b(?<said>unchanged|stayed the same|remained the same|stayed level|remained level|no change)(?:\\s(?:at|from|on))${about}\\s(?<figure>${figureSign})`,
      "gi",
    ),
    parts: [...measures, "previous"],
    claim: () => ({ kind: "direction", direction: "stayed the same", again: false }),
  },
  {
    pattern: new RegExp(
      `(?<figure>${figureSign})(?:,?\\s[\\w’'-]+){0,4}?,?\\s(?<said>unchanged|the same as ${yearBefore})`,
      "gi",
    ),
    parts: measures,
    claim: () => ({ kind: "direction", direction: "stayed the same", again: false }),
  },
  ...timesOf.map(
    ([words, times]): ClaimPattern => ({
      pattern: new RegExp(
        `\\b(?<said>(?:(?<how>more than|over|almost|nearly) )?(?:${words}))${adverbs}\\s(?:to|from)${about}\\s(?<figure>${figureSign})`,
        "gi",
      ),
      parts: [...measures, "previous"],
      claim: ({ groups }) => ({
        kind: "times",
        times,
        how: /more|over/i.test(groups?.how ?? "") ? "more" : groups?.how ? "almost" : "about",
      }),
    }),
  ),
  {
    // "most" of what is counted, not "at most", "the most", "most recent".
    pattern: new RegExp(
      `\\b(?<said>(?:the|a) (?:large |great |vast |clear )?majority|more than half|over half|(?<!\\b(?:the|at|a|is|are|was|were)\\s)most(?=\\s(?:of\\s|\\w+\\s+${figureSign}|\\w+s\\b)))(?:\\s[\\w’'-]+){0,8}?\\s+(?<figure>${figureSign})`,
      "gi",
    ),
    parts: ["share", "value"],
    claim: () => ({ kind: "majority", side: "more" }),
  },
  {
    pattern: new RegExp(
      `(?<figure>${figureSign})(?:,?\\s[\\w’'-]+){0,4}?,?\\s(?<said>the majority|a majority|more than half|over half)\\b`,
      "gi",
    ),
    parts: ["share"],
    claim: () => ({ kind: "majority", side: "more" }),
  },
  {
    pattern: new RegExp(`\\b(?<said>${minority})(?:\\s[\\w’'-]+){0,8}?\\s+(?<figure>${figureSign})`, "gi"),
    parts: ["share", "value"],
    claim: () => ({ kind: "majority", side: "less" }),
  },
  {
    pattern: new RegExp(`(?<figure>${figureSign})(?:,?\\s[\\w’'-]+){0,4}?,?\\s(?<said>${minority})\\b`, "gi"),
    parts: ["share"],
    claim: () => ({ kind: "majority", side: "less" }),
  },
  {
    pattern: new RegExp(
      `(?<figure>${figureSign})(?:,?\\s[\\w’'-]+){0,6}?,?\\s(?<said>the (?<which>lowest|highest)(?:\\s[\\w’'-]+){0,4}?\\s(?:since\\s(?:[\\p{L}\\d]+\\s){0,2}?(?<since>\\d{4}(?:[/-]\\d{2,4})?)|on record|ever))`,
      "giu",
    ),
    parts: measures,
    claim: extreme,
  },
  {
    pattern: new RegExp(
      `\\b(?<said>the (?<which>lowest|highest)(?:\\s[\\w’'-]+){0,4}?\\s(?:since\\s(?:[\\p{L}\\d]+\\s){0,2}?(?<since>\\d{4}(?:[/-]\\d{2,4})?)|on record|ever))(?:\\s[\\w’'-]+){0,4}?\\s+(?<figure>${figureSign})`,
      "giu",
    ),
    parts: measures,
    claim: extreme,
  },
];

function extreme({ groups }: RegExpMatchArray): Claim {
  return {
    kind: "extreme",
    which: groups?.which?.toLowerCase() === "lowest" ? "lowest" : "highest",
    since: groups?.since?.replace("/", "-") ?? null,
  };
}
