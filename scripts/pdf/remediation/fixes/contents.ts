import { annotationsIn, type Child, everyTag, newTag, type Tag, tagsIn } from "../../structure/tags/tag.ts";
import { destinationName } from "./destinations.ts";

/**
 * Tables of contents: lists in which every item is one link into the document, with or without such a list below it.
 *
 * Neither the role doc-toc nor a class, an id or a label of HTML comes through to the PDF, so that what makes a list
 * the contents is what it says.
 */
export function markContents(root: Tag): void {
  for (const tag of everyTag(root)) if (tag.kind === "L" && isContents(tag)) toContents(tag);
}

function isContents(list: Tag): boolean {
  const items = tagsIn(list);
  return items.length > 0 && items.every((item) => item.kind === "LI" && isEntry(item));
}

function isEntry(item: Tag): boolean {
  const content = bodyOf(item);
  const [entry, below] = content;
  if (content.length > 2 || entry?.type !== "tag" || entry.kind !== "Link") return false;
  const annotations = annotationsIn(entry);
  if (annotations.length === 0 || annotations.some((each) => destinationName(each) === null)) return false;
  return below === undefined || (below.type === "tag" && below.kind === "L" && isContents(below));
}

/** The contents of the item, without its label and the paragraph around the link. */
function bodyOf(item: Tag): Child[] {
  return tagsIn(item)
    .filter(({ kind }) => kind === "LBody")
    .flatMap(({ children }) => children)
    .flatMap((child) => (child.type === "tag" && child.kind === "P" ? child.children : [child]));
}

function toContents(list: Tag): void {
  list.kind = "TOC";
  list.numbering = null;
  for (const item of tagsIn(list)) {
    const labels = tagsIn(item).filter(({ kind }) => kind === "Lbl");
    const [entry, below] = bodyOf(item) as [Tag, Tag | undefined];
    item.kind = "TOCI";
    item.children = [...labels, newTag("Reference", [entry]), ...(below ? [below] : [])];
    if (below) toContents(below);
  }
}
