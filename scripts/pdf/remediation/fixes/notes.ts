import { groupBy } from "../../../system/group-by.ts";
import { annotationsIn, everyTag, newTag, type Tag, tagsIn } from "../../structure/tags/tag.ts";
import { type Destinations, destinationName } from "./destinations.ts";

/**
 * Notes and their marks. Markdown's notes have the id `fn-…` and their marks `fnref-…`, and a link in a PDF keeps the
 * name of the place that it leads to. Each mark becomes a Reference and each note a Note with an id of its own, and
 * both say where the other is.
 */
export function linkNotes(root: Tag, destinations: Destinations): void {
  const links = [...everyTag(root)].filter((tag) => tag.kind === "Link" && nameOf(tag)?.startsWith("fn-"));
  const marks = groupBy(links, (link) => nameOf(link) ?? "");
  if (marks.size === 0) return;
  const items = [...everyTag(root)].filter(({ kind }) => kind === "LI");
  const noteOf = new Map<string, Tag>();
  for (const name of marks.keys()) {
    const item = items.find((each) => leadsBack(each, name)) ?? destinations.tagAt(name, items);
    if (item) noteOf.set(name, item);
  }
  const notes = new Set(noteOf.values());
  for (const tag of [...everyTag(root)]) {
    tag.children = tag.children.flatMap((child) => {
      if (child.type !== "tag" || child.kind !== "L" || !tagsIn(child).every((item) => notes.has(item)))
        return [child];
      return child.children;
    });
  }
  for (const [index, [name, note]] of [...noteOf].entries()) {
    note.kind = "Note";
    note.id = `note-${index + 1}`;
    note.children = note.children.flatMap((child) =>
      child.type === "tag" && child.kind === "LBody" ? withoutBox(child) : [child],
    );
    note.refs = (marks.get(name) ?? []).map((mark) => toReference(mark, note));
  }
}

function nameOf(link: Tag): string | null {
  const [annotation] = annotationsIn(link);
  return annotation ? destinationName(annotation) : null;
}

/** Whether the note has the link back to its mark: "fn-care-1" leads back to "fnref-care-1". */
function leadsBack(item: Tag, name: string): boolean {
  const mark = name.replace(/^fn-/, "fnref-");
  return [...everyTag(item)].some((tag) => tag.kind === "Link" && nameOf(tag)?.split(":")[0] === mark);
}

function withoutBox({ children }: Tag) {
  const [only] = children;
  return children.length === 1 && only?.type === "tag" && only.kind === "P" ? only.children : children;
}

/** The Link stays, one step deeper. */
function toReference(link: Tag, note: Tag): Tag {
  const inner = newTag("Link", link.children);
  inner.lang = link.lang;
  link.kind = "Reference";
  link.children = [inner];
  link.refs = [note];
  return link;
}
