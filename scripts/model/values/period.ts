import { compareText } from "../../system/compare-text.ts";
import { english, say } from "../words/words.ts";

/** When, or for how long, a value is true. Dates are ISO texts: no clock and no time zone. */
export type Period =
  | { kind: "financial-year"; key: string; firstYear: number; lastYear: number }
  | { kind: "academic-year"; key: string; firstYear: number }
  | { kind: "calendar-year"; key: string; firstYear: number }
  | { kind: "quarter"; key: string; firstYear: number; quarter: 1 | 2 | 3 | 4 }
  | { kind: "month"; key: string; firstYear: number; month: number }
  | { kind: "date"; key: string; date: string }
  | { kind: "range"; key: string; from: string; to: string };

export const periodForms =
  '2016-17, 2017-03-31, 2017-03, "2016-17 Q2", 2016, "academic 2016-17" or "2016-07-21 to 2016-12-08"';

export const monthNames: string[] = [
  english("January"),
  english("February"),
  english("March"),
  english("April"),
  english("May"),
  english("June"),
  english("July"),
  english("August"),
  english("September"),
  english("October"),
  english("November"),
  english("December"),
];

/** Reads a period as an editor writes it, or null if it is not a period. */
export function parsePeriod(key: string): Period | null {
  const year = /^(academic )?(\d{4})-(\d{2})( Q([1-4]))?$/.exec(key);
  if (year) {
    const firstYear = Number(year[2]);
    const last = lastYearOf(firstYear, Number(year[3]));
    if (last !== null) {
      if (year[1]) return year[4] ? null : { kind: "academic-year", key, firstYear };
      if (year[5]) return { kind: "quarter", key, firstYear, quarter: Number(year[5]) as 1 | 2 | 3 | 4 };
      return { kind: "financial-year", key, firstYear, lastYear: last };
    }
    const month = Number(year[3]);
    return !year[1] && !year[4] && month >= 1 && month <= 12
      ? { kind: "month", key, firstYear, month }
      : null;
  }
  if (/^\d{4}$/.test(key)) return { kind: "calendar-year", key, firstYear: Number(key) };
  if (isDate(key)) return { kind: "date", key, date: key };
  const range = /^(\S+) to (\S+)$/.exec(key);
  if (range?.[1] && range[2] && isDate(range[1]) && isDate(range[2]) && range[1] < range[2])
    return { kind: "range", key, from: range[1], to: range[2] };
  return null;
}

/** @example periodInWords(parsePeriod("2016-17 Q2")) → "July to September 2016" */
export function periodInWords(period: Period): string {
  switch (period.kind) {
    case "financial-year":
      return period.key.replace("-", "/");
    case "academic-year":
      return say("academic year {years}", {
        years: period.key.slice("academic ".length).replace("-", "/"),
      });
    case "calendar-year":
      return period.key;
    case "quarter": {
      const year = period.firstYear + (period.quarter === 4 ? 1 : 0);
      const first = ((period.quarter * 3) % 12) + 1;
      return say("{from} to {to}", { from: monthInWords(first), to: `${monthInWords(first + 2)} ${year}` });
    }
    case "month":
      return `${monthInWords(period.month)} ${period.firstYear}`;
    case "date":
      return dateInWords(period.date);
    case "range":
      return rangeInWords(period.from, period.to);
  }
}

/** The financial year ("2016-17") of a period: the one that its last day is in. */
export function reportingYear(period: Period): string {
  if (period.kind === "financial-year") return period.key;
  if (period.kind === "academic-year") return period.key.slice("academic ".length);
  const last = lastDay(period);
  const year = Number(last.slice(0, 4));
  return financialYearKey(last.slice(5) >= "04-01" ? year : year - 1);
}

/** The key of the preceding like period: a year, a quarter or a month before. */
export function previousPeriodKey(period: Period): string {
  switch (period.kind) {
    case "financial-year":
      return financialYearKey(period.firstYear - 1);
    case "academic-year":
      return `academic ${financialYearKey(period.firstYear - 1)}`;
    case "calendar-year":
      return String(period.firstYear - 1);
    case "quarter":
      return period.quarter === 1
        ? `${financialYearKey(period.firstYear - 1)} Q4`
        : `${financialYearKey(period.firstYear)} Q${period.quarter - 1}`;
    case "month":
      return period.month === 1
        ? `${period.firstYear - 1}-12`
        : `${period.firstYear}-${String(period.month - 1).padStart(2, "0")}`;
    case "date":
      return yearBefore(period.date);
    case "range":
      return `${yearBefore(period.from)} to ${yearBefore(period.to)}`;
  }
}

/**
 * The period with which the last value of several is compared where it cannot be the like period before: the one of the
 * same kind, and of the same length, that stands before it. Undefined where the like period is among them, or none fits.
 *
 * @param earlier the keys of the periods before it, in their order
 */
export function comparablePeriod(key: string, earlier: string[]): string | undefined {
  const period = parsePeriod(key);
  if (!period || earlier.includes(previousPeriodKey(period))) return undefined;
  return earlier.findLast((other) => {
    const before = parsePeriod(other);
    // Six months and nine are no two values of one thing.
    return before?.kind === period.kind && Math.abs(daysOf(before) - daysOf(period)) <= 5;
  });
}

function daysOf(period: Period): number {
  return (Date.parse(lastDay(period)) - Date.parse(firstDay(period))) / 86_400_000;
}

/** The last day of a period, "2017-03-31"; the periods of a series are sorted by it. */
export function lastDay(period: Period): string {
  switch (period.kind) {
    case "financial-year":
      return `${period.lastYear}-03-31`;
    case "academic-year":
      return `${period.firstYear + 1}-08-31`;
    case "calendar-year":
      return `${period.firstYear}-12-31`;
    case "quarter": {
      const ends = ["06-30", "09-30", "12-31", "03-31"];
      return `${period.firstYear + (period.quarter === 4 ? 1 : 0)}-${ends[period.quarter - 1]}`;
    }
    case "month":
      // The day before the first of the next month.
      return new Date(Date.UTC(period.firstYear, period.month, 0)).toISOString().slice(0, 10);
    case "date":
      return period.date;
    case "range":
      return period.to;
  }
}

/** The first day of a period: "2016-04-01" for 2016-17. */
export function firstDay(period: Period): string {
  switch (period.kind) {
    case "financial-year":
      return `${period.firstYear}-04-01`;
    case "academic-year":
      return `${period.firstYear}-09-01`;
    case "calendar-year":
      return `${period.firstYear}-01-01`;
    case "quarter":
    case "month":
      return `${lastDay(period).slice(0, 4)}-${String(firstMonth(period)).padStart(2, "0")}-01`;
    case "date":
      return period.date;
    case "range":
      return period.from;
  }
}

/** @example dayBefore("2016-04-01") → "2016-03-31" */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

function firstMonth(period: Extract<Period, { kind: "quarter" | "month" }>): number {
  return period.kind === "month" ? period.month : ((period.quarter * 3) % 12) + 1;
}

/** Unique periods, sorted by their last days. */
export function inOrder(keys: string[]): string[] {
  const days = new Map<string, string>();
  for (const key of keys) {
    const period = parsePeriod(key);
    if (period) days.set(key, lastDay(period));
  }
  return [...days].sort(([, a], [, b]) => compareText(a, b)).map(([key]) => key);
}

/** @example dateInWords("2017-03-31") → "31 March 2017" */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${day} ${monthInWords(month ?? 1)} ${year}`;
}

function monthInWords(month: number): string {
  return say(monthNames[month - 1] ?? "");
}

export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
}

function rangeInWords(from: string, to: string): string {
  const first = dateInWords(from).split(" ");
  const last = dateInWords(to).split(" ");
  const start = first[2] === last[2] ? (first[1] === last[1] ? first.slice(0, 1) : first.slice(0, 2)) : first;
  return say("{from} to {to}", { from: start.join(" "), to: last.join(" ") });
}

// "2016-17" begins with 2016; "2016-12" is the month of December.
function lastYearOf(firstYear: number, twoDigits: number): number | null {
  return (firstYear + 1) % 100 === twoDigits ? firstYear + 1 : null;
}

function financialYearKey(firstYear: number): string {
  return `${firstYear}-${String((firstYear + 1) % 100).padStart(2, "0")}`;
}

function yearBefore(date: string): string {
  const year = Number(date.slice(0, 4)) - 1;
  const rest = date.slice(4);
  // A leap year never follows a leap year.
  return `${year}${rest === "-02-29" ? "-02-28" : rest}`;
}

/** Nobody reads a longer series point by point. */
const mostPeriods = 60;

/**
 * Periods of one kind, with the missing ones between them added: between 2008-09 and 2014-15 come five more years.
 * Dates are a year apart, or else as many months as fit between all of them.
 *
 * @returns the same periods if they have no such order
 */
export function withoutLeaps(keys: string[]): string[] {
  const [first] = keys;
  const last = parsePeriod(keys.at(-1) ?? "");
  if (first === undefined || last === null || keys.length < 2) return keys;
  for (const before of [previousPeriodKey, monthsBefore(keys)]) {
    const all = [last.key];
    for (let period: Period | null = last; period && period.key !== first && all.length < mostPeriods; ) {
      period = parsePeriod(before(period));
      if (period) all.unshift(period.key);
    }
    if (all[0] === first && keys.every((key) => all.includes(key))) return all;
  }
  return keys;
}

/** A step back by the largest number of months that divides all gaps between the dates. */
function monthsBefore(keys: string[]): (period: Period) => string {
  const months = keys.map((key) => Number(key.slice(0, 4)) * 12 + Number(key.slice(5, 7)));
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  const step = months.reduce((found, month) => divisor(found, Math.abs(month - (months[0] ?? 0))), 0);
  const days = Math.max(...keys.map((key) => Number(key.slice(8, 10))));
  return ({ kind, key }) => {
    if (kind !== "date" || step === 0) return "";
    const month = Number(key.slice(0, 4)) * 12 + Number(key.slice(5, 7)) - 1 - step;
    const [year, ofYear] = [Math.floor(month / 12), (month % 12) + 1];
    const end = new Date(Date.UTC(year, ofYear, 0)).getUTCDate();
    return `${year}-${String(ofYear).padStart(2, "0")}-${String(Math.min(days, end)).padStart(2, "0")}`;
  };
}
