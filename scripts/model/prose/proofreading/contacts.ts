import { distance } from "fastest-levenshtein";
import type { ProseText } from "../../markdown/prose-text.ts";
import { stemsIn } from "../../subjects/stems.ts";
import { type Finding, foundIn } from "./finding.ts";

/** The telephone numbers and addresses that a board gives out. */
export interface KnownContacts {
  numbers: { number: string; when: string }[];
  /** Hosts without "www.": "northmoor.gov.uk". */
  hosts: string[];
}

const phone = /(?<![\w.,])(?:\+44\s?|0)\d(?:[\s-]?\d){7,9}(?!\d)/g;
const host =
  /(?:https?:\/\/)?(?:www\.)?(?<host>(?:[a-z0-9-]+\.)+(?:uk|com|org|net|wales|scot))(?![\w.-]*@)/gi;

/** A telephone number with a digit wrong or two changed over. */
export function nearlyNumbers(text: ProseText, { numbers }: KnownContacts): Finding[] {
  const known = numbers.map(({ number }) => number).filter((number) => digitsOf(number).length >= 8);
  return foundIn(text, phone, (match) => {
    const typed = digitsOf(match[0]);
    if (known.some((number) => digitsOf(number) === typed)) return null;
    const meant = known.find((number) => isNearNumber(typed, digitsOf(number)));
    return meant === undefined
      ? null
      : [
          `"${match[0]}" is nearly the board's number ${meant}`,
          "Mend it, or check that it is another number",
        ];
  });
}

// The last digits of two lines of one office may differ by one: two digits changed over, or one in the middle.
function isNearNumber(typed: string, known: string): boolean {
  if (typed.length !== known.length) return distance(typed, known) === 1;
  const different = [...typed].flatMap((digit, index) => (digit === known[index] ? [] : [index]));
  const [first = 0, second = 0] = different;
  if (different.length === 2)
    return second === first + 1 && typed[first] === known[second] && typed[second] === known[first];
  return different.length === 1 && first < typed.length - 2;
}

function digitsOf(number: string): string {
  return number.replace(/\D/g, "").replace(/^44(?=\d{9,})/, "0");
}

/** A web address that is nearly one which the board uses. */
export function nearlyAddresses(text: ProseText, { hosts }: KnownContacts): Finding[] {
  return foundIn(text, host, (match) => {
    const typed = hostOf(match.groups?.host ?? "");
    if (hosts.some((known) => known === typed || typed.endsWith(`.${known}`))) return null;
    const meant = hosts.find(
      (known) => known.length >= 10 && known[0] === typed[0] && distance(typed, known) <= 2,
    );
    return meant === undefined
      ? null
      : [
          `"${match[0]}" is nearly ${meant}, an address that the board uses`,
          "Mend it, or check that it is another address",
        ];
  });
}

export function hostOf(address: string): string {
  return address
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/^www\./, "")
    .replace(/[/:?#].*$/, "");
}

const call = /\b(?:call|ring|dial|phone)\s(?<number>\d{3})\b(?!\s?\d)/gi;

/** "In danger now? Call 101", where the board gives another number for that. */
export function otherNumbersForThat(text: ProseText, { numbers }: KnownContacts): Finding[] {
  return foundIn(text, call, (match) => {
    const typed = match.groups?.number ?? "";
    const short = numbers.filter(({ number }) => /^\d{3}$/.test(number));
    if (short.length === 0) return null;
    const before = text.words.slice(0, match.index);
    const sentence = before.split(/[.!?](?=\s)/).at(-1) ?? "";
    if (/\bnot\b|n['’]t\b/i.test(sentence) || short.some(({ number }) => before.includes(number)))
      return null;
    const said = stemsIn(before);
    // One number may be given for several things.
    const own = short.filter(({ number }) => number === typed);
    const others = short.filter(({ number }) => number !== typed);
    // A question asks right before its answer: "In danger now? Call 999."
    const close = stemsIn(before.split(/[.!](?=\s)/).at(-1) ?? "");
    const saysAll = (when: string) => [...stemsIn(when)].every((stem) => close.has(stem));
    // Of two of the board's own numbers, it takes all words of the one, and not those of the other.
    const meant =
      own.length > 0
        ? others.find(
            ({ when }) => saysAll(when) && stemsIn(when).size > 1 && !own.some((each) => saysAll(each.when)),
          )
        : others.find(({ when }) =>
            [...stemsIn(when)].filter((stem) => stem !== "child").some((stem) => said.has(stem)),
          );
    return meant === undefined
      ? null
      : [
          `"${match[0]}" is said here, and board.yaml gives ${meant.number} for this: ${meant.when}`,
          "Mend the number",
        ];
  });
}
