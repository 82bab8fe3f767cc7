import type { Piece } from "../../pdf/structure/content/piece.ts";
import type { Tag } from "../../pdf/structure/tags/tag.ts";
import type { CheckedPdf } from "./pdf-check.ts";

const known = new WeakMap<CheckedPdf, Map<Piece, Tag>>();

/** The tag around each tagged piece. */
export function taggedPieces(file: CheckedPdf): Map<Piece, Tag> {
  let pieces = known.get(file);
  if (!pieces) {
    pieces = new Map();
    for (const tag of file.tags)
      for (const child of tag.children) if (child.type === "piece") pieces.set(child, tag);
    known.set(file, pieces);
  }
  return pieces;
}

/** Whether a tag, or a tag around it, is of one of these kinds. */
export function isWithin(file: CheckedPdf, tag: Tag | null | undefined, kinds: Set<string>): boolean {
  for (let at = tag ?? null; at; at = file.parentOf(at)) if (kinds.has(file.kindOf(at))) return true;
  return false;
}

/** The tags below a tag as a reader meets them: NonStruct is passed over, and what is in it counts. */
export function childrenOf(file: CheckedPdf, tag: Tag): Tag["children"] {
  return tag.children.flatMap((child) =>
    child.type === "tag" && file.kindOf(child) === "NonStruct" ? childrenOf(file, child) : [child],
  );
}

export function tagsBelow(file: CheckedPdf, tag: Tag): Tag[] {
  return childrenOf(file, tag).filter((child) => child.type === "tag");
}

/** The tag around a tag, NonStruct passed over. */
export function parentBeyond(file: CheckedPdf, tag: Tag): Tag | null {
  let parent = file.parentOf(tag);
  while (parent && file.kindOf(parent) === "NonStruct") parent = file.parentOf(parent);
  return parent;
}
