import { compareText } from "../../system/compare-text.ts";
import type { GlossaryTerm } from "../cross-references/glossary-terms.ts";
import type { BoardToPublish } from "../load/loaded-board.ts";
import type { RichTextReader } from "../markdown/file-texts.ts";
import type { GlossaryEntry } from "../report/glossary.ts";
import { slugOf, uniqueIds } from "../values/slug.ts";

/** The terms of the glossary with their ids, in the order of the file. */
export function glossaryTerms({ glossary }: BoardToPublish): GlossaryTerm[] {
  const unique = uniqueIds();
  return glossary.map(({ term, abbreviation = null }) => ({
    id: unique(slugOf(abbreviation ?? term)),
    term,
    abbreviation,
  }));
}

/** The glossary in the alphabetical order of its terms. */
export function publishGlossary(
  { glossary }: BoardToPublish,
  terms: GlossaryTerm[],
  read: RichTextReader,
): GlossaryEntry[] {
  return terms
    .map((term, index) => ({
      ...term,
      meaning: read(glossary[index]?.meaning ?? "", [index, "meaning"]),
    }))
    .sort((a, b) => compareText(a.term.toLowerCase(), b.term.toLowerCase()));
}
