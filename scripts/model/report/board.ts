import type { Words } from "../words/words.ts";
import type { PublishedPeriod } from "./value.ts";

/** A picture of content/images/, measured in pixels. */
export interface BoardLogo {
  name: string;
  width: number;
  height: number;
}

export interface PublishedBoard {
  name: string;
  shortName: string;
  area: string;
  /** BCP 47, for `lang`. */
  language: string;
  direction: "ltr" | "rtl";
  /** What the interface says in this language, and in the board's own words. */
  words: Words;
  serves: "children" | "adults" | "people";
  /** Groups of phrases that the search takes for the same. */
  synonyms: string[][];
  /** Printed on every page and PDF, if set. */
  demonstration: string | null;
  /** "https://www.northmoor.example", without a trailing slash; null if unknown. */
  website: string | null;
  /** How to ask for another format, in a sentence. */
  otherFormats: string;
  /** On what terms others may use the data; null if the board says nothing. */
  licence: { title: string; link: string } | null;
  brand: {
    primary: string;
    accent: string;
    logo: BoardLogo | null;
    /** For the dark scheme; without it, the logo has a light plate there. */
    logoDark: BoardLogo | null;
  };
  contacts: PublishedContacts;
}

export interface PublishedContacts {
  heading: string;
  text: string;
  numbers: PublishedContact[];
}

/** Somebody to turn to. */
export interface PublishedContact {
  label: string;
  when: string | null;
  hours: string | null;
  /** Each with what it is, "text"; null for the first, where it speaks for itself. */
  ways: { kind: string | null; words: string; href: string }[];
}

/** What the accessibility statement says besides the text of the model statement. */
export interface AccessibilityStatement {
  /** The finding of a manual audit; null if there was none. */
  compliance: "fully compliant" | "partially compliant" | "not compliant" | null;
  contact: string | null;
  reply: string | null;
  country: "England" | "Scotland" | "Wales" | "Northern Ireland";
  problems: {
    what: string;
    criterion: string | null;
    why: "non-compliance" | "disproportionate burden" | "outside the regulations";
    plan: string | null;
  }[];
  manualAudit: { date: PublishedPeriod; by: string; what: string; link: string | null } | null;
  tests: AccessibilityTest[];
  prepared: PublishedPeriod | null;
  reviewBy: PublishedPeriod | null;
}

export interface AccessibilityTest {
  what: string;
  /** Null if it has not been run. */
  result: { tool: string; scope: string; problems: number; date: PublishedPeriod } | null;
}

/** A picture of content/images/, without metadata. */
export interface PublishedImage {
  name: string;
  /** In pixels. */
  width: number;
  height: number;
  bytes: Uint8Array;
  /** The widths in which a page offers it besides, in pixels: see `scaledName`. */
  widths: number[];
  /** Not for the website: for print in one column of two, or in all the width. */
  print?: "column" | "page";
}

/** A picture as a text shows it. */
export type ShownImage = Omit<PublishedImage, "bytes" | "print">;

/** The name of a picture's copy in another width: no picture of a board can have it. */
export function scaledName(name: string, width: number): string {
  return `${name}-${width}.webp`;
}
