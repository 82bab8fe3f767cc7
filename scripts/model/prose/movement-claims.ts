import type { Claim, ClaimPattern } from "./claim.ts";
import { figureSign } from "./clauses.ts";

interface Movement {
  verb: string;
  noun: string;
  base: string;
}

const up: Movement = {
  verb: "rose|rises|risen|increased|increases|grew|grown|went up|gone up|goes up|climbed|jumped|rising|increasing|growing|going up",
  noun: "rise|increase|growth|jump",
  base: "rise|increase|grow|go up|climb",
};
const down: Movement = {
  verb: "fell|falls|fallen|decreased|decreases|dropped|drops|declined|reduced|went down|gone down|goes down|shrank|shrunk|falling|decreasing|dropping|going down",
  noun: "fall|drop|decrease|decline|reduction|decline",
  base: "fall|drop|decrease|decline|go down",
};
export const movementWords = { rose: up, fell: down };
export const adverbs =
  "(?:\\s(?:again|further|slightly|sharply|steeply|steadily|slowly|quickly|strongly|markedly|significantly|considerably|substantially|dramatically|greatly|only|also|then|back|even|overall|once more|this year|last year|in the year|over the year|during the year|in the same year|(?:in|by|on|for) (?:\\d{1,2} )?(?:[A-Z]\\w+ )?\\d{4}(?:[/-]\\d{2,4})?))*";
export const about =
  "(?:\\s(?:about|around|almost|nearly|just|over|under|more than|less than|only|some|a|an|the|total of|average of))*";
export const yearBefore =
  "(?:in )?(?:last year|the (?:year before|previous year|year earlier|preceding year)|a year (?:earlier|before|ago)|the same (?:period|time|date) (?:last year|a year (?:earlier|before)))";

/** "30% of children, more than last year" may be about the children: so a share is not judged. */
export const measures: ClaimPattern["parts"] = ["value", "share", "rate"];

/** Patterns of one direction; each names the figure's sign "figure" and the claiming words "said". */
function patternsOf(words: Movement, direction: "rose" | "fell"): ClaimPattern[] {
  const claim = (match: RegExpMatchArray): Claim => ({
    kind: "direction",
    direction,
    again: /\b(?:further|another|continued|continues|kept)\b/i.test(match.groups?.said ?? ""),
  });
  const figure = `(?<figure>${figureSign})`;
  const going = `(?:(?:continued|continues) to (?:${words.base})|kept (?:${words.verb})|${words.verb})`;
  const verb = `\\b(?<said>${going}${adverbs})`;
  const noun = `\\b(?<said>(?:a|an|another|this|that)(?:\\s[\\w-]+)?\\s(?:${words.noun}))(?:\\sin(?:\\s[\\w’'-]+){1,6}?)?`;
  const pattern = (source: string, parts: ClaimPattern["parts"]): ClaimPattern => ({
    pattern: new RegExp(source, "gi"),
    parts,
    claim,
  });
  return [
    pattern(`${verb}\\s(?:to|at)${about}\\s${figure}`, measures),
    pattern(`${verb}\\sfrom${about}\\s${figure}`, ["previous"]),
    pattern(`${verb}(?:\\sby)?${about}\\s+${figure}`, ["change", "difference"]),
    pattern(`${noun}\\sto${about}\\s${figure}`, measures),
    pattern(`${noun}\\sfrom${about}\\s${figure}`, ["previous"]),
    pattern(`${noun}(?:\\s(?:of|by))?${about}\\s+${figure}`, ["change", "difference"]),
    pattern(`${figure}\\s(?<said>(?:further |overall )?(?:${words.noun}))\\b`, ["change", "difference"]),
    pattern(
      `${figure}(?:,?\\s[\\w’'-]+){0,6}?,?\\s(?<said>(?:a|an) (?:further )?(?:${words.noun}) (?:on|from|over|compared with) ${yearBefore})`,
      measures,
    ),
    pattern(
      `${figure},?\\s(?<said>${direction === "rose" ? "up" : "down"}) (?:on|from) ${yearBefore}`,
      measures,
    ),
    pattern(`\\b(?<said>${direction === "rose" ? "up" : "down"}) (?:by )?${figure}`, [
      "change",
      "difference",
    ]),
    pattern(`\\b(?<said>${direction === "rose" ? "up" : "down"}) from ${figure}`, ["previous"]),
    pattern(
      `${figure}(?:,?\\s[\\w’'-]+){0,6}?,?\\s(?<said>${direction === "rose" ? "more|greater" : "fewer|less"}) than ${yearBefore}`,
      ["value", "difference", "change"],
    ),
    pattern(
      `${figure}(?:,?\\s[\\w’'-]+){0,6}?,?\\s(?<said>${direction === "rose" ? "higher" : "lower"}) than ${yearBefore}`,
      [...measures, "difference", "change"],
    ),
  ];
}

/** Rises and falls, in the order of docs/numbers-in-prose.md. */
export const movementClaims: ClaimPattern[] = [...patternsOf(up, "rose"), ...patternsOf(down, "fell")];
