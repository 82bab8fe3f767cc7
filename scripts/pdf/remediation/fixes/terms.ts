import { everyTag, type Tag, tagsIn } from "../../structure/tags/tag.ts";

/** What the language of a term ends with in print, see `tagDefinitionLists`: "en-GB-x-term". */
const termMark = "-x-term";

/** The terms of a list of terms are the labels of its items; their order says what belongs together, no number does. */
export function labelTerms(root: Tag): void {
  for (const list of everyTag(root)) {
    if (list.kind !== "L") continue;
    const terms = tagsIn(list)
      .flatMap(tagsIn)
      .filter(({ lang }) => lang?.endsWith(termMark));
    if (terms.length > 0) list.numbering = null;
    for (const term of terms) {
      const language = (term.lang as string).slice(0, -termMark.length);
      term.kind = "Lbl";
      term.lang = language === root.lang ? null : language;
    }
  }
}
