import { dateInWords } from "../values/period.ts";
import type { PublishedPeriod } from "./value.ts";

/** @example publishedDate("2017-03-31") → { key: "2017-03-31", text: "31 March 2017" } */
export function publishedDate(key: string): PublishedPeriod {
  return { key, text: dateInWords(key) };
}

export function publishedDateOrNull(key: string | undefined): PublishedPeriod | null {
  return key === undefined ? null : publishedDate(key);
}
