import type { Claim, ClaimPattern } from "./claim.ts";
import { figureSign, joint } from "./clauses.ts";
import { fractionPhrase } from "./fraction-words.ts";
import { about, adverbs, movementWords, ordinals, yearBefore, yearWords } from "./movement-words.ts";

/** "30% of children, more than last year" may be about the children: so a share is not judged. */
export const measures: ClaimPattern["parts"] = ["value", "share", "rate"];

// A figure's sign may not be cut short.
const figure = `(?<figure>${figureSign})(?!\uF8FF)`;
const few = (most: number) => `(?:,?\\s[\\w’'-]+){0,${most}}?`;

const some = (most: number) => `(?:,|(?:,?\\s[\\w’'-]+){1,${most}}?,?)`;

/** Between words and the figure in brackets, between commas, or behind a colon. */
const apart = "\\s\\s+";
const behindColon = `${joint}${about}\\s+`;

/** Patterns of one direction; each names the figure's sign "figure" and the claiming words "said". */
function patternsOf(direction: "rose" | "fell"): ClaimPattern[] {
  const words = movementWords[direction];
  const claim = ({ groups }: RegExpMatchArray): Claim => ({
    kind: "direction",
    direction,
    again: /\b(?:further|another|continued|continues|kept)\b/i.test(groups?.said ?? ""),
    since: groups?.since?.replace("/", "-") ?? null,
  });
  const run = ({ groups }: RegExpMatchArray): Claim => ({
    kind: "run",
    direction,
    length: ordinals.indexOf(groups?.nth?.toLowerCase() ?? "") + 1,
  });
  const going = `(?:(?:continued|continues) to (?:${words.base})|kept (?:${words.verb})|${words.verb})`;
  const verb = `\\b(?<said>${going}${adverbs})`;
  const noun = `\\b(?<said>(?:a|an|another|this|that)(?:\\s[\\w-]+)?\\s(?:${words.noun}))(?:\\sin(?:\\s[\\w’'-]+){1,6}?)?`;
  const step: ClaimPattern["parts"] = ["change", "relative-change", "difference"];
  const mentioned = new RegExp(
    `\\b(?:${words.verb}|${words.base}|${words.noun}|${words.way}|${words.more}|${words.higher})\\b`,
    "i",
  );
  const pattern = (source: string, parts: ClaimPattern["parts"], named?: true): ClaimPattern => ({
    pattern: new RegExp(source, "gid"),
    words: mentioned,
    parts,
    claim,
    ...(named && { named }),
  });
  return [
    // "Some came up to 3 times" is no movement.
    pattern(`${verb}\\s(?:to|at)${about}\\s${figure}(?!\\s+times\\b)`, measures),
    pattern(`${verb},\\sto${about}\\s${figure}(?!\\s+times\\b)`, measures),
    pattern(`${verb},?\\sfrom${about}\\s${figure}`, ["previous"]),
    // "Fell by more than a fifth (22%)".
    pattern(`${verb}\\sby\\s${fractionPhrase}\\s\\s+${figure}`, step),
    pattern(`${verb}(?:\\sby)?${about}\\s+${figure}`, step),
    pattern(`${noun}\\sto${about}\\s${figure}`, measures),
    pattern(`${noun}\\sfrom${about}\\s${figure}`, ["previous"]),
    pattern(`${noun}(?:\\s(?:of|by))?${about}\\s+${figure}`, step),
    pattern(`${figure}\\s(?<said>(?:further |overall )?(?:${words.noun}))\\b`, step),
    pattern(
      `${figure}${few(6)},?\\s(?<said>(?:a|an) (?:further )?(?:${words.noun}) (?:on|from|over|compared with) ${yearBefore})`,
      measures,
    ),
    pattern(`${figure},?\\s(?<said>${words.way}) (?:on|from) ${yearBefore}`, [...measures, ...step]),
    pattern(`\\b(?<said>${words.way}) (?:by )?${figure}`, step),
    pattern(`${figure}\\s(?<said>${words.way})\\s*$`, step),
    pattern(`\\b(?<said>${words.way}) from ${figure}`, ["previous"]),
    // "45 fewer than last year" tells an amount, "45, fewer than last year" does not.
    pattern(`${figure}${some(6)}\\s(?<said>${words.more}) than ${yearBefore}`, ["value"]),
    pattern(`${figure}${few(6)},?\\s(?<said>${words.more}) than ${yearBefore}`, step),
    pattern(`${figure}\\s(?<said>(?:${words.more})(?:\\s[\\w’'-]+){1,5}?) than ${yearBefore}`, step),
    pattern(`${figure}${some(6)}\\s(?<said>${words.higher}) than ${yearBefore}`, measures),
    pattern(`${figure}${few(6)},?\\s(?<said>${words.higher}) than ${yearBefore}`, step),
    pattern(`${figure}\\s(?<said>${words.higher})\\s*$`, step),
    pattern(
      `${figure}\\s(?<said>(?:${words.more}|${words.higher})(?:\\s[\\w’'-]+){0,5}?) than in (?<since>\\d{4}[/-]\\d{2})(?![\\d-])`,
      step,
    ),
    pattern(`\\b(?<said>${words.higher}) than ${yearBefore},? (?:at|with)${about}\\s${figure}`, measures),
    pattern(
      `\\b(?<said>${words.more})(?:\\s[\\w’'-]+){1,5}? than ${yearBefore}(?:${apart}|${behindColon})${figure}`,
      ["value"],
      true,
    ),
    pattern(
      `\\b(?<said>${words.more})(?:\\s[\\w’'-]+){1,3}?${behindColon}${figure}(?=.*?(?:against|compared with|after|up from|down from) ${figureSign})`,
      ["value"],
      true,
    ),
    pattern(
      `\\b(?<said>${words.more})(?:\\s[\\w’'-]+){1,5}? than in (?<since>\\d{4}[/-]\\d{2})(?![\\d-])(?:${apart}|${behindColon})${figure}`,
      ["value"],
      true,
    ),
    // The figure in brackets or behind a colon.
    pattern(`${verb}${apart}${figure}`, measures),
    pattern(`${verb}${behindColon}${figure}`, measures, true),
    // "Referrals (45) rose", "referrals (45) have gone up since 2012/13 (30)".
    pattern(`${figure}\\s\\s(?<said>(?:(?:have|has|had) )?${going}${adverbs})\\b`, measures),
    pattern(
      `${figure}\\s\\s(?<said>(?:(?:have|has|had) )?${going}${adverbs})\\ssince\\s(?<since>${yearWords})`,
      measures,
    ),
    pattern(
      `\\b(?<said>${going}${adverbs})\\ssince\\s(?<since>${yearWords})(?:\\s${figureSign})?(?:,? to|,? at|${joint})${about}\\s${figure}`,
      measures,
    ),
    {
      pattern: new RegExp(
        `\\b(?<said>(?:the|a|its|their) (?<nth>${ordinals.join("|")}) (?:(?:consecutive|successive) (?:yearly |annual )?(?:${words.noun})|(?:yearly |annual )?(?:${words.noun}) (?:in a row|running|in succession)))`,
        "gid",
      ),
      parts: measures,
      claim: run,
    },
    {
      pattern: new RegExp(
        `\\b(?<said>${going}${adverbs} for (?:the|a) (?<nth>${ordinals.join("|")}) (?:consecutive |successive )?(?:year|time)(?: running| in a row| in succession)?)`,
        "gid",
      ),
      parts: measures,
      claim: run,
    },
  ];
}

/** Rises and falls, in the order of docs/rules-for-words.md. */
export const movementClaims: ClaimPattern[] = [...patternsOf("rose"), ...patternsOf("fell")];
