import { PDFArray, PDFDict } from "@cantoo/pdf-lib";
import { itemsIn } from "../../pdf/structure/objects/entries.ts";
import type { Box } from "../../pdf/structure/objects/geometry.ts";
import { pdfName } from "../../pdf/structure/objects/pdf-name.ts";
import { figureBox } from "../../pdf/structure/tags/figure-box.ts";
import { everyTag, piecesIn, type Tag } from "../../pdf/structure/tags/tag.ts";
import { short } from "./letters.ts";
import { boxOf, pageBox } from "./page-box.ts";
import type { CheckedPdf, PdfCheck, PdfProblem } from "./pdf-check.ts";

/** Checkpoints 13 and 17: pictures and formulas say what they show. */
export const figures: PdfCheck = {
  rules: {
    "13-004": "Every picture has an alternative text",
    "13-nested": "No picture stands within a picture",
    "13-empty": "Every picture is on a page",
    "13-box": "Every picture says where it is on its page",
    "17-002": "Every formula has an alternative text",
  },
  find: (file) =>
    file.tags.flatMap((tag): PdfProblem[] => {
      const kind = file.kindOf(tag);
      if (kind !== "Figure" && kind !== "Formula") return [];
      const page = file.pageOf(tag);
      const problems: PdfProblem[] = [];
      const isSaid = Boolean(tag.alt?.trim() || tag.actualText?.trim());
      if (kind === "Figure" && !isSaid)
        problems.push({
          number: "13-004",
          page,
          what: "A picture has no alternative text",
          remedy: "Write what it shows in its Alt, or mark it as Artifact where it is decoration",
        });
      if (kind === "Formula" && !tag.alt?.trim())
        problems.push({
          number: "17-002",
          page,
          what: "A formula has no alternative text",
          remedy: "Write it in words in Alt",
        });
      if (
        kind === "Figure" &&
        everyTag(tag).some((inner) => inner !== tag && file.kindOf(inner) === "Figure")
      )
        problems.push({
          number: "13-nested",
          page,
          what: "A picture stands within a picture",
          remedy: "Let the outer one be no figure",
        });
      if (kind === "Figure" && piecesIn(tag).length === 0)
        problems.push({
          number: "13-empty",
          page,
          what: `The picture "${tag.alt ?? ""}" is not on a page`,
          remedy: "Look why it is not drawn, or take it out",
        });
      if (kind === "Figure") problems.push(...boxProblems(file, tag));
      return problems;
    }),
};

/** ISO 32000-1, 14.8.5.4.3: what stands on one page says where. */
function boxProblems(file: CheckedPdf, tag: Tag): PdfProblem[] {
  const page = file.pageOf(tag);
  const dictionary = tag.ref ? file.pdf.context.lookup(tag.ref) : null;
  if (page === null || !(dictionary instanceof PDFDict)) return [];
  if (piecesIn(tag).some(({ stream }) => stream.page !== page - 1)) return [];
  const own = dictionary.lookup(pdfName("A"));
  const attributes = own instanceof PDFArray ? itemsIn(dictionary, "A") : [own];
  const box = attributes
    .map((each) => (each instanceof PDFDict ? boxOf(each.lookup(pdfName("BBox"))) : null))
    .find((each) => each !== null);
  const name = `The picture "${short(tag.alt ?? "")}"`;
  const remedy = "Set BBox in its attributes to the rectangle that it fills";
  if (!box) return [{ number: "13-box", page, what: `${name} does not say where it is on its page`, remedy }];
  const shown = pageBox(file.pdf, page - 1);
  const drawn = figureBox(tag);
  const isOn = (other: Box) =>
    box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1];
  if (box[2] - box[0] < 1 || box[3] - box[1] < 1 || !isOn(shown))
    return [{ number: "13-box", page, what: `${name} says that it is beside its page`, remedy }];
  if (drawn && drawn[2] - drawn[0] > 1 && drawn[3] - drawn[1] > 1 && !isOn(drawn))
    return [{ number: "13-box", page, what: `${name} is in another place than it says`, remedy }];
  return [];
}
