import { AsyncLocalStorage } from "node:async_hooks";

/** What is said instead of the interface's own English: in another language, or in a board's own words. */
export interface Words {
  /** BCP 47: what all that is said is in, except for English that has no translation. */
  language: string;
  /** By the English. */
  texts: Readonly<Record<string, string>>;
}

const spoken = new AsyncLocalStorage<Words>();

/** Runs a step in which the interface speaks in these words. */
export function speaking<Result>(words: Words, run: () => Result): Result {
  return spoken.run(words, run);
}

/** In whose words the interface speaks just now; null for plain English. */
export function wordsSpoken(): Words | null {
  return spoken.getStore() ?? null;
}

/**
 * A text of the interface in the words that are spoken just now.
 *
 * @example say("Source: {source}", { source: "Ofsted" }) // "Ffynhonnell: Ofsted", in Welsh
 */
export function say(english: string, values: Readonly<Record<string, string | number>> = {}): string {
  const text = spoken.getStore()?.texts[english] ?? english;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}

/**
 * A text with a number in it, in the plural form of the language. A dictionary gives other forms than the usual one
 * behind the text: `"{n} outcomes [two]"`, by the names of Intl.PluralRules.
 *
 * @param one what English says of 1, and `other` of every other number
 * @example sayCounted("{n} outcome", "{n} outcomes", 1) // "1 outcome"
 */
export function sayCounted(one: string, other: string, n: number): string {
  const { language = "en-GB", texts = {} } = spoken.getStore() ?? {};
  const form = new Intl.PluralRules(language).select(n);
  const own = texts[`${other} [${form}]`];
  if (own !== undefined) return own.replaceAll("{n}", String(n));
  return say(form === "one" && texts[other] === undefined ? one : other, { n });
}

/** Marks a text that is said later: every language has to have it. */
export function english<const Text extends string>(text: Text): Text {
  return text;
}
