import { dateInWords, isDate } from "../../model/values/period.ts";
import { PlainError } from "../../system/plain-error.ts";

/** The day by which a build judges embargoes and dates of publication. */
interface DayOfBuild {
  /** "2026-11-30". */
  day: string;
  /** For the last line of a build: "on 30 November 2026, which is today". */
  words: string;
}

/**
 * The day that `--on` names; otherwise that of SOURCE_DATE_EPOCH, in seconds since 1970, UTC
 * (reproducible-builds.org/specs/source-date-epoch); otherwise today, by this machine's clock and time zone.
 *
 * @throws PlainError if one of the two cannot be read
 */
export function dayOfBuild(on: string | undefined, env: NodeJS.ProcessEnv = process.env): DayOfBuild {
  if (on !== undefined) {
    if (!isDate(on))
      throw new PlainError(
        `"${on}" is not a date. Write --on and the day as year-month-day, such as 2026-11-30.`,
      );
    return { day: on, words: `on ${dateInWords(on)}, as --on says` };
  }
  const epoch = env.SOURCE_DATE_EPOCH;
  if (epoch !== undefined && epoch !== "") {
    const date = new Date(/^\d{1,12}$/.test(epoch) ? Number(epoch) * 1000 : Number.NaN);
    if (Number.isNaN(date.getTime()))
      throw new PlainError(
        `SOURCE_DATE_EPOCH is "${epoch}", and not a number of seconds since 1970. Set it right, or take it away.`,
      );
    const day = date.toISOString().slice(0, 10);
    return { day, words: `on ${dateInWords(day)}, as SOURCE_DATE_EPOCH says` };
  }
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, "0");
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return { day, words: `on ${dateInWords(day)}, which is today` };
}
