import { type Child, newTag, type Tag } from "../../structure/tags/tag.ts";

/**
 * Takes out the tags that say nothing: Chromium writes one for each box and one for each run of text, and names of
 * PDF 2.0 (Em, Strong, Aside) that readers of PDF 1.7 do not know. What remains are standard types: blocks, and what
 * stands in their lines.
 */
export function makeTagsPlain(root: Tag): void {
  root.children = blocks(root.children, null, root.kind);
}

const holdLines = new Set(["P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "Lbl", "Caption", "Code"]);
const inLines = new Set([
  "Span",
  "Link",
  "Code",
  "Quote",
  "Reference",
  "Figure",
  "Formula",
  "Form",
  "Em",
  "Strong",
]);
const holdBlocks = new Set([
  "BlockQuote",
  "L",
  "LI",
  "LBody",
  "TR",
  "THead",
  "TBody",
  "TFoot",
  "Table",
  "Note",
]);
const inLists = new Set(["LI", "L", "Caption"]);
const cells = new Set(["TH", "TD"]);

/** The blocks that these children make; text that stands between blocks becomes a paragraph. */
function blocks(children: Child[], lang: string | null, parent: string): Child[] {
  const made: Child[] = [];
  let loose: Child[] = [];
  const closeParagraph = () => {
    const content = lines(loose);
    loose = [];
    // A picture that stands by itself is in no sentence.
    const drawings = content.filter((child) => child.type === "tag" && child.kind === "Figure");
    const isDrawing = content.every((child) => drawings.includes(child) || isSpace(child));
    if (content.length > 0) made.push(...(isDrawing ? drawings : [withLang(newTag("P", content), lang)]));
  };
  for (const child of children) {
    if (child.type !== "tag" || inLines.has(child.kind) || isTextRun(child)) {
      if (child.type === "tag" && child.kind === "Link" && !isInLine(child)) {
        closeParagraph();
        made.push(withLang(child, lang));
        const pressed = child.children.filter(({ type }) => type === "annotation");
        const shown = child.children.filter(({ type }) => type !== "annotation");
        child.children = [...blocks(shown, null, "Link"), ...pressed];
      } else loose.push(child);
      continue;
    }
    closeParagraph();
    // An item with a role of its own comes without its LI.
    if (parent === "L" && !inLists.has(child.kind)) child.kind = "LI";
    const before = made.at(-1);
    const isOfFigure = before?.type === "tag" && before.kind === "Figure";
    if (child.kind === "Caption" && parent !== "Table" && !isOfFigure) child.kind = "P";
    if (holdLines.has(child.kind)) {
      child.children = lines(child.children);
      made.push(withLang(child, lang));
    } else if (cells.has(child.kind)) {
      child.children = child.children.every(isInLine)
        ? lines(child.children)
        : blocks(child.children, null, child.kind);
      made.push(withLang(child, lang));
    } else if (holdBlocks.has(child.kind)) {
      child.children =
        child.kind === "LI" ? listItem(child.children) : blocks(child.children, null, child.kind);
      made.push(withLang(child, lang));
    } else if (child.children.some(isTextLike) && child.children.every(isInLine)) {
      made.push(...paragraph(lines(child.children), child.lang ?? lang));
    } else made.push(...blocks(child.children, child.lang ?? lang, parent));
  }
  closeParagraph();
  return made;
}

/** An item's label, and a body for everything else. */
function listItem(children: Child[]): Child[] {
  const labels = children.filter((child) => child.type === "tag" && child.kind === "Lbl") as Tag[];
  const rest = children.filter((child) => !labels.includes(child as Tag));
  for (const label of labels) label.children = lines(label.children);
  const [only] = rest;
  const isBox = rest.length === 1 && only?.type === "tag" && (only.kind === "LBody" || isPlainBox(only));
  const inside = isBox ? only.children : rest;
  const body = newTag(
    "LBody",
    inside.every(isInLine) && inside.some(isTextLike) ? lines(inside) : blocks(inside, null, "LBody"),
  );
  return body.children.length > 0 ? [...labels, body] : labels;
}

/** The inline content of a block, without the boxes around it. */
function lines(children: Child[]): Child[] {
  return children.flatMap((child): Child[] => {
    if (child.type !== "tag") return [child];
    if (child.kind === "Figure" || child.kind === "Formula" || child.kind === "Form") return [child];
    child.children = lines(child.children);
    if (
      child.kind === "Link" ||
      child.kind === "Code" ||
      child.kind === "Quote" ||
      child.kind === "Reference"
    )
      return [child];
    if (child.children.length === 0) return [];
    if (!child.lang && !child.actualText && !child.alt) return child.children;
    child.kind = "Span";
    return [child];
  });
}

function paragraph(content: Child[], lang: string | null): Child[] {
  return content.length === 0 ? [] : [withLang(newTag("P", content), lang)];
}

function withLang(tag: Tag, lang: string | null): Tag {
  tag.lang ??= lang;
  return tag;
}

/** Chromium's tag for the text itself. */
function isTextRun(tag: Tag): boolean {
  return (
    tag.kind === "NonStruct" && tag.children.length > 0 && tag.children.every(({ type }) => type === "piece")
  );
}

/** A box that says nothing about what is in it. */
function isPlainBox(tag: Tag): boolean {
  return tag.kind === "NonStruct" && !isTextRun(tag) && !tag.lang && !tag.alt && !tag.actualText;
}

/** Text, or what only stands within text; a box of boxes says nothing about that. */
function isTextLike(child: Child): boolean {
  return child.type === "piece" || (child.type === "tag" && (inLines.has(child.kind) || isTextRun(child)));
}

function isInLine(child: Child): boolean {
  if (child.type !== "tag") return true;
  if (child.kind === "NonStruct" || inLines.has(child.kind)) return child.children.every(isInLine);
  return false;
}

function isSpace(child: Child): boolean {
  return child.type === "piece" && child.text.trim() === "";
}
