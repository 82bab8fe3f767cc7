import { toNumber } from "../../values/fraction.ts";
import type { Bound, Finding, WordRule } from "./statement.ts";

const symbolBehind = /^\s?(?:%|per\s?cent(?:age)?\b(?!\s+points?)|percent\b)/i;
const poundsBehind = /^\s(?:pounds|sterling|GBP)\b/i;
const pointsBehind = /^\s?(?:per\s?cent(?:age)?|%)[\s-]points?\b/i;
const scaleBehind = /^(?:\s?(?:k|m|bn)\b|\s(?:hundred|thousand|million|billion)\b)/i;
const timeUnit = /^(?:working |calendar |school )?(minute|hour|day|week|month|year)s$/i;
const timeBehind = /^\s(?:working |calendar |school )?(?<time>minute|hour|day|week|month|year)s\b/i;
const baseBehind =
  /^(?:\s[\p{L}’'-]+){0,3}?\s(?:for every|for each|per|in every|out of every|in)\s(?<base>\d{1,3}(?:,\d{3})+|\d+|hundred|(?:a |one |ten |a hundred |one hundred )?thousand|million)\b(?! years?\b)/iu;

/** What is around a figure against the unit that it prints itself: "££", "%%", "million", "per 1,000". */
export const unitClaims: WordRule = (sentence) =>
  sentence.bound.flatMap((bound) => {
    const at = bound.start - sentence.start;
    const before = sentence.plain.slice(0, at);
    const behind = sentence.plain.slice(bound.end - sentence.start);
    const found: Finding[] = [];
    const add = (start: number, length: number, what: string, todo: string) => {
      const from = sentence.start + start;
      const figures = [bound.figure.name];
      found.push({ start: from, end: from + length, rule: "unit", figures, verdict: [what, todo] });
    };
    const end = bound.end - sentence.start;
    const addBehind = ([typed]: RegExpExecArray, before: string, todo = "Take it out") =>
      add(end, typed.length, `"${typed.trim()}" stands behind ${before}`, todo);
    const pound = /£\s?$/.exec(before);
    if (pound && !isDigitless(bound) && !isMoneyByName(bound)) {
      if (/^−?£/.test(bound.printed))
        add(pound.index, 1, `"£" comes before "${bound.printed}", which has its own`, "Take it out");
      else if (bound.printed.endsWith("%") || / percentage points?$/.test(bound.printed) || isCount(bound))
        add(
          pound.index,
          1,
          `"£" comes before ${name(bound)}, which counts ${unitOf(bound)}`,
          "Take it out, or name the figure that is meant",
        );
    }
    const points = pointsBehind.exec(behind);
    const symbol = points ? null : symbolBehind.exec(behind);
    const isPercent = bound.printed.endsWith("%");
    const isPoints = / percentage points?$/.test(bound.printed);
    if (points && (isPercent || isPoints))
      addBehind(
        points,
        `"${bound.printed}"`,
        isPoints
          ? "Take it out"
          : `Write {{ ${bound.figure.name}.difference }} for a change in percentage points, or take it out`,
      );
    else if (symbol && (isPercent || isPoints)) addBehind(symbol, `"${bound.printed}", which has its own`);
    else if (symbol && (/^−?£/.test(bound.printed) || bound.value?.unit.kind === "rate" || isThing(bound)))
      addBehind(
        symbol,
        `${name(bound)}, which is ${bound.value?.unit.kind === "rate" ? `a rate ${unitOf(bound)}` : isThing(bound) ? `a number of ${unitOf(bound)}` : `in ${unitOf(bound)}`}`,
        bound.part === "difference"
          ? `Write {{ ${bound.figure.name}.change }}, or take it out`
          : "Take it out, or name the figure that is meant",
      );
    const pounds = poundsBehind.exec(behind);
    if (pounds && /^−?£/.test(bound.printed)) addBehind(pounds, `"${bound.printed}", which has its own`);
    const scale = scaleBehind.exec(behind);
    if (scale && isTooLarge(bound, scale[0]))
      addBehind(scale, `"${bound.printed}", which is printed in full`);
    const time = timeBehind.exec(behind);
    const counted = timeUnit.exec(bound.figure.unit.label)?.[1];
    if (time && counted && isThing(bound) && time.groups?.time?.toLowerCase() !== counted.toLowerCase())
      addBehind(
        time,
        `${name(bound)}, which counts ${unitOf(bound)}`,
        "Mend the word, or name the figure that is meant",
      );
    const base = baseBehind.exec(behind);
    const wanted = bound.value?.unit.kind === "rate" ? baseOf(bound.value.unit.label) : null;
    const said = base ? sizeOf(base.groups?.base ?? "") : null;
    if (
      base &&
      wanted !== null &&
      said !== null &&
      said >= 100 &&
      said !== wanted &&
      !/[\uE000-\uF8FF]/.test(sentence.words.slice(end, end + base[0].length))
    )
      add(
        end + base[0].length - (base.groups?.base ?? "").length,
        (base.groups?.base ?? "").length,
        `"${base.groups?.base}" stands behind ${name(bound)}, which is a rate ${unitOf(bound)}`,
        "Mend the number that the rate is told for",
      );
    return found;
  });

function unitOf({ value, figure }: Bound): string {
  return (value?.unit ?? figure.unit).label;
}

function name({ printed, figure }: Bound): string {
  return `${printed} (${figure.name})`;
}

// "Not shown", "a sixth": no number stands there.
function isDigitless({ printed }: Bound): boolean {
  return !/\d/.test(printed);
}

// A board may enter money with a unit of its own: "thousand pounds".
function isMoneyByName({ figure }: Bound): boolean {
  return figure.unit.kind === "count" && /£|pound|money|cost|price|fee|gbp|k$/i.test(figure.unit.label);
}

function isCount(bound: Bound): boolean {
  return bound.figure.unit.kind === "count" && isThing(bound);
}

/** Whether it counts things or people: its unit is a plural. "Attendance" may be a percentage without its sign. */
function isThing({ figure, part, printed }: Bound): boolean {
  return (
    ["value", "previous", "difference"].includes(part) &&
    figure.unit.kind === "count" &&
    /\d$/.test(printed) &&
    /(?:[a-z]{2}[^s\W]s|children|people|men|women|staff)$/.test(figure.unit.label) &&
    !/%|per ?cent|percentage|points|grades|scores|marks/i.test(figure.unit.label)
  );
}

// "£2.4 million" may be entered as 2.4; "£301,480 million" is no board's.
function isTooLarge({ value, figure, printed }: Bound, scale: string): boolean {
  if (value?.value.state !== "number" || !/\d$/.test(printed)) return false;
  if (!["pounds", "count"].includes(value.unit.kind)) return false;
  if (/hundred|thousand|million|billion|\bk\b/i.test(figure.unit.label)) return false;
  return (
    Math.abs(toNumber(value.value.amount)) >= 1000 && (scale.trim() !== "m" || figure.unit.kind === "pounds")
  );
}

function baseOf(label: string): number | null {
  const digits = /^per ([\d,]+) /.exec(label)?.[1];
  return digits === undefined ? null : Number(digits.replaceAll(",", ""));
}

function sizeOf(text: string): number | null {
  if (/^\d/.test(text)) return Number(text.replaceAll(",", ""));
  const words = text.toLowerCase().trim();
  if (words === "hundred") return 100;
  if (words === "million") return 1_000_000;
  if (/^(?:a |one )?thousand$/.test(words)) return 1000;
  if (words === "ten thousand") return 10_000;
  return /^(?:a|one) hundred thousand$/.test(words) ? 100_000 : null;
}
