import type { ProseText } from "../../markdown/prose-text.ts";
import { dateInWords, isDate, monthNames } from "../../values/period.ts";
import { type Finding, foundIn } from "./finding.ts";

const months = monthNames.join("|");
const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const dayInWords = new RegExp(
  `(?:\\b(?<weekday>${weekdays.join("|")}),?\\s(?:the\\s)?)?\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?(?<month>${months})\\b(?:,?\\s(?<year>\\d{4}))?`,
  "g",
);
const dayInDigits =
  /(?<![\d/.])(?<day>\d{1,2})(?<mark>[/.])(?<month>\d{1,2})\k<mark>(?<year>\d{4})(?![\d/]|\.\d)/g;
const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Dates that do not exist, and weekdays that are not those of their dates. */
export function wrongDates(text: ProseText): Finding[] {
  const { words } = text;
  return [...words.matchAll(dayInWords), ...words.matchAll(dayInDigits)].flatMap((match): Finding[] => {
    const { day = "", month = "", year, weekday } = match.groups ?? {};
    const number = monthNames.indexOf(month) + 1 || Number(month);
    const at = { text, start: match.index, end: match.index + match[0].length };
    const longest = daysOfMonth[number - 1];
    if (longest === undefined) {
      // 10/17/2016 is a date elsewhere.
      return [
        {
          ...at,
          what: `"${match[0]}" is no date: there is no month ${number}`,
          todo: "Write the day, the month and the year",
        },
      ];
    }
    const key = `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
    if (Number(day) < 1 || Number(day) > longest || (year !== undefined && !isDate(key)))
      return [
        {
          ...at,
          what: `"${match[0]}" does not exist: ${year !== undefined && number === 2 ? `in ${year} February` : monthNames[number - 1]} has ${lastDayIn(number, year)} days`,
          todo: "Mend the date",
        },
      ];
    if (weekday === undefined || year === undefined) return [];
    const actual = weekdays[new Date(`${key}T00:00:00Z`).getUTCDay()];
    return actual === weekday
      ? []
      : [
          {
            ...at,
            what: `${dateInWords(key)} was a ${actual}, not a ${weekday}`,
            todo: "Mend the weekday or the date",
          },
        ];
  });
}

function lastDayIn(month: number, year: string | undefined): number {
  return year === undefined
    ? (daysOfMonth[month - 1] ?? 31)
    : new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
}

const fullDate = `(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s(?<month>${months})\\s(?<year>\\d{4})`;
// "The committee meets on 15 November 2017": of other meetings a cover report speaks in the past.
const meets = new RegExp(
  `\\b(?:committee|cabinet|panel|council|executive)\\s(?:meets|will\\smeet|is\\sto\\smeet|sits)\\b[^.;]{0,40}?\\bon\\s(?:${weekdays.join("|")}\\s)?${fullDate}`,
  "gi",
);

/** A day on which the committee is said to meet, and that is not the day of the meeting. */
export function otherMeetingDays(text: ProseText, meeting: string): Finding[] {
  return foundIn(text, meets, (match) => {
    const said = keyOf(match.groups ?? {});
    return said === meeting
      ? null
      : [
          `"${match[0]}", and the meeting is on ${dateInWords(meeting)} (meeting: date:)`,
          "Mend one of the two",
        ];
  });
}

/**
 * A day to come on which a document says that a committee meets, where the committee reads it on another: what is past
 * when the document is published may be an earlier meeting.
 *
 * @param meeting of the committee to which the document is enclosed
 * @param paper the place of the date in the cover report: "content/committee/money.md:6"
 */
export function otherDaysOfCommittee(
  text: ProseText,
  committee: string,
  { meeting, published, paper }: { meeting: string; published: string; paper: string },
): Finding[] {
  const name = committee.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const named = new RegExp(
    `\\b${name}\\b[^.;]{0,60}?\\bon\\s(?:(?:${weekdays.join("|")}),?\\s)?${fullDate}`,
    "gi",
  );
  return foundIn(text, named, (match) => {
    const said = keyOf(match.groups ?? {});
    return said === meeting || said < published
      ? null
      : [
          `"${match[0]}", and the paper that encloses this is for the meeting on ${dateInWords(meeting)} (${paper})`,
          "Mend one of the two dates",
        ];
  }).map((finding) => ({ ...finding, isWarning: true }));
}

function keyOf({ day = "", month = "", year = "" }: Record<string, string>): string {
  return `${year}-${String(monthNames.indexOf(month) + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

const yearOrMonths = `(?:the\\s(?:financial\\s)?year\\s)?(?<period>(?<years>\\d{4}[/-]\\d{2})|(?:1\\s)?April\\s(?<from>\\d{4})\\s(?:to|until|and|[–-])\\s(?:31\\s)?March\\s(?<to>\\d{4}))`;
const covers = new RegExp(
  `\\b(?:this|our|the)\\s(?:annual\\s)?report\\s(?:covers|is\\sabout|is\\sfor|describes|tells\\sof)\\s(?:the\\speriod\\s)?(?:from\\s)?${yearOrMonths}`,
  "gi",
);

/** What this report is said to cover, where that is another year. */
export function otherReportYears(text: ProseText, year: string): Finding[] {
  return [...text.words.matchAll(covers)].flatMap((match) => {
    const { period = "", years, from } = match.groups ?? {};
    const said = years?.replace("/", "-") ?? `${from}-${String((Number(from) + 1) % 100).padStart(2, "0")}`;
    const start = match.index + match[0].indexOf(period);
    return said === year
      ? []
      : [
          {
            text,
            start,
            end: start + period.length,
            what: `this is the report for ${year.replace("-", "/")}, and it is said to cover ${period}`,
            todo: "Mend the period",
          },
        ];
  });
}

/** A title of the report itself that names another year and not its own. */
export function otherYearInTitle(text: ProseText, year: string): Finding[] {
  const named = /\b\d{4}[/-]\d{2}\b/g;
  if (text.words.match(named)?.some((each) => each.replace("/", "-") === year)) return [];
  return foundIn(text, named, ([each]) => [
    `the title names ${each}, and this is the report for ${year.replace("-", "/")}`,
    "Mend the title",
  ]);
}
