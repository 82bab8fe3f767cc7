import { shareOfWhole } from "../../calculate/changes-and-shares.ts";
import { divide, type Fraction, fraction, fractionOfNumber, sign, toNumber } from "../../values/fraction.ts";
import { figureSign } from "./clauses.ts";
import { agreesWithFraction, type FractionSaid, fractionIn, fractionPhrase } from "./fraction-words.ts";
import { hidden } from "./judge-claim.ts";
import { isHidden, plainAmount, print } from "./measure.ts";
import {
  type Bound,
  boundIn,
  type ClaimContext,
  type Finding,
  figureNamed,
  findingAt,
  offsetOf,
  type Sentence,
  type WordRule,
} from "./statement.ts";

/** A part of a whole as a sentence tells it. */
interface Share {
  /** From 0 to 1. */
  amount: Fraction;
  /** How far the true number may be from it. */
  rounding: number;
  /** "30 of 120", "25%". */
  told: string;
  figures: Bound[];
}

const half = fraction(1n, 2n);

/** Words for a part that name no fraction: the least and the most, in percent, that they surely hold and surely do not. */
const vague: [words: string, side: "above" | "below", right: number, wrong: number][] = [
  ["(?:the|a|an) (?:vast|overwhelming|huge) majority", "above", 70, 60],
  ["(?:nearly|almost|virtually|practically) (?:all|every|everyone|everybody)", "above", 90, 80],
  ["hardly any|almost none|almost no|a tiny (?:minority|part|share|proportion|number)", "below", 10, 20],
  ["a small (?:part|share|proportion|minority|fraction|number)|only a few|very few", "below", 30, 50],
];

// "Most" of what is counted, not "at most", "the most", "most recent".
const most = `(?<!\\b(?:the|at|a|is|are|was|were)\\s)most(?=\\s(?:of\\s|\\w+,?\\s+\\(?${figureSign}|[\\w-]+s\\b|(?:young )?people\\b|children\\b|young\\b|,))`;
const majority = `(?:the|a) (?:large |great |clear |small |slim |narrow |bare )?majority|${most}`;
const minority = "a (?:small )?minority|(?:only|just) a minority";
const words = [majority, minority, ...vague.map(([said]) => said), fractionPhrase].join("|");
const said = `\\b(?<said>${words})(?![\\w-])`;

const partOfWhole = `${figureNamed("figure")}(?! ?\uF8FF)(?: (?:out )?of (?:(?:the|all|these|those|a total of) )?${figureNamed("whole")})?`;
const noun = "(?:\\s+[\\p{L}\\d’'-]+)";

/** Which places of the words and the figure bind them to one another, the surest first. */
const before = "(?:some |only |just |about |around |or )?";
const bindings = [
  // "Half of the referrals (50%)", "most lived at home (15 young people)".
  `${said}${noun}{0,9}? \\(${before}${partOfWhole}(?=\\)|,|;| of\\b| (?!(?:in|from|for|at|by|with|on|to|were|was|are|is)\\b)[\\p{L}-]+(?: [\\p{L}-]+)?\\))`,
  // "Most plans, 60 of 90, were", "most lived at home: 15 of 56".
  `${said}${noun}{0,9}?(?:,|:| –| —) ${before}${partOfWhole}(?=\\s?[,;.–—]|$)`,
  // "Fewer than half, 29 of the 56 registered, came".
  `${said}${noun}{0,9}?(?:,|:| \\() ${before}${figureNamed("figure")} (?:out )?of (?:(?:the|all|these|those) )?${figureNamed("whole")}${noun}{1,3}(?=[,;.)]|$)`,
  // "56%, more than half, were"; "30% (almost a third)".
  `${partOfWhole}(?:,| \\(|, or| or| –)\\s?${said}`,
  // "70% of income, over two thirds."
  `${figureNamed("figure")}${noun}{1,4}, ${said}(?=[,.;)]|$)`,
  // "At 33% good plans were a minority".
  `${figureNamed("figure")}${noun}{0,4}?,?\\s(?<said>the majority|a majority|${minority}|(?:more|less|fewer) than half|(?:over|under) half)\\b`,
  // "The majority of plans made up 56%".
  `${said}${noun}{0,8}?\\s+${figureNamed("figure")}`,
].map((source) => new RegExp(source, "giud"));
const last = bindings.length - 1;

/** Words for a part of a whole beside a figure that proves them or does not: "most", "a third", "hardly any". */
export const shareClaims: WordRule = (sentence, context) => {
  if (sentence.bound.length === 0 || !mentions.test(sentence.words)) return [];
  const findings: Finding[] = [];
  for (const [index, pattern] of bindings.entries())
    for (const match of sentence.words.matchAll(pattern)) {
      const start = sentence.start + offsetOf(match, "said");
      if (
        findings.some((known) => start < known.end && start + (match.groups?.said?.length ?? 0) > known.start)
      )
        continue;
      if (isDenied(sentence, match)) continue;
      const share = shareIn(sentence, match, context, index === last);
      if (share === null) continue;
      const saidWords = match.groups?.said ?? "";
      if ("hidden" in share) {
        findings.push(
          findingAt(sentence, match, "share", [share.hidden], hidden(saidWords, share.hidden.figure)),
        );
        continue;
      }
      const right = agrees(saidWords, share);
      findings.push(
        findingAt(
          sentence,
          match,
          "share",
          share.figures,
          right === null ? "undecided" : right ? "holds" : wrong(saidWords, share),
        ),
      );
    }
  return findings;
};

const mentions =
  /\b(?:half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|thirds|quarters|fifths|sevenths|eighths|ninths|tenths|every second|majority|minority|most|all|any|none|no|every|everyone|everybody|few|small|tiny)\b|%|per cent| (?:in|out of) /i;

const counted =
  "(?:of|were|was|are|is|had|have|has|did|do|said|came|come|went|go|live|lived|took|take|got|felt|feel|reached|met|left|stayed|sent|completed|attended|received)\\b|[(,:;.–—]|$";
const isOrdinal = new RegExp(`^\\s+(?!${counted})`, "i");
const otherQuantity =
  /\b(?:all|every|each|most|half|none|no|many|several|few|thirds?|quarters?|majority|minority)\b/i;

const continued = new RegExp(`^\\)?(?:,| and| or| plus| with)[^.;]{0,60}?${figureSign}`);

// The words are denied, or say something else: "cut by half", "half a year", "a third review".
function isDenied({ words }: Sentence, match: RegExpMatchArray): boolean {
  const at = offsetOf(match, "said");
  const phrase = match.groups?.said ?? "";
  const before = words.slice(Math.max(0, at - 24), at);
  const behind = words.slice(at + phrase.length);
  if (
    /(?:\b(?:not|never|no|by|than|first|second|other|latter|top|bottom|this|that|last|each|lower|upper)|n[’']t)\s+$/i.test(
      before,
    )
  )
    return true;
  // "Two and a half".
  if (/\band\s+$/i.test(before) && /^(?:a )?half$/i.test(phrase)) return true;
  if (/^(?:an?|one)[ -](?!half)\w+$/i.test(phrase) && isOrdinal.test(behind)) return true;
  if (
    /^\s(?:an?|as|again|more|higher|lower|fewer|less|an? |[\w-]*(?:day|hour|year|term|month|week|mile|time)s?)\b/i.test(
      behind,
    )
  )
    return true;
  const figure = offsetOf(match, "figure");
  if (
    figure > at &&
    otherQuantity.test(words.slice(at + phrase.length, figure).replace(/^ of (?:all|every)\b/i, ""))
  )
    return true;
  // "Most live in Northgate (61) and Southgate (47)": together.
  const listed = continued.exec(words.slice((match.index ?? 0) + match[0].length));
  if (listed && !otherQuantity.test(listed[0])) return true;
  return /\b(?:would|should|could|may|might|will|target|aims?|if|whether|nationally|in England)\b/i.test(
    statementAround(words, at).replace(/\bshould have\b/gi, ""),
  );
}

// What stands behind a semicolon is another statement: "… (70%); the target is 75%".
function statementAround(words: string, at: number): string {
  const start = words.lastIndexOf(";", at) + 1;
  const end = words.indexOf(";", at);
  return words.slice(start, end < 0 ? undefined : end);
}

function shareIn(
  sentence: Sentence,
  match: RegExpMatchArray,
  { book }: ClaimContext,
  shareOnly: boolean,
): Share | { hidden: Bound } | null {
  const part = boundIn(sentence, match, "figure");
  const whole = boundIn(sentence, match, "whole");
  if (!part || (match.groups?.whole && !whole)) return null;
  if (part.value === null || part.part === "rate") return null;
  if (isHidden(part.value)) return { hidden: part };
  const others = sentence.bound.filter((each) => each !== part && each !== whole && each.part !== "period");
  if (whole) {
    if (whole.value && isHidden(whole.value)) return { hidden: whole };
    const [some, all] = [plainAmount(part.value), whole.value && plainAmount(whole.value)];
    if (!some || !all || sign(all) <= 0 || part.measure !== "value" || part.figure.unit.kind !== "count")
      return null;
    return {
      amount: divide(some, all),
      rounding: 0,
      told: `${part.figure.name} is ${print(part.value)} of ${print(whole.value as NonNullable<Bound["value"]>)}`,
      figures: [part, whole],
    };
  }
  const amount = plainAmount(part.value);
  if (!amount) return null;
  const inBrackets = /[(,:]\s?$/.test(sentence.words.slice(0, part.start - sentence.start));
  if (part.value.unit.kind === "percent") {
    // Between the words and a loose figure there may be another one that they are about.
    if (others.length > 0 && !inBrackets) return null;
    const share = divide(amount, fractionOfNumber(100));
    const isEntered = part.measure === "value";
    return {
      amount: share,
      rounding: isEntered ? 0.5 / 100 / 10 ** part.value.decimals : 0,
      told: isEntered ? `${part.figure.name} is ${print(part.value)}` : partOf(part, book),
      figures: [part],
    };
  }
  // A count is a share of its whole only where it cannot be the whole of something else: in brackets, or after a colon.
  if (shareOnly || !inBrackets || part.figure.unit.kind !== "count") return null;
  const base = part.figure.whole === null ? undefined : book.get(part.figure.whole);
  const of = base?.entries.find(({ period }) => period.key === part.entry.period.key);
  if (!base || !of) return null;
  if (of.value.state === "suppressed") return { hidden: part };
  const share = shareOfWhole(part.figure, part.entry, book);
  const ratio = share && plainAmount(share);
  if (!share || !ratio) return null;
  return {
    amount: divide(ratio, fractionOfNumber(100)),
    rounding: 0,
    told: partOf(part, book),
    figures: [part],
  };
}

function partOf({ figure, entry, value }: Bound, book: ClaimContext["book"]): string {
  const base = book.get(figure.whole ?? "");
  const of = base?.entries.find(({ period }) => period.key === entry.period.key);
  const own = { value: entry.value, unit: figure.unit, decimals: figure.decimals };
  return base && of
    ? `${figure.name} is ${print(own)} of ${print({ value: of.value, unit: base.unit, decimals: base.decimals })}`
    : `${figure.name} is ${value ? print(value) : ""}`;
}

function agrees(phrase: string, { amount, rounding }: Share): boolean | null {
  const text = phrase.toLowerCase();
  for (const [known, side, right, wrongBeyond] of vague)
    if (new RegExp(`^(?:${known})$`).test(text)) {
      const percent = toNumber(amount) * 100;
      if (side === "above") return percent >= right ? true : percent < wrongBeyond ? false : null;
      return percent <= right ? true : percent > wrongBeyond ? false : null;
    }
  return agreesWithFraction(saidOf(text), amount, rounding);
}

function saidOf(text: string): FractionSaid {
  if (/minority/.test(text)) return { value: half, how: "less" };
  return fractionIn(text) ?? { value: half, how: "more" };
}

function wrong(phrase: string, { told, amount }: Share): [string, string] {
  const hundred = toNumber(amount) * 100;
  const about = hundred === 50 ? "half" : hundred > 50 ? "more than half" : "less than half";
  const isHalf = /majority|minority|most\b|half/i.test(phrase);
  const percent = /%$/.test(told)
    ? ""
    : `, which is ${isHalf ? about : `${hundred.toFixed(hundred % 1 === 0 ? 0 : 1)}%`}`;
  return [
    `"${phrase}" disagrees with the data: ${told}${percent || (isHalf ? `, which is ${about}` : "")}`,
    "Mend the word, or rephrase the sentence",
  ];
}
