import { type Tag, textOf } from "../../pdf/structure/tags/tag.ts";
import { childrenOf, isWithin, parentBeyond, tagsBelow } from "./held-by.ts";
import type { CheckedPdf, PdfCheck, PdfProblem } from "./pdf-check.ts";

/** What ISO 32000-1 (tables 333 and 336 to 338) allows below a tag, and where the tag itself may stand. */
const rules: { number: string; kind: string; children?: string[]; parents?: string[] }[] = [
  { number: "09-004", kind: "Table", children: ["Caption", "THead", "TBody", "TFoot", "TR"] },
  { number: "09-004", kind: "THead", children: ["TR"], parents: ["Table"] },
  { number: "09-004", kind: "TBody", children: ["TR"], parents: ["Table"] },
  { number: "09-004", kind: "TFoot", children: ["TR"], parents: ["Table"] },
  { number: "09-004", kind: "TR", children: ["TH", "TD"], parents: ["Table", "THead", "TBody", "TFoot"] },
  { number: "09-004", kind: "TH", parents: ["TR"] },
  { number: "09-004", kind: "TD", parents: ["TR"] },
  { number: "09-005", kind: "L", children: ["Caption", "LI", "L"] },
  { number: "09-005", kind: "LI", children: ["Lbl", "LBody"], parents: ["L"] },
  { number: "09-005", kind: "LBody", parents: ["LI"] },
  { number: "09-006", kind: "TOC", children: ["Caption", "TOC", "TOCI"] },
  {
    number: "09-006",
    kind: "TOCI",
    children: ["Lbl", "Reference", "NonStruct", "P", "TOC"],
    parents: ["TOC"],
  },
  { number: "09-007", kind: "Ruby", children: ["RB", "RT", "RP"] },
  { number: "09-007", kind: "RB", parents: ["Ruby"] },
  { number: "09-007", kind: "RT", parents: ["Ruby"] },
  { number: "09-007", kind: "RP", parents: ["Ruby"] },
  { number: "09-008", kind: "Warichu", children: ["WT", "WP"] },
  { number: "09-008", kind: "WT", parents: ["Warichu"] },
  { number: "09-008", kind: "WP", parents: ["Warichu"] },
];

/** Checkpoint 09: lists, tables and contents have the parts that they must have, and there are no empty tags. */
export const nesting: PdfCheck = {
  rules: {
    "09-004": "Tables have the parts that tables have",
    "09-005": "Lists have the parts that lists have",
    "09-006": "Contents have the parts that contents have",
    "09-007": "Notes on the pronunciation (Ruby) have their parts",
    "09-008": "Notes in two lines (Warichu) have their parts",
    "16-numbering": "Every list with numbers says how they are written",
    "09-empty": "No tag is empty",
    "09-paragraph": "No paragraph stands within another",
    "09-plain": "No text stands in a tag that does not say what it is",
  },
  find: (file) =>
    file.tags.flatMap((tag) => [
      ...misplaced(file, tag),
      ...unnumbered(file, tag),
      ...superfluous(file, tag),
    ]),
};

function misplaced(file: CheckedPdf, tag: Tag): PdfProblem[] {
  const kind = file.kindOf(tag);
  const rule = rules.find((each) => each.kind === kind);
  if (!rule) return [];
  const problems: PdfProblem[] = [];
  const parent = parentBeyond(file, tag);
  const parentKind = parent ? file.kindOf(parent) : "";
  const { number, parents, children } = rule;
  if (parents && !parents.includes(parentKind))
    problems.push({
      number,
      page: file.pageOf(tag),
      what: `A ${kind} stands in a ${parentKind || "place without a tag"}`,
      remedy: `Let it stand in a ${parents.join(" or ")}`,
    });
  if (!children) return problems;
  const others = new Set(
    tagsBelow(file, tag)
      .map((child) => file.kindOf(child))
      .filter((each) => !children.includes(each)),
  );
  if (childrenOf(file, tag).some((child) => child.type === "piece" && child.text.trim() !== ""))
    others.add("text without a tag");
  if (
    kind === "LI" &&
    !tagsBelow(file, tag).some((child) => file.kindOf(child) === "LBody") &&
    others.size === 0
  )
    problems.push({
      number,
      page: file.pageOf(tag),
      what: "In a LI there is no LBody",
      remedy: "Put what the item says into a LBody",
    });
  for (const other of others)
    problems.push({
      number,
      page: file.pageOf(tag),
      what: `In a ${kind} there is ${other.includes(" ") ? other : `a ${other}`}`,
      remedy: `Have nothing in it but ${children.join(", ")}`,
    });
  return problems;
}

/** ISO 14289-1, 7.6: a list whose items have numbers says so in ListNumbering. */
function unnumbered(file: CheckedPdf, tag: Tag): PdfProblem[] {
  if (file.kindOf(tag) !== "L" || (tag.numbering !== null && tag.numbering !== "None")) return [];
  const labels = tagsBelow(file, tag)
    .flatMap((item) => tagsBelow(file, item))
    .filter((each) => file.kindOf(each) === "Lbl");
  const numbers = labels.filter((label) => /^\(?(?:\d+|[a-z]|[ivxlc]+)[.)]$/i.test(textOf(label)));
  if (numbers.length < 2 || numbers.length < labels.length) return [];
  return [
    {
      number: "16-numbering",
      page: file.pageOf(tag),
      what: `The list of "${textOf(tag).slice(0, 40)}" has numbers, and does not say so`,
      remedy: "Set ListNumbering of the list, like Decimal",
    },
  ];
}

/** Not a rule of PDF/UA: a reader stops at each tag, so that each is to say something. */
function superfluous(file: CheckedPdf, tag: Tag): PdfProblem[] {
  const kind = file.kindOf(tag);
  const page = file.pageOf(tag);
  const isPassedOver = kind === "NonStruct" || kind === "TD" || kind === "TH";
  if (tag.children.length === 0 && !isPassedOver && !tag.alt && !tag.actualText)
    return [{ number: "09-empty", page, what: `A tag ${tag.kind} is empty`, remedy: "Take it out" }];
  if (kind === "Private")
    return [
      {
        number: "09-plain",
        page,
        what: "A tag Private keeps what is in it from readers",
        remedy: "Give it a type that says what it holds",
      },
    ];
  if (loose.has(kind) && !isWithin(file, tag, blocks)) {
    const text = tag.children.map((child) => (child.type === "piece" ? child.text : "")).join("");
    if (countWords(text) >= 3)
      return [
        {
          number: "09-plain",
          page,
          what: `"${text.trim().slice(0, 40)}" stands in a ${kind}, which does not say what it is`,
          remedy: "Put it into a paragraph, a heading, a list or a table",
        },
      ];
  }
  if ((kind === "P" || /^H[1-6]?$/.test(kind)) && isParagraph(file, parentBeyond(file, tag)))
    return [
      {
        number: "09-paragraph",
        page,
        what: `A ${kind} stands within another paragraph or heading`,
        remedy: "Let it stand beside it; where it is a cell of a table, tag it as one",
      },
    ];
  return [];
}

const loose = new Set(["Document", "Part", "Art", "Sect", "Div", "NonStruct"]);
const blocks = new Set(
  "P H H1 H2 H3 H4 H5 H6 Table L LI Lbl LBody TOCI TD TH Caption Note Figure Formula Form Quote Code Reference Link BibEntry Annot Span".split(
    " ",
  ),
);

function isParagraph(file: CheckedPdf, tag: Tag | null): boolean {
  return tag !== null && /^(?:P|H[1-6]?)$/.test(file.kindOf(tag));
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
