import type { ProseText, Span } from "../../markdown/prose-text.ts";
import { stemsIn } from "../../subjects/stems.ts";
import { numberInWords, valueOfNumberWords } from "../../values/number-words.ts";
import type { Finding } from "./finding.ts";

/** A time limit or an age in a rule: "within 24 hours of learning of the allegation", "a child under 16". */
interface Limit extends Span {
  text: ProseText;
  typed: string;
  /** In hours for times, in years for ages. */
  value: number;
  kind: "time" | "age";
  /** Stems of the words of its clause before and behind it. */
  before: ReadonlySet<string>;
  behind: ReadonlySet<string>;
  /** "A young carer is under 18" says what the word means. */
  isDefinition: boolean;
  isInBrackets: boolean;
}

const hours: Record<string, number> = {
  minute: 1 / 60,
  hour: 1,
  day: 24,
  night: 24,
  week: 168,
  month: 730,
  year: 8760,
};
const number = `(?<number>\\d{1,3}|${numberInWords})`;
const time = new RegExp(
  `\\b(?:within|every|at\\sleast(?:\\severy)?|(?:more|less|longer|fewer)\\sthan|no\\slater\\sthan|past|beyond|after)\\s(?:the\\s(?:first|last|next)\\s)?${number}\\s(?<working>working\\s)?(?<unit>minute|hour|day|night|week|month|year)s?\\b`,
  "gi",
);
const age =
  /\b(?:under|over|up to|until|below)\s(?:the age of\s)?(?<number>\d{1,2})\b(?!\s?(?:%|per cent|[a-z]+s\b(?<!years)))/gi;

// A rule that was, is to be, or holds elsewhere, may have another limit.
const otherRule =
  /\b(?:used to|formerly|previously|until (?:then|20\d\d)|was|were|had|instead|no longer|from now|in future|nationally|national|elsewhere|other councils?|proposed?|average|took|lasted|some|most|many|few)\b/i;

/**
 * Rules that stand in two texts of a board with different limits: a time within which something is done, an age up to
 * which something holds. Two limits are of one rule if the words of their clauses are nearly the same.
 *
 * @returns the later of the two, with the place of the first
 */
export function differentLimits(texts: ProseText[]): Finding[] {
  const limits = texts.flatMap(limitsIn);
  const found: Finding[] = [];
  for (const [index, limit] of limits.entries()) {
    const other = limits.slice(0, index).find((each) => contradicts(each, limit));
    if (!other) continue;
    const { file, line } = other.text.placeAt(other.start);
    found.push({
      text: limit.text,
      start: limit.start,
      end: limit.end,
      what: `"${limit.typed}" is said here, and "${other.typed}" of the same in ${file}, line ${line}`,
      todo: "Write the same in both, or say what differs",
    });
  }
  return found;
}

function limitsIn(text: ProseText): Limit[] {
  if (text.isSupplied || text.isQuoted || !/\d|within|least|every/i.test(text.words)) return [];
  const limits: Limit[] = [];
  for (const [kind, pattern] of [
    ["time", time],
    ["age", age],
  ] as const)
    for (const match of text.words.matchAll(pattern)) {
      const { number: typed = "", unit = "", working } = match.groups ?? {};
      const start = match.index;
      const end = start + match[0].length;
      const clause = clauseAround(text.words, start, end);
      if (otherRule.test(clause.before + clause.behind)) continue;
      const amount = /^\d/.test(typed) ? Number(typed) : valueOfNumberWords(typed);
      limits.push({
        text,
        start,
        end,
        typed: match[0],
        kind,
        value: kind === "age" ? amount : amount * (hours[unit.toLowerCase()] ?? 0) + (working ? 0.5 : 0),
        before: lastStems(clause.before),
        behind: stemsIn(clause.behind.split(/\s+/).slice(0, 8).join(" ")),
        isDefinition: /\b(?:is|are|means)\s(?:a\sperson\s|children\s|anyone\s|somebody\s)?$/i.test(
          clause.before,
        ),
        isInBrackets: clause.isInBrackets,
      });
    }
  return limits;
}

function contradicts(one: Limit, other: Limit): boolean {
  if (one.kind !== other.kind || one.value === other.value || one.text === other.text) return false;
  const before = shared(one.before, other.before);
  const behind = shared(one.behind, other.behind);
  const sameBehind = behind > 0 && behind === Math.max(one.behind.size, other.behind.size);
  if (one.isDefinition && other.isDefinition)
    return before >= 1 && before === Math.max(one.before.size, other.before.size);
  if (one.isInBrackets && other.isInBrackets)
    return sameBehind && one.before.size === 0 && other.before.size === 0;
  if (one.isInBrackets || other.isInBrackets) return false;
  if (sameBehind && before >= 1 && one.kind === "time") return true;
  const smaller = Math.min(one.before.size + one.behind.size, other.before.size + other.behind.size);
  return before + behind >= 3 && before >= 2 && before + behind >= 0.75 * smaller;
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((stem) => other.has(stem)).length;
}

// The words of its own clause, up to a mark or a bracket.
function clauseAround(words: string, start: number, end: number) {
  const left = words.slice(0, start);
  const right = words.slice(end);
  const from =
    Math.max(...[".", ";", ":", "(", ")", "?", "!", "–"].map((mark) => left.lastIndexOf(mark))) + 1;
  const to = right.search(/[.;:(),?!–]|\s(?:and|but|unless|because|who|which|then)\s/);
  return {
    before: left.slice(from),
    behind: to < 0 ? right : right.slice(0, to),
    isInBrackets: left[from - 1] === "(",
  };
}

function lastStems(words: string): ReadonlySet<string> {
  return stemsIn(words.trim().split(/\s+/).slice(-8).join(" "));
}
