import { everyTag, type Tag } from "../../structure/tags/tag.ts";

/** Heading levels never skip: the first is 1, and none is more than one deeper than the heading before it. */
export function closeHeadingGaps(root: Tag): void {
  /** The levels that are open, as they were written. */
  const open: number[] = [];
  for (const tag of everyTag(root)) {
    const level = headingLevel(tag);
    if (level === null) continue;
    while (open.length > 0 && (open.at(-1) as number) >= level) open.pop();
    open.push(level);
    tag.kind = `H${open.length}`;
  }
}

export function headingLevel({ kind }: Tag): number | null {
  return /^H[1-9]$/.test(kind) ? Number(kind.slice(1)) : null;
}
