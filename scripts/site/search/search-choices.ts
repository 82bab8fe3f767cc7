import { say } from "../../model/words/words.ts";
import { initialCapital } from "../filters/initial-capital.ts";
import type { SearchRecord } from "./search-records.ts";

/** A filter of the search. */
export interface SearchChoice {
  /** Its name in the index: "kind". */
  name: "kind" | "topic" | "audience" | "year";
  label: string;
  all: string;
  choices: { value: string; label: string }[];
}

/** The filters of the search page; one with fewer than two values is left out. */
export function searchChoices(records: SearchRecord[], language: string): SearchChoice[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const choice = (
    name: SearchChoice["name"],
    label: string,
    all: string,
    valuesOf: (record: SearchRecord) => string[],
  ): SearchChoice => ({
    name,
    label,
    all,
    choices: [...new Set(records.flatMap(valuesOf))]
      .sort(collator.compare)
      .map((value) => ({ value, label: name === "kind" ? say(value) : initialCapital(value) })),
  });
  const all = [
    choice("kind", say("Type"), say("Everything"), ({ kind }) => [kind]),
    choice("topic", say("Topic"), say("All topics"), ({ topics }) => topics),
    choice("audience", say("Who it is for"), say("Everyone"), ({ audiences }) => audiences),
    choice("year", say("Year"), say("All years"), ({ year }) => (year === null ? [] : [year])),
  ];
  return all.filter(({ choices }) => choices.length > 1);
}
