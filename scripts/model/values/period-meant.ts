import { isDate, monthNames, parsePeriod } from "./period.ts";

/**
 * What an editor meant by a year or a date that is written as people write it.
 *
 * @example periodMeant("2016/17") → "2016-17"
 * @example periodMeant("31/03/2017") → "2017-03-31"; the day comes first
 * @returns null where it is no year and no date
 */
export function periodMeant(text: string): string | null {
  const [, from, to] = /^(\d{4})\s?[-/–]\s?(?:\d\d)?(\d\d)$/.exec(text.trim()) ?? [];
  if (from && to) {
    const year = `${from}-${to}`;
    return parsePeriod(year)?.kind === "financial-year" ? year : null;
  }
  return dateMeant(text);
}

/**
 * Why a date that is written as it should be is none.
 *
 * @example dayTooMany("2026-06-31") → ": June 2026 has 30 days"
 * @returns "" for whatever is no date of a month, or has a day that there is
 */
export function dayTooMany(text: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const name = monthNames[Number(month) - 1];
  if (!name || day === "00" || isDate(text)) return "";
  const days = [31, 30, 29, 28].find((last) => isDate(`${year}-${month}-${last}`));
  return `: ${name} ${year} has ${days} days`;
}

/** @returns a date such as "2017-03-31", or null */
export function dateMeant(text: string): string | null {
  const [, day = "", month = "", year = ""] =
    /^(\d{1,2})(?:st|nd|rd|th)?[\s./-]([a-z]+|\d{1,2})[\s./-](\d{4})$/i.exec(text.trim()) ?? [];
  const named = monthNames.findIndex(
    (name) => month.length > 2 && name.toLowerCase().startsWith(month.toLowerCase()),
  );
  const number = named >= 0 ? String(named + 1) : month;
  const date = `${year}-${number.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDate(date) ? date : null;
}
