import type { CheckedPdf } from "../checks/pdf/pdf-check.ts";
import { type Tag, textOf } from "../pdf/structure/tags/tag.ts";

/**
 * The tags of a PDF as lines of text, each with what it says, the way a screen reader goes through them.
 *
 * @example "P: See\n  Link: more" // for "See more"
 */
export function tagsAsText({ tree }: CheckedPdf): string {
  return (tree ? linesIn(tree.root, "") : []).join("\n");
}

function linesIn(tag: Tag, indent: string): string[] {
  const lines: string[] = [];
  let text = "";
  for (const child of tag.children) {
    if (child.type === "piece") text += child.text;
    if (child.type !== "tag") continue;
    if (text.trim() !== "") lines.push(`${indent}"${text}"`);
    text = "";
    lines.push(...linesOf(child, indent));
  }
  if (text.trim() !== "") lines.push(`${indent}"${text}"`);
  return lines;
}

function linesOf(tag: Tag, indent: string): string[] {
  const says = tag.alt ?? tag.actualText;
  const isLeaf = tag.children.every(({ type }) => type !== "tag");
  const own = says ?? (isLeaf ? textOf(tag) : "");
  const line = `${indent}${tag.kind}${detail(tag)}${own === "" ? "" : `: ${own}`}`;
  return isLeaf ? [line] : [line, ...linesIn(tag, `${indent}  `)];
}

function detail({ id, cell, numbering, lang }: Tag): string {
  const parts = [
    id,
    numbering,
    lang,
    cell?.scope,
    cell && cell.columns > 1 ? `${cell.columns} columns` : null,
    cell && cell.headers.length > 0 ? `under ${cell.headers.join(" ")}` : null,
  ].filter((part) => part);
  return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
}
