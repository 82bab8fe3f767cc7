import { divide, type Fraction, sign, subtract, toNumber } from "../../values/fraction.ts";
import { directionOf, hidden, movement, stepTo, timesAgree } from "./judge-claim.ts";
import { isHidden, nameOf, print, roughAmount } from "./measure.ts";
import { nearTimesIn, timesAsMany } from "./multiples.ts";
import {
  type Bound,
  boundIn,
  type Finding,
  figureNamed,
  findingAt,
  isOpen,
  matchesOf,
  offsetOf,
  type Sentence,
  type WordRule,
  wordsUpTo,
} from "./statement.ts";

const above = "higher|more (?:common|frequent)|commoner|more|greater|larger|bigger|longer";
const below = "lower|fewer|less (?:common|frequent)|rarer|less|smaller|shorter";
const a = figureNamed("a");
const b = figureNamed("b");
const rough = "(?:about |around |nearly |almost |just |only |some |the |a |an )*";
const inBrackets = (figure: string) => `\\(${rough}${figure}(?:\\)|${wordsUpTo(2)}\\))`;

/** Where two figures stand on the two sides of a comparison; "a" is the one of which the word is said. */
const twoSided = [
  // "At 45 it was higher than England's 40"; "the rate (45) is higher than that of England (40)".
  `${a}\\)?,?${wordsUpTo(5)}(?:,|\\s(?:is|are|was|were|remains?|remained|stayed)) (?:(?:much|well|far|slightly|a little|still|also|again|now|considerably|significantly) )*(?<said>(?<word>${above}|${below}) than)(?! (?:twice|double|half|(?:an?|one|two|three|four|five)\\b))(?![^.]*\\b(?:last year|the year before|a year (?:ago|earlier|before))\\b)${wordsUpTo(6)},?\\s\\(?${rough}${b}`,
  // "Northgate (45) has more children than Southgate (40)".
  `${a}\\)?(?:${wordsUpTo(2)}) (?:has|have|had|saw|made|received|took|gave|sent|held|drew|got|counted) (?<said>(?<word>more|fewer))${wordsUpTo(3)} than${wordsUpTo(4)} \\(?${rough}${b}`,
  // "Spending of 45 was below income of 50".
  `${a}\\)?,?${wordsUpTo(3)} (?:is|are|was|were|remains|remained|stayed) (?:(?:much|well|far|slightly|just|still) )?(?<said>(?<word>above|below))${wordsUpTo(5)},?\\s\\(?${rough}${b}`,
  // "Income was higher than spending, at 45 against 40".
  `\\b(?<said>(?<word>${above}|${below}) than)(?! (?:in|last|the year|a year)\\b)${wordsUpTo(4)}(?:,|:) (?:at |with )?${rough}${a}${wordsUpTo(2)},? (?:against|compared with|compared to)${wordsUpTo(1)} ${rough}${b}`,
  // "More plans started (45) than ended (40)"; "more boys (45) than girls (40)".
  `\\b(?<said>(?<word>more|fewer|less))(?! than)${wordsUpTo(6)} ${inBrackets(a)}${wordsUpTo(3)} than${wordsUpTo(6)} ${inBrackets(b)}`,
  // "The largest group lived in Ashby (45), followed by Burton (40)".
  `\\b(?<said>the (?<word>largest|biggest|highest|greatest|most common|commonest|smallest|lowest))${wordsUpTo(8)} ${inBrackets(a)},? (?:followed by|ahead of|then|and then)${wordsUpTo(5)} ${inBrackets(b)}`,
  // "Income (45) exceeded spending (40)"; "Income exceeded spending: 45 against 40".
  `${a}\\)?${wordsUpTo(3)} (?<said>(?<word>exceeded|exceeds|outnumbered|outnumber|outweighed|overtook|surpassed|fell short of|falls short of|lagged behind))${wordsUpTo(5)} \\(?${rough}${b}`,
  `\\b(?<said>(?<word>exceeded|exceeds|outnumbered|outnumber|outweighed|overtook|surpassed|fell short of|falls short of|lagged behind))${wordsUpTo(5)}(?:,|:| –| —| \\() ?(?:by |at )?${rough}${a}${wordsUpTo(2)},? (?:against|to|compared with|compared to|and)${wordsUpTo(1)} ${rough}${b}`,
  // "More plans ended than started: 45 against 40".
  `\\b(?<said>(?<word>more|fewer))(?! than)${wordsUpTo(4)} than(?! in| last| the year| a year)${wordsUpTo(4)}(?:,|:| –| —| \\() ?${rough}${a}${wordsUpTo(2)},? (?:against|compared with|compared to|to)${wordsUpTo(1)} ${rough}${b}`,
].map((source) => new RegExp(source, "giud"));

const multiples = [...timesAsMany, ["five times", 5] as const];
const multiple = `(?<said>(?:(?<how>more than|over|almost|nearly|about|around|roughly) )?(?<word>${multiples.map(([words]) => words).join("|")}) (?:(?:as (?:many|much|high|large)${wordsUpTo(4)} as)|that of|those of|the (?:rate|share|number|figure|level|average)(?: of| in| for)?))`;
/** "The rate (45) is twice that of England (20)". */
const timesBetween = new RegExp(
  `${a}\\)?${wordsUpTo(4)}\\s${multiple}${wordsUpTo(6)} \\(?${rough}${b}`,
  "giud",
);

/** "45 is 12% more than 40", of one figure in two periods. */
const step = new RegExp(
  `${figureNamed("a")} (?<said>(?<word>${above}|${below}) than) (?:the |in \\d{4}/\\d{2} |last year’s )?${b}`,
  "giud",
);

/** "Health gave twice as much (45) as the police (20)". */
const asMuch = new RegExp(
  `\\b(?<said>(?:(?<how>more than|over|almost|nearly|about|around|roughly) )?(?<word>${multiples.map(([words]) => words).join("|")}) as (?:many|much|high|large))${wordsUpTo(3)} ${inBrackets(a)}${wordsUpTo(3)} as${wordsUpTo(5)} ${inBrackets(b)}`,
  "giud",
);

/** Two figures of one unit that a sentence compares. */
export const comparisonClaims: WordRule = (sentence) => {
  if (sentence.bound.length < 2 || !mentions.test(sentence.words) || isOpen(sentence.words)) return [];
  return [
    ...matchesOf(sentence, ...twoSided).flatMap((match) => judged(sentence, match, "comparison", compared)),
    ...matchesOf(sentence, step).flatMap((match) => stepped(sentence, match)),
    ...matchesOf(sentence, timesBetween, asMuch).flatMap((match) =>
      judged(sentence, match, "multiple", multiplied),
    ),
  ].filter((finding, index, all) => all.findIndex(({ start }) => start === finding.start) === index);
};

const mentions =
  /\b(?:than|less|exceed(?:s|ed)|outnumber(?:s|ed)?|outweighed|overtook|surpassed|short of|behind|above|below|followed by|ahead of|then|twice|double|half|times)\b/i;

interface Pair {
  first: Bound;
  second: Bound;
  left: Fraction;
  right: Fraction;
  margin: number;
}

type Verdict = Finding["verdict"] | null;

/** What a comparison finds out about the two figures of a match; hidden ones are compared with nothing. */
function judged(
  sentence: Sentence,
  match: RegExpMatchArray,
  rule: "comparison" | "multiple",
  compare: (pair: Pair, match: RegExpMatchArray) => Verdict,
): Finding[] {
  const pair = amountsOf(boundIn(sentence, match, "a"), boundIn(sentence, match, "b"));
  if (!pair || isTooWide(sentence, match)) return [];
  if ("concealed" in pair) {
    const verdict = hidden(match.groups?.said ?? "", pair.concealed.figure);
    return [findingAt(sentence, match, rule, [pair.concealed], verdict)];
  }
  const verdict = compare(pair, match);
  return verdict === null ? [] : [findingAt(sentence, match, rule, [pair.first, pair.second], verdict)];
}

/** Two amounts that may be compared: of one kind and measure, and exact. */
function amountsOf(first: Bound | undefined, second: Bound | undefined): { concealed: Bound } | Pair | null {
  if (!first?.value || !second?.value) return null;
  if (first.figure === second.figure && first.entry === second.entry) return null;
  // A rate or share that is worked out may be compared with one that was entered.
  if (first.value.unit.kind !== second.value.unit.kind) return null;
  if (first.value.unit.kind === "rate" && first.value.unit.label !== second.value.unit.label) return null;
  if (isHidden(first.value)) return { concealed: first };
  if (isHidden(second.value)) return { concealed: second };
  const [left, right] = [roughAmount(first.value), roughAmount(second.value)];
  return left && right
    ? { first, second, left: left.amount, right: right.amount, margin: left.margin + right.margin }
    : null;
}

function compared({ first, second, left, right, margin }: Pair, match: RegExpMatchArray): Verdict {
  const said = match.groups?.said ?? "";
  // Of "about 80" it is certain only that it is not 113.
  if (margin > 0 && Math.abs(toNumber(left) / toNumber(right) - 1) <= margin) return null;
  const word = match.groups?.word ?? "";
  const wanted = new RegExp(
    `^(?:${below}|below|smallest|lowest|f[ae]lls? short of|lagged behind)$`,
    "i",
  ).test(word)
    ? -1
    : 1;
  const actual = sign(subtract(left, right));
  // Of two equals, either may be called the largest.
  const holds = actual === wanted || (actual === 0 && /(?:est|most common)$/i.test(word));
  return holds ? "holds" : wrong(said, first, second, left, right);
}

function multiplied({ first, second, left, right, margin }: Pair, match: RegExpMatchArray): Verdict {
  const said = match.groups?.said ?? "";
  if (sign(right) <= 0 || sign(left) <= 0) return null;
  const times = multiples.find(([words]) =>
    new RegExp(`^(?:${words})$`, "i").test(match.groups?.word ?? ""),
  )?.[1];
  if (times === undefined) return null;
  const how = nearTimesIn(match);
  const ratio = toNumber(divide(left, right));
  // "Twice" is a rough word: what is off by less than a seventh is for a reader to judge.
  if (margin > 0 && Math.abs(ratio / times - 1) <= margin + 0.1) return null;
  if (how === "about" && Math.abs(ratio / times - 1) > 0.1 && Math.abs(ratio / times - 1) < 0.15) return null;
  return timesAgree(ratio, times, how)
    ? "holds"
    : [
        `"${said}" disagrees with the data: ${told(first)} is ${ratio.toFixed(2)} times ${told(second)}`,
        "Mend the words, or rephrase the sentence",
      ];
}

// A change is a part of the earlier value: 767 is 15% more than 668, and 668 is 13% less than 767.
function stepped(sentence: Sentence, match: RegExpMatchArray): Finding[] {
  const change = boundIn(sentence, match, "a");
  const base = boundIn(sentence, match, "b");
  if (!change || !base?.value || base.figure !== change.figure || base.measure !== "value") return [];
  if (!["change", "relative-change", "difference"].includes(change.part)) return [];
  const moved = stepTo(
    change.entry,
    { figure: change.figure, measure: "value" },
    new Map([[change.figure.name, change.figure]]),
  );
  const isBase = moved !== null && base.entry === moved.earlier;
  if (!moved || (!isBase && base.entry !== moved.later)) return [];
  const said = match.groups?.said ?? "";
  if (isHidden(moved.now) || isHidden(moved.then))
    return [findingAt(sentence, match, "comparison", [change], hidden(said, change.figure))];
  const actual = directionOf(moved);
  if (actual === null) return [];
  const isLess = new RegExp(`^(?:${below})$`, "i").test(match.groups?.word ?? "");
  const wanted = isLess === isBase ? "fell" : "rose";
  const verdict: Finding["verdict"] =
    actual !== wanted
      ? [
          `"${said}" disagrees with the data: ${change.figure.name} ${movement(moved)}`,
          "Mend the word, or rephrase the sentence",
        ]
      : isBase || change.part === "difference"
        ? "holds"
        : [
            `"${change.printed} ${said} ${base.printed}" turns the change round: it is a part of ${print(moved.then)}`,
            `Write {{ ${change.figure.name}.difference }}, or tell the later value first`,
          ];
  return [findingAt(sentence, match, "comparison", [change], verdict)];
}

// Between the two there may be a third figure, or another statement.
function isTooWide({ words }: Sentence, match: RegExpMatchArray): boolean {
  const [first, second] = [offsetOf(match, "a"), offsetOf(match, "b")];
  const between = words.slice(
    Math.min(first, second) + (match.groups?.a?.length ?? 0),
    Math.max(first, second),
  );
  return /[\uE000-\uF8FE]|\b(?:but|while|whereas|although|average|national|expected)\b|;/.test(between);
}

function wrong(said: string, first: Bound, second: Bound, left: Fraction, right: Fraction): [string, string] {
  const step = sign(subtract(left, right));
  const relation = step === 0 ? "the same as" : step > 0 ? "more than" : "less than";
  return [
    `"${said}" disagrees with the data: ${told(first)} is ${relation} ${told(second)}`,
    "Mend the word or change the two round, or rephrase the sentence",
  ];
}

function told({ figure, measure, value }: Bound): string {
  return `${value ? print(value) : ""} (${nameOf(figure, measure)})`;
}
