import type { Poster } from "../../model/report/learning.ts";
import type { Report } from "../../model/report/report.ts";
import type { RichText } from "../../model/report/text.ts";
import { address } from "../../site/addresses/addresses.ts";
import { printedLink } from "../../site/data/printed-link.ts";
import { renderTemplate } from "../../site/templates/environment.ts";
import { a3WithBleed, type PosterSheet } from "./poster-sheets.ts";
import type { PrintDocument } from "./print-document.ts";
import { printLinks } from "./print-links.ts";
import { printResources } from "./print-resources.ts";
import { printSite } from "./print-site.ts";

/**
 * A learning poster for a desk printer, the same larger for the wall, and with little ink; where the editor asks for
 * it, also for a print shop.
 */
export function posterDocuments(report: Report, poster: Poster): PrintDocument[] {
  const { slug, title } = poster;
  const print = (sheet: Partial<PosterSheet>, more: Pick<PrintDocument, "file"> & Partial<PrintDocument>) =>
    posterDocument(report, poster, { size: "A4", lowInk: false, bleed: null, ...sheet }, more);
  const documents = [
    print({}, { file: `poster-${slug}.pdf`, thumbnail: `poster-${slug}.webp` }),
    print({ size: "A3" }, { file: `poster-${slug}-a3.pdf` }),
    print(
      { lowInk: true },
      { file: `poster-${slug}-low-ink.pdf`, edition: "low-ink", title: `${title}, with little ink` },
    ),
  ];
  if (!poster.bleed) return documents;
  const bleed = a3WithBleed();
  return [
    ...documents,
    print(
      { size: "A3", bleed },
      {
        file: `poster-${slug}-a3-bleed.pdf`,
        edition: "bleed",
        title: `${title}, for a print shop`,
        boxes: bleed.boxes,
      },
    ),
  ];
}

function posterDocument(
  report: Report,
  poster: Poster,
  sheet: PosterSheet,
  more: Pick<PrintDocument, "file"> & Partial<PrintDocument>,
): PrintDocument {
  const link = printedLink(address.poster(poster.slug), report.board, poster.webAddress);
  return {
    kind: "poster",
    slug: poster.slug,
    title: poster.title,
    language: report.board.language,
    date: poster.published.key,
    contents: false,
    onePage: true,
    expectedTexts: [
      poster.title,
      poster.strapline,
      ...(poster.figure ? [poster.figure.number.text, poster.figure.words.text] : []),
      ...poster.statements.map(({ text }) => text),
      poster.slogan.text,
      ...(link?.pieces ?? []),
    ],
    html: () =>
      printLinks(
        renderTemplate("print/poster.njk", {
          site: printSite(report),
          poster,
          link,
          sheet,
          beside: hasRoomBeside(poster),
          slogan: poster.slogan.text.split(/(?<=[.!?]) +/),
        }),
        () => null,
      ),
    resources: printResources("poster", report, paperSizes),
    ...more,
  };
}

/** A short title and short statements leave room for the drawing beside them; above longer ones it is as large as they allow. */
function hasRoomBeside({ title, drawing, statements }: Poster): boolean {
  const isShort = ({ text, tokens }: RichText) =>
    text.length <= 44 &&
    tokens.every(({ content }, at) => tokens[at - 1]?.type !== "strong_open" || content.length <= 13);
  return drawing !== null && title.length <= 26 && statements.length <= 3 && statements.every(isShort);
}

/** The sizes of all sheets, so that all posters have the same styles, which are read once. */
function paperSizes(): string {
  const { width, height } = a3WithBleed().paper;
  return `@page a4 { size: A4; }
@page a3 { size: A3; }
@page a3-bleed { size: ${width}mm ${height}mm; }
`;
}
