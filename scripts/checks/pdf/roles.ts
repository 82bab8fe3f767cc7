import { PDFName } from "@cantoo/pdf-lib";
import { dictionaryIn } from "../../pdf/structure/objects/entries.ts";
import type { PdfCheck, PdfProblem } from "./pdf-check.ts";

/** The types of ISO 32000-1, 14.8.4. */
const standardKinds = new Set(
  "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form".split(
    " ",
  ),
);

/** Follows the role map to a standard type; null in a circle or where it ends elsewhere. */
export function mappedKind(
  kind: string,
  map: Map<string, string>,
): { kind: string | null; isCircle: boolean } {
  const passed = new Set<string>();
  let at = kind;
  while (!standardKinds.has(at)) {
    if (passed.has(at)) return { kind: null, isCircle: true };
    passed.add(at);
    const next = map.get(at);
    if (next === undefined) return { kind: null, isCircle: false };
    at = next;
  }
  return { kind: at, isCircle: false };
}

/** Checkpoint 02: every type of tag is a standard one, or is mapped to one. */
export const roles: PdfCheck = {
  rules: {
    "02-001": "Every tag is of a standard type, or of one that is mapped to it",
    "02-heading": "What is called a heading is one",
    "02-003": "No type is mapped in a circle",
    "02-004": "No standard type is mapped to another",
  },
  find(file) {
    const map = readRoleMap(file.pdf.catalog);
    const problems: PdfProblem[] = [];
    const used = new Set(file.tags.map(({ kind }) => kind));
    for (const kind of [...used].sort()) {
      const { kind: standard, isCircle } = mappedKind(kind, map);
      const first = file.tags.find((tag) => tag.kind === kind);
      if (standard !== null && /^heading\W*[1-6]$/i.test(kind) && !/^H[1-6]?$/.test(standard))
        problems.push({
          number: "02-heading",
          page: first ? file.pageOf(first) : null,
          what: `The tag "${kind}" is called a heading, and stands for "${standard}"`,
          remedy: `Map it to H${/\d/.exec(kind)?.[0]} in RoleMap`,
        });
      if (isCircle || standard !== null) continue;
      problems.push({
        number: "02-001",
        page: first ? file.pageOf(first) : null,
        what: `The tag "${kind}" is not a standard one, and nothing says what it stands for`,
        remedy: "Give it a standard type, or map it to one in RoleMap",
      });
    }
    for (const [kind, to] of map) {
      if (mappedKind(kind, map).isCircle)
        problems.push({
          number: "02-003",
          page: null,
          what: `The tag "${kind}" is mapped in a circle`,
          remedy: "Let RoleMap end at a standard type",
        });
      if (standardKinds.has(kind))
        problems.push({
          number: "02-004",
          page: null,
          what: `The standard tag "${kind}" is mapped to "${to}"`,
          remedy: "Take it out of RoleMap",
        });
    }
    return problems;
  },
};

export function readRoleMap(catalog: Parameters<typeof dictionaryIn>[0]): Map<string, string> {
  const map = dictionaryIn(dictionaryIn(catalog, "StructTreeRoot"), "RoleMap");
  return new Map(
    (map?.entries() ?? []).flatMap(([key, value]) =>
      value instanceof PDFName ? [[key.decodeText(), value.decodeText()] as const] : [],
    ),
  );
}
