import { isNumberOfEntries } from "../figures/figure.ts";
import type { ProtectedBook } from "../figures/protected-value.ts";

/** People and what happens to them: "the three children" is a count all the same. */
const peopleAndCases =
  "children|people|persons|adults|parents|carers|young carers|mothers|fathers|families|siblings|babies|infants|boys|girls|men|women|teenagers|pupils|students|residents|households|staff|professionals|practitioners|workers|nurses|officers|members|volunteers|foster carers|respondents|delegates|cases|deaths|births|arrests|convictions|offences|crimes|incidents|placements|episodes|allegations|arrangements|investigations|plans|referrals";

/** What boards count. The units of a board's own figures are added. */
const usual =
  "agencies|organisations|schools|settings|homes|reviews|audits|meetings|conferences|visits|assessments|contacts|enquiries|consultations|notifications|courses|sessions|events|places|briefings|recommendations|complaints|responses|questionnaires|surveys|returns|applications|disclosures|concerns|strategy discussions|checks";

/** Words that may come between a number and its noun. */
const between =
  "more|further|other|additional|new|different|separate|local|young|younger|older|looked-after|looked after|multi-agency|single-agency|serious case|critical incident|child protection|social|case";

// Durations have rules of their own; "of 100 children" contains no noun to count.
const notCounted = /\d|^(?:years?|months?|weeks?|days?|hours?|minutes?|grades?|score|times?|percent)$/;

/** Nouns whose numbers are statistics. */
export interface CountedNouns {
  /** Matches, where it stands, a noun with a word such as "further" before it. Sticky. */
  pattern: RegExp;
  /** Whether people and what happens to them are counted: "the three children" is a count, "the three boards" is none. */
  isPeople: (noun: string) => boolean;
  /** The datasets with figures in a unit that is no usual noun: "questions" are counted where such a figure is. */
  datasetsOf: (noun: string) => ReadonlySet<string> | null;
}

/** The usual nouns, and the units of the board's figures. */
export function countedNouns(book: ProtectedBook): CountedNouns {
  const everywhere = new Set([...usual.split("|"), ...peopleAndCases.split("|")]);
  const people = new Set(peopleAndCases.split("|"));
  const units = new Map<string, Set<string>>();
  for (const figure of book.values()) {
    // How long a list is does not make its "rows" or "groups" a statistic.
    if (isNumberOfEntries(figure)) continue;
    const { unit, dataset } = figure;
    const noun = unit.label.toLowerCase();
    if (unit.kind === "count" && !notCounted.test(noun) && !everywhere.has(noun))
      units.set(noun, (units.get(noun) ?? new Set()).add(dataset.name));
  }
  const nouns = [...everywhere, ...units.keys()]
    .sort((a, b) => b.length - a.length)
    .map((noun) => noun.replace(/[^\p{L}\d' -]/gu, "\\$&"));
  return {
    pattern: new RegExp(`\\s(?:(?:${between})\\s){0,2}(?<noun>${nouns.join("|")})(?![\\w’'-])`, "iy"),
    isPeople: (noun) => people.has(noun.toLowerCase()),
    datasetsOf: (noun) => units.get(noun.toLowerCase()) ?? null,
  };
}
