import { compareText } from "../../system/compare-text.ts";
import type { GlossaryTerm } from "../cross-references/glossary-terms.ts";
import type { BoardToPublish } from "../load/loaded-board.ts";
import type { RichTextReader } from "../markdown/file-texts.ts";
import type { GlossaryEntry } from "../report/glossary.ts";
import type { RichText } from "../report/text.ts";
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

/** The glossary in the alphabetical order of its terms, or of abbreviations that only stand for something. */
export function publishGlossary(
  { glossary }: BoardToPublish,
  terms: GlossaryTerm[],
  read: RichTextReader,
): GlossaryEntry[] {
  return terms
    .map((term, index) => ({
      ...term,
      meaning: meaningOf(glossary[index]?.meaning, (text) => read(text, [index, "meaning"])),
    }))
    .sort((a, b) => compareText(headOf(a), headOf(b)));
}

function meaningOf(text: string | undefined, read: (text: string) => RichText): RichText | null {
  return text === undefined ? null : read(text);
}

function headOf({ term, abbreviation, meaning }: GlossaryEntry): string {
  return (meaning === null ? (abbreviation ?? term) : term).toLowerCase();
}
