import { firstDay, lastDay, monthNames, parsePeriod } from "../../values/period.ts";
import { yearBefore } from "./movement-words.ts";

/** What words say of when something was true. */
export type PeriodSaid =
  | { kind: "day"; date: string }
  | { kind: "financial-year"; year: string }
  | { kind: "calendar-year"; year: string; explicit: boolean }
  | { kind: "academic-year"; year: string }
  | { kind: "year-end"; year: string }
  | { kind: "months"; from: string; to: string }
  | { kind: "quarter"; quarter: number | null }
  | { kind: "this year" }
  | { kind: "year before" };

const month = `(?:${monthNames.join("|")})`;
const short = "\\d{4}[/-]\\d{2}(?![\\d-])";

/** "The last quarter" of a year. */
const lastQuarter = 4;

/** Words for a period, each with named groups for its parts; the longer ones first. */
const grammar: [pattern: string, said: (groups: Record<string, string | undefined>) => PeriodSaid | null][] =
  [
    [
      `(?:on|at|as at|as of|by the end of|at the end of|at close of) (?:the )?(?:(?<day>\\d{1,2})(?:st|nd|rd|th)? )?(?<month>${month}) (?<year>\\d{4})`,
      ({ day, month: name = "", year = "" }) => {
        const number = monthNames.indexOf(capital(name)) + 1;
        const key = `${year}-${String(number).padStart(2, "0")}`;
        const inMonth = parsePeriod(key);
        if (!inMonth) return null;
        return { kind: "day", date: day === undefined ? lastDay(inMonth) : `${key}-${day.padStart(2, "0")}` };
      },
    ],
    [
      `(?:from|between) (?<first>${month})(?: (?<early>\\d{4}))? (?:to|and|until) (?<last>${month}) (?<year>\\d{4})`,
      ({ first = "", early, last = "", year = "" }) => {
        const [start, end] = [first, last].map((name) => monthNames.indexOf(capital(name)) + 1) as [
          number,
          number,
        ];
        const startYear = early ?? (start > end ? String(Number(year) - 1) : year);
        const [a, b] = [parsePeriod(monthKey(startYear, start)), parsePeriod(monthKey(year, end))];
        return a && b && firstDay(a) <= lastDay(b)
          ? { kind: "months", from: firstDay(a), to: lastDay(b) }
          : null;
      },
    ],
    [
      `(?:in|during) (?<month>${month}) (?<year>\\d{4})`,
      ({ month: name = "", year = "" }) => {
        const period = parsePeriod(monthKey(year, monthNames.indexOf(capital(name)) + 1));
        return period ? { kind: "months", from: firstDay(period), to: lastDay(period) } : null;
      },
    ],
    [
      `(?:in|during|over|for) the (?:academic|school) year (?<year>${short})`,
      ({ year = "" }) => ({ kind: "academic-year", year: year.replace("/", "-") }),
    ],
    [
      "(?:in|during|over|for) (?:the )?calendar year (?<year>\\d{4})(?![/-]?\\d)",
      ({ year = "" }) => ({ kind: "calendar-year", year, explicit: true }),
    ],
    [
      `(?:at|by) the end of (?<year>${short}|\\d{4})(?![/-]?\\d)`,
      ({ year = "" }) => ({ kind: "year-end", year: year.replace("/", "-") }),
    ],
    [
      `(?:in|during) (?:the (?:financial )?year )?(?<year>${short})`,
      ({ year = "" }) => ({ kind: "financial-year", year: year.replace("/", "-") }),
    ],
    [
      "in (?<year>(?:19|20)\\d{2})(?![/-]?\\d)",
      ({ year = "" }) => ({ kind: "calendar-year", year, explicit: false }),
    ],
    [
      "(?:in|during|over) the (?<nth>first|second|third|fourth|last|final) quarter(?! of (?:a|the) century)",
      ({ nth = "" }) => ({
        kind: "quarter",
        quarter: ["first", "second", "third", "fourth"].indexOf(nth.toLowerCase()) + 1 || lastQuarter,
      }),
    ],
    [
      "(?:in|during|over) the (?:first|second|latter|last) half of the year",
      () => ({ kind: "quarter", quarter: null }),
    ],
    [`(?!(?:in )?last year)${yearBefore}`, () => ({ kind: "year before" })],
    [
      "(?:this year|(?:in|during) the (?:reporting )?year)(?!\\s(?:before|to|of|after|that|earlier|ended|ending|\\d))",
      () => ({ kind: "this year" }),
    ],
  ];

/** All words for periods; the groups of the grammar are numbered by their place in it. */
const all = grammar.map(([pattern, said]) => ({ pattern: new RegExp(`\\b(?:${pattern})`, "gi"), said }));

export interface PeriodWords {
  start: number;
  end: number;
  words: string;
  said: PeriodSaid;
}

/** The words for periods in a sentence, from the left. */
export function periodsIn(words: string): PeriodWords[] {
  const found: PeriodWords[] = [];
  for (const { pattern, said } of all)
    for (const match of words.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const period = said(match.groups ?? {});
      if (period && !found.some((known) => start < known.end && end > known.start))
        found.push({ start, end, words: match[0], said: period });
    }
  return found.sort((a, b) => a.start - b.start);
}

function monthKey(year: string, month: number): string {
  return `${year}-${String(month).padStart(2, "0")}`;
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).toLowerCase();
}
