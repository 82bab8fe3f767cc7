import { PDFDict, type PDFObject } from "@cantoo/pdf-lib";
import { dictionaryIn, itemsIn, nameIn, numberIn, textIn } from "../../pdf/structure/objects/entries.ts";
import { pdfName } from "../../pdf/structure/objects/pdf-name.ts";
import type { Tag } from "../../pdf/structure/tags/tag.ts";
import { isWithin } from "./held-by.ts";
import { parentTreeOf } from "./parent-tree.ts";
import type { CheckedPdf, PdfCheck, PdfProblem } from "./pdf-check.ts";

/** Checkpoint 28: what can be pressed is tagged, and says what it does. */
export const annotations: PdfCheck = {
  rules: {
    "28-002": "Every annotation is in a tag",
    "28-004": "Every annotation says what it is",
    "28-005": "Every field says what is to be filled in",
    "28-007": "There is no trap network",
    "28-008": "Pages with links say in which order the tab key goes",
    "28-009": "The tab key goes in the order of the tags",
    "28-010": "Every field is in a tag Form",
    "28-011": "Every link is in a tag Link",
    "28-012": "Every link says where it leads",
    "28-017": "No printer's mark is tagged",
    "28-parent": "A way leads back from every link to its tag",
  },
  find(file) {
    const holder = new Map<PDFDict, Tag>();
    for (const tag of file.tags)
      for (const child of tag.children) if (child.type === "annotation") holder.set(child.dictionary, tag);
    const parents = parentTreeOf(file);
    return file.pdf.getPages().flatMap(({ node }, index) => {
      const found = itemsIn(node, "Annots").filter((each) => each instanceof PDFDict);
      // Hidden annotations do not count.
      const shown = found.filter(
        (each) => ((numberIn(each, "F") ?? 0) & 2) === 0 && nameIn(each, "Subtype") !== "Popup",
      );
      if (shown.length === 0) return [];
      return [
        ...tabOrder(node, index + 1),
        ...shown.flatMap((each) =>
          annotationProblems(file, each, holder.get(each) ?? null, parents, index + 1),
        ),
      ];
    });
  },
};

function tabOrder(node: PDFDict, page: number): PdfProblem[] {
  const tabs = nameIn(node, "Tabs");
  const remedy = "Set Tabs of the page to S";
  if (tabs === null)
    return [
      {
        number: "28-008",
        page,
        what: "Nothing says in which order the tab key goes through the page",
        remedy,
      },
    ];
  if (tabs === "S") return [];
  return [
    {
      number: "28-009",
      page,
      what: "The tab key goes through the page in another order than the tags",
      remedy,
    },
  ];
}

function annotationProblems(
  file: CheckedPdf,
  annotation: PDFDict,
  tag: Tag | null,
  parents: Map<number, PDFObject>,
  page: number,
): PdfProblem[] {
  const subtype = nameIn(annotation, "Subtype") ?? "";
  const kind = tag ? file.kindOf(tag) : null;
  const says = textIn(annotation, "Contents")?.trim();
  const isSaid = Boolean(says || tag?.alt?.trim());
  const problems: PdfProblem[] = [];
  const add = (number: string, what: string, remedy: string) => {
    problems.push({ number, page, what, remedy });
    return problems;
  };
  if (subtype === "TrapNet") return add("28-007", "There is a trap network", "Take it out");
  if (subtype === "PrinterMark")
    return tag ? add("28-017", "A printer's mark stands in the tags", "Take it out of them") : [];
  if (subtype === "Widget") {
    if (kind !== "Form") add("28-010", "A field does not stand in a tag Form", "Put it into one");
    if (!fieldText(annotation) && !tag?.alt?.trim())
      add("28-005", "A field does not say what is to be filled in", "Write it in TU");
  } else if (subtype === "Link") {
    if (!isWithin(file, tag, new Set(["Link"])))
      add("28-011", `A link (${targetOf(annotation)}) does not stand in a tag Link`, "Put it into one");
    if (!says)
      add(
        "28-012",
        `A link (${targetOf(annotation)}) does not say where it leads`,
        "Write it in its Contents",
      );
  } else {
    if (kind !== "Annot")
      add("28-002", `An annotation ${subtype} does not stand in a tag Annot`, "Put it into one");
    if (!isSaid)
      add("28-004", `An annotation ${subtype} does not say what it is`, "Write it in its Contents");
  }
  const key = numberIn(annotation, "StructParent");
  if (tag?.ref && (key === null || parents.get(key) !== tag.ref))
    add(
      "28-parent",
      `From a ${subtype} no way leads back to its tag`,
      "Set its StructParent, and add it to ParentTree",
    );
  return problems;
}

/** What a field says of itself, or the field that it is a button of. */
function fieldText(field: PDFDict): boolean {
  const seen = new Set<PDFDict>();
  for (let at: PDFDict | null = field; at && !seen.has(at); at = dictionaryIn(at, "Parent")) {
    seen.add(at);
    if (textIn(at, "TU")?.trim()) return true;
  }
  return false;
}

function targetOf(annotation: PDFDict): string {
  const action = annotation.lookup(pdfName("A"));
  const address = action instanceof PDFDict ? textIn(action, "URI") : null;
  return address ?? textIn(annotation, "Dest") ?? nameIn(annotation, "Dest") ?? "within the document";
}
