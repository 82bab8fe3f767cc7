import { previousEntry } from "../../calculate/changes-and-shares.ts";
import type { ProtectedEntry, ProtectedFigure } from "../../figures/protected-value.ts";
import { toNumber } from "../../values/fraction.ts";
import { firstDay, lastDay, type Period, periodInWords, reportingYear } from "../../values/period.ts";
import { nameOf } from "./measure.ts";
import { type PeriodSaid, type PeriodWords, periodsIn } from "./period-words.ts";
import type { Bound, ClaimContext, Finding, Sentence, WordRule } from "./statement.ts";

// What was reported, decided or planned in a year need not be of that year.
const reports =
  /\b(?:report(?:ed|s|ing)?|said|says|told|heard|published|predicted|expects?|expected|plan(?:s|ned)?|targets?|aim(?:s|ed)?|agreed|decided|set|since|until|would|will|from|compared|against|than|born|began|begun|started|opened|who|that|which|whose|had been|and|but|while|to be|before|(?<!looked[ -])after)\b/i;

/** Words for a period beside a figure that prints the value of another: "on 31 March 2017", "this year". */
export const periodClaims: WordRule = (sentence, context) => {
  if (sentence.bound.length === 0 || sentence.hasUnknown) return [];
  const periods = periodsIn(sentence.words);
  const [said] = periods;
  // With two periods in a sentence it takes a reader to say which figure is of which.
  if (!said || periods.length > 1) return [];
  const values = sentence.bound.filter(({ part }) => ["value", "previous", "share", "rate"].includes(part));
  const [bound] = values;
  if (!bound || values.length > 1) return [];
  if (sentence.bound.some(({ figure, part }) => figure !== bound.figure || part === "period")) return [];
  if (!isBeside(sentence, said, bound)) return [];
  const verdict = judge(said, bound, context);
  return verdict === null
    ? []
    : [
        {
          start: sentence.start + said.start,
          end: sentence.start + said.end,
          rule: "period",
          figures: [bound.figure.name],
          verdict,
        },
      ];
};

// "On 31 March 2017 there were 767", "767 children were looked after on 31 March 2017".
function isBeside({ words, start }: Sentence, said: PeriodWords, bound: Bound): boolean {
  const [from, to] = [bound.start - start, bound.end - start];
  const between = said.end <= from ? words.slice(said.end, from) : words.slice(to, said.start);
  if (/[;:()–—]|[,](?!\s(?:there|it|we|they|the|a)\b).*[,]/.test(between) || reports.test(between))
    return false;
  const count = between.match(/[\p{L}’'-]+/gu)?.length ?? 0;
  // "After falling in 2015/16, 767 …", "lower than in 2012/13 at 767": of another time.
  if (said.end <= from)
    return (
      count <= 9 &&
      /(?:^|[;:]|\band|\bbut)\s*(?:(?:overall|altogether|however|also|again),?\s)?$/i.test(
        words.slice(0, said.start),
      )
    );
  // "Of 767 children seen in 2015/16 some moved": seen then, counted now.
  const isOf = /\bof (?:the |all |these |those )?$/i.test(words.slice(0, from));
  if (/\b(?:as|than|since|from|until|by|for|of|to|with)\s*$/i.test(between)) return false;
  return (
    !isOf &&
    count <= 9 &&
    (count <= 1 || /\b(?:were|was|had|have|has|took|came|went|is|are)\b/i.test(between))
  );
}

type Verdict = Finding["verdict"] | null;

/** @returns null where the data cannot decide */
function judge({ said, words }: PeriodWords, bound: Bound, context: ClaimContext): Verdict {
  const { entry, figure } = bound;
  const { period } = entry;
  const isOfPart = period.kind === "quarter" && (said.kind === "quarter" || said.kind === "months");
  if (!isOfPart && isSaidByTitle(figure, said)) return null;
  const isPrevious = bound.part === "previous" && reportingYear(bound.own.period) === context.year;
  if (said.kind === "year before" && isPrevious) return "holds";
  const meant = entryMeant(said, figure, entry, context);
  if (meant === entry) return "holds";
  const isWrong = meant !== null || cannotBe(said, bound);
  if (!isWrong) return null;
  const name = nameOf(figure, bound.measure);
  return [
    `"${words}" stands beside ${name} for ${periodInWords(period)}`,
    meant
      ? `Write {{ ${figure.name}@${meant.period.key}${bound.measure === "value" ? "" : `.${bound.measure}`} }}, or mend the words`
      : "Mend the words, or name the figure of that period",
  ];
}

// "Referrals in the last quarter" is entered for the year, and of the quarter.
function isSaidByTitle({ title, meaning, dataset }: ProtectedFigure, { kind }: PeriodSaid): boolean {
  return (
    /quarter|month|term|academic|school year|calendar|week|\b\d{4}\b/i.test(
      `${title} ${meaning ?? ""} ${dataset.title.replace(/\d{4}[/-]\d{2}/g, "")}`,
    ) && kind !== "day"
  );
}

/** The entry of which the words speak for sure; null if none is. */
function entryMeant(
  said: PeriodSaid,
  figure: ProtectedFigure,
  entry: ProtectedEntry,
  { year }: ClaimContext,
): ProtectedEntry | null {
  const like = figure.entries.filter(({ period }) => period.kind === entry.period.kind);
  const only = (isMeant: (period: Period) => boolean) => {
    const found = like.filter(({ period }) => isMeant(period));
    return found.length === 1 ? (found[0] ?? null) : null;
  };
  switch (said.kind) {
    case "day":
      return only((period) => (period.kind === "date" ? period.date === said.date : false));
    case "financial-year":
      return /^(?:financial-year|date)$/.test(entry.period.kind)
        ? only((period) => reportingYear(period) === said.year)
        : null;
    case "academic-year":
      return only((period) => period.kind === "academic-year" && reportingYear(period) === said.year);
    case "calendar-year":
      return entry.period.kind === "calendar-year" ? only((period) => period.key === said.year) : null;
    case "year-end":
      return only((period) =>
        period.kind === "date"
          ? said.year.length > 4
            ? period.date === `20${said.year.slice(-2)}-03-31`
            : period.date.slice(0, 4) === said.year && period.date.slice(5) >= "12-01"
          : period.kind === "financial-year" && period.key === said.year,
      );
    case "months":
      return only((period) => firstDay(period) === said.from && lastDay(period) === said.to);
    case "quarter":
      return said.quarter === null
        ? null
        : only(
            (period) =>
              period.kind === "quarter" &&
              period.quarter === said.quarter &&
              reportingYear(period) === (year ?? reportingYear(entry.period)),
          );
    case "this year":
      return year !== null && /^(?:financial-year|date)$/.test(entry.period.kind)
        ? only((period) => reportingYear(period) === year)
        : null;
    case "year before":
      return year !== null && reportingYear(entry.period) === year ? previousEntry(figure, entry) : null;
    default:
      return null;
  }
}

/** Smaller counts of a year may all have come in one part of it. */
const surelyOfAYear = 10;

/** Whether a value of this period cannot be what the words speak of, although none that is meant was entered. */
function cannotBe(said: PeriodSaid, { entry, figure, measure, part, value }: Bound): boolean {
  const { period } = entry;
  const isYearly =
    figure.entries.filter(({ period: { kind } }) => kind === "financial-year").length > 1 &&
    period.kind === "financial-year" &&
    part !== "share" &&
    measure === "value" &&
    value?.value.state === "number" &&
    toNumber(value.value.amount) >= surelyOfAYear;
  switch (said.kind) {
    case "day":
      // The day of every year on which it is counted.
      return (
        period.kind === "date" && period.date.slice(5) === said.date.slice(5) && period.date !== said.date
      );
    case "academic-year":
      return period.kind === "financial-year" || period.kind === "calendar-year";
    case "calendar-year":
      if (said.explicit)
        return period.kind === "financial-year" || period.kind === "academic-year" || isOutside(period, said);
      return false;
    case "year-end":
      return (
        period.kind === "date" &&
        (said.year.length > 4 ? reportingYear(period) !== said.year : period.date.slice(0, 4) !== said.year)
      );
    case "months":
      return period.kind === "range" || period.kind === "quarter" || period.kind === "month"
        ? firstDay(period) < said.from || lastDay(period) > said.to
        : isYearly;
    case "quarter":
      return period.kind === "quarter" ? said.quarter !== null && period.quarter !== said.quarter : isYearly;
    default:
      return false;
  }
}

function isOutside(period: Period, { year }: Extract<PeriodSaid, { kind: "calendar-year" }>): boolean {
  return lastDay(period) < `${year}-01-01` || firstDay(period) > `${year}-12-31`;
}
