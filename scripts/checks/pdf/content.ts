import { PDFArray, PDFBool } from "@cantoo/pdf-lib";
import type { ContentStream, Piece } from "../../pdf/structure/content/piece.ts";
import { dictionaryIn, numberIn } from "../../pdf/structure/objects/entries.ts";
import { pdfName } from "../../pdf/structure/objects/pdf-name.ts";
import { everyForm } from "../../pdf/structure/tags/content-by-number.ts";
import type { Tag } from "../../pdf/structure/tags/tag.ts";
import { taggedPieces } from "./held-by.ts";
import { parentTreeOf } from "./parent-tree.ts";
import type { CheckedPdf, PdfCheck, PdfProblem } from "./pdf-check.ts";

/** Checkpoint 01: everything on the pages is tagged or an artifact, and nothing both. */
export const content: PdfCheck = {
  rules: {
    "01-003": "No artifact stands within tagged content",
    "01-004": "No tagged content stands within an artifact",
    "01-005": "All content is tagged or marked as an artifact",
    "01-007": "The document does not call its own tags suspect",
    "01-tagged": "The document has tags, and says so",
    "01-marks": "Every mark in the content ends, and everything stands in one place",
    "01-parent": "A way leads back from all tagged content to its tag",
  },
  find(file) {
    const markInfo = dictionaryIn(file.pdf.catalog, "MarkInfo");
    const isTagged = markInfo?.lookup(pdfName("Marked")) === PDFBool.True && file.tree !== null;
    const problems: PdfProblem[] = [];
    if (!isTagged)
      problems.push({
        number: "01-tagged",
        page: null,
        what: "The document has no tags, or does not say that it has",
        remedy: "Print it with tags, and set Marked in MarkInfo",
      });
    if (markInfo?.lookup(pdfName("Suspects")) === PDFBool.True)
      problems.push({
        number: "01-007",
        page: null,
        what: "The document says that its tags are not to be trusted",
        remedy: "Look through its tags, and set Suspects in MarkInfo to false",
      });
    for (const what of file.tree?.problems ?? [])
      problems.push({ number: "01-marks", page: null, what, remedy: "Let each stand in one place" });
    return [...problems, ...file.pages.flatMap((_, page) => pageProblems(file, page))];
  },
};

function pageProblems(file: CheckedPdf, page: number): PdfProblem[] {
  const tagged = taggedPieces(file);
  const own = file.pages[page];
  if (!own) return [];
  const streams = [own, ...everyForm(own)];
  const pieces = streams.flatMap((stream) => stream.pieces);
  const problem = (number: string, found: Piece[], what: string, remedy: string): PdfProblem[] =>
    found.length === 0 ? [] : [{ number, page: page + 1, what: `${counted(found)} ${what}`, remedy }];
  return [
    ...problem(
      "01-003",
      pieces.filter(({ conflict }) => conflict === "artifact in tag"),
      "marked as an artifact within tagged content",
      "End the tag before the artifact",
    ),
    ...problem(
      "01-004",
      pieces.filter(({ conflict }) => conflict === "tag in artifact"),
      "tagged within an artifact",
      "End the artifact before the tag",
    ),
    ...problem(
      "01-005",
      pieces.filter((piece) => !piece.isArtifact && !tagged.has(piece)),
      "neither tagged nor marked as an artifact",
      "Tag what is to be read, and mark the rest as Artifact",
    ),
    ...streams.flatMap((stream) => withoutWayBack(file, stream, tagged, page + 1)),
    ...streams.flatMap(({ problems }) =>
      problems.map((what) => ({
        number: "01-marks",
        page: page + 1,
        what,
        remedy: "Write the page's content anew",
      })),
    ),
  ];
}

/** From a place on the page a screen reader finds its tag through the ParentTree. */
function withoutWayBack(
  file: CheckedPdf,
  stream: ContentStream,
  tagged: Map<Piece, Tag>,
  page: number,
): PdfProblem[] {
  const key = numberIn(stream.dictionary, "StructParents");
  const list = key === null ? undefined : parentTreeOf(file).get(key);
  for (const piece of stream.pieces) {
    const ref = tagged.get(piece)?.ref;
    if (!ref || piece.mcid === null) continue;
    const back = list instanceof PDFArray ? list.get(piece.mcid) : undefined;
    if (back === ref) continue;
    return [
      {
        number: "01-parent",
        page,
        what: `From content ${piece.mcid} no way leads back to its tag`,
        remedy: "Set StructParents of the page, and list its tags in ParentTree",
      },
    ];
  }
  return [];
}

/** `2 pieces of text ("Page 5"), 1 shape are` */
function counted(pieces: Piece[]): string {
  const text = pieces.filter(({ kind }) => kind === "text");
  const words = text.map((piece) => piece.text.trim()).find((each) => each !== "");
  const rest = pieces.length - text.length;
  const parts = [
    ...(text.length > 0
      ? [
          `${text.length} ${text.length === 1 ? "piece" : "pieces"} of text${words ? ` ("${words.slice(0, 40)}")` : ""}`,
        ]
      : []),
    ...(rest > 0 ? [`${rest} ${rest === 1 ? "drawing" : "drawings"}`] : []),
  ];
  return `${parts.join(" and ")} ${pieces.length === 1 ? "is" : "are"}`;
}
