import type { PdfCheck, PdfProblem } from "./pdf-check.ts";
import { isPicture } from "./untagged.ts";

/** A rule of ours, with checkpoint 08: a page is text, and not a picture of text, whatever was recognised in the picture. */
export const scans: PdfCheck = {
  rules: { "08-scan": "No page is one picture of text" },
  find: (file) =>
    file.pages.flatMap((page, index): PdfProblem[] => {
      if (!isPicture(file, page, index)) return [];
      // The cover of a long document may be a photograph.
      const isCover = file.pages.length >= 4 && (index === 0 || index === file.pages.length - 1);
      const isRecognised = page.pieces.some(({ paint, kind }) => kind === "text" && paint.isInvisible);
      if (isCover && !isRecognised) return [];
      return [
        {
          number: "08-scan",
          page: index + 1,
          what: isRecognised
            ? "The page is one picture, with guessed text that nobody sees"
            : "The page is one picture, and what stands in it cannot be read as text",
          remedy: "Put the text itself on the page, from the document that was scanned",
        },
      ];
    }),
};
