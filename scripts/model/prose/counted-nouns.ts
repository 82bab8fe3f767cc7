import { isNumberOfEntries } from "../figures/figure.ts";
import type { ProtectedBook } from "../figures/protected-value.ts";

/** What boards count. The units of a board's own figures are added. */
const usual =
  "children|people|persons|adults|parents|carers|young carers|mothers|fathers|families|siblings|babies|infants|boys|girls|men|women|teenagers|pupils|students|residents|households|staff|professionals|practitioners|workers|nurses|officers|members|volunteers|foster carers|respondents|delegates|agencies|organisations|schools|settings|homes|cases|reviews|audits|meetings|conferences|visits|assessments|referrals|contacts|enquiries|consultations|allegations|investigations|plans|arrangements|placements|episodes|incidents|notifications|deaths|births|offences|crimes|arrests|convictions|courses|sessions|events|places|briefings|recommendations|complaints|responses|questionnaires|surveys|returns|applications|disclosures|concerns|strategy discussions|checks";

/** Words that may come between a number and its noun. */
const between =
  "more|further|other|additional|new|different|separate|local|young|younger|older|looked-after|looked after|multi-agency|single-agency|serious case|critical incident|child protection|social|case";

// Durations have rules of their own; "of 100 children" contains no noun to count.
const notCounted = /\d|^(?:years?|months?|weeks?|days?|hours?|minutes?|grades?|score|times?|percent)$/;

/**
 * A pattern for the nouns whose numbers are statistics, with a word such as "further" before them: the usual ones, and
 * the units of the board's figures.
 */
export function countedNouns(book: ProtectedBook): string {
  const units = [...book.values()]
    // How long a list is does not make its "rows" or "groups" a statistic.
    .filter((figure) => !isNumberOfEntries(figure))
    .filter(({ unit }) => unit.kind === "count" && !notCounted.test(unit.label))
    .map(({ unit }) => unit.label.toLowerCase());
  const nouns = [...new Set([...usual.split("|"), ...units])]
    .sort((a, b) => b.length - a.length)
    .map((noun) => noun.replace(/[^\p{L}\d' -]/gu, "\\$&"));
  return `(?:(?:${between})\\s){0,2}(?:${nouns.join("|")})(?![\\w’'-])`;
}
