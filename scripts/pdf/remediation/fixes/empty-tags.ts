import type { Child, Tag } from "../../structure/tags/tag.ts";

const isRead = new Set(["P", "H1", "H2", "H3", "H4", "H5", "H6", "LBody", "Lbl", "Caption", "Span", "Code"]);

/** Tags without content go, and those with nothing but a space; an empty cell stays, since its column would be gone with it. */
export function dropEmptyTags(tag: Tag): void {
  tag.children = tag.children.filter((child) => {
    if (child.type !== "tag") return true;
    dropEmptyTags(child);
    if (isRead.has(child.kind) && child.children.every(isSpace) && child.actualText === null) return false;
    return child.children.length > 0 || child.kind === "TD" || child.kind === "TH";
  });
}

function isSpace(child: Child): boolean {
  return child.type === "piece" && child.kind === "text" && child.text.trim() === "";
}
