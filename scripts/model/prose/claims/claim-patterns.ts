import type { Claim, ClaimPattern } from "./claim.ts";
import { figureSign, joint } from "./clauses.ts";
import { fractionIn, fractionPhrase } from "./fraction-words.ts";
import { measures, movementClaims } from "./movement-claims.ts";
import { about, adverbs, movementWords, yearBefore } from "./movement-words.ts";
import { becameTimes, nearTimes, nearTimesIn, timesAsMany } from "./multiples.ts";

const figure = `(?<figure>${figureSign})(?!\uF8FF)`;
const few = (most: number) => `(?:,?\\s[\\w’'-]+){0,${most}}?`;

function timesClaim(times: number): ClaimPattern["claim"] {
  return (match) => ({ kind: "times", times, how: nearTimesIn(match) });
}

const sinceWhen =
  "(?:the|its|their) (?<which>lowest|highest)(?:\\s[\\w’'-]+){0,4}?\\s(?:since\\s(?:[\\p{L}\\d]+\\s){0,2}?(?<since>\\d{4}(?:[/-]\\d{2,4})?)|on record|ever)";
const stable =
  "(?:(?:remained|stayed|was|were|is|are|been|held|kept) (?:broadly |largely |relatively |fairly |very |quite )?(?:stable|steady|static|constant)|levelled off|stabili[sz]ed)";
const same = "unchanged|stayed the same|remained the same|stayed level|remained level|no change";

function pattern(source: string, parts: ClaimPattern["parts"], claim: ClaimPattern["claim"]): ClaimPattern {
  return { pattern: new RegExp(source, "giud"), parts, claim };
}

const unchanged = (): Claim => ({
  kind: "direction",
  direction: "stayed the same",
  again: false,
  since: null,
});

/** The documented list of what words can say about a figure within a clause: see docs/rules-for-words.md. */
export const claimPatterns: ClaimPattern[] = [
  ...movementClaims,
  pattern(
    `\\b(?<said>${same})(?:\\s(?:at|from|on))${about}\\s${figure}`,
    [...measures, "previous"],
    unchanged,
  ),
  pattern(`\\b(?<said>${same})\\s\\s+${figure}`, measures, unchanged),
  pattern(`${figure}${few(4)},?\\s(?<said>unchanged|the same as ${yearBefore})`, measures, unchanged),
  pattern(
    `\\b(?<said>${stable})(?:\\s(?:at|from|on)${about}\\s|\\s\\s+|${joint}\\s)${figure}`,
    measures,
    () => ({
      kind: "stable",
    }),
  ),
  ...becameTimes.flatMap(([words, times]): ClaimPattern[] => [
    pattern(
      `\\b(?<said>${nearTimes}(?:${words}))${adverbs},?\\s(?:to|from)${about}\\s${figure}`,
      [...measures, "previous"],
      timesClaim(times),
    ),
    pattern(
      `\\b(?<said>${nearTimes}(?:${words}))${adverbs}(?:\\s\\s+|${joint}\\s)${figure}`,
      measures,
      timesClaim(times),
    ),
  ]),
  ...timesAsMany.flatMap(([words, times]): ClaimPattern[] => {
    const said = `(?<said>${nearTimes}(?:${words}) as (?:many|much|high)(?:\\s[\\w’'-]+){0,3}? as ${yearBefore})`;
    return [
      pattern(`${figure}${few(6)},?\\s${said}`, measures, timesClaim(times)),
      pattern(`\\b${said}(?:\\s\\s+|${joint}\\s|,? at\\s|,? with\\s)${figure}`, measures, timesClaim(times)),
    ];
  }),
  ...(["rose", "fell"] as const).flatMap((direction): ClaimPattern[] => {
    const { verb, noun, way, more, higher } = movementWords[direction];
    const claim: ClaimPattern["claim"] = ({ groups }) => {
      const fraction = fractionIn(groups?.fraction ?? "");
      return fraction && { kind: "amount", direction, fraction };
    };
    const part = `(?<fraction>${fractionPhrase})`;
    return [
      pattern(
        `\\b(?<said>(?:(?:${verb})${adverbs} by|an? (?:${noun}) of|${way}(?: by)?) ${part})(?:,? to${about}\\s|\\s\\s+|,? at\\s|${joint}\\s)${figure}`,
        measures,
        claim,
      ),
      pattern(`\\b(?<said>(?:${verb})${adverbs} by ${part}),? from${about}\\s${figure}`, ["previous"], claim),
      pattern(
        `${figure}${few(3)},?\\s(?<said>${part} (?:${more}|${higher}|${way}))(?:\\s[\\w’'-]+){0,3}? (?:than|on|from) ${yearBefore}`,
        measures,
        claim,
      ),
      pattern(
        `\\b(?<said>${part} (?:${more}|${higher}|${way})(?:\\s[\\w’'-]+){0,4}? (?:than|on|from) ${yearBefore})(?:\\s\\s+|,? at\\s|,? with\\s|${joint}\\s)${figure}`,
        measures,
        claim,
      ),
    ];
  }),
  pattern(`${figure}\\s?${few(6)},?\\s(?<said>${sinceWhen})`, measures, extreme),
  pattern(`\\b(?<said>${sinceWhen})(?:${few(4)}\\s+|${joint}\\s)${figure}`, measures, extreme),
];

const { rose, fell } = movementWords;
/** Whether words hold any of those that the patterns look for: most clauses do not. */
export const mentionsClaim = new RegExp(
  `\\b(?:${rose.verb}|${fell.verb}|continued|continues|kept|${rose.noun}|${fell.noun}|up|down|${rose.more}|${fell.more}|${rose.higher}|${fell.higher}|${same}|the same|stable|steady|static|constant|levelled|stabili[sz]ed|doubled|trebled|tripled|quadrupled|halved|as (?:many|much|high)|lowest|highest)\\b`,
  "i",
);

function extreme({ groups }: RegExpMatchArray): Claim {
  return {
    kind: "extreme",
    which: groups?.which?.toLowerCase() === "lowest" ? "lowest" : "highest",
    since: groups?.since?.replace("/", "-") ?? null,
  };
}
