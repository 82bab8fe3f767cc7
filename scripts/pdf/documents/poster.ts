import type { Poster, Report } from "../../model/report.ts";
import { renderTemplate } from "../../site/environment.ts";
import { arrangeSite } from "../../site/site.ts";
import type { PrintDocument } from "../documents.ts";
import { printLinks } from "./print-links.ts";
import { printResources } from "./print-resources.ts";

type PaperSize = "A4" | "A3";

/** A learning poster for a desk printer, and the same larger for the wall. */
export function posterDocuments(report: Report, poster: Poster): PrintDocument[] {
  return [
    posterDocument(report, poster, "A4", `poster-${poster.slug}.pdf`),
    posterDocument(report, poster, "A3", `poster-${poster.slug}-a3.pdf`),
  ];
}

function posterDocument(report: Report, poster: Poster, size: PaperSize, file: string): PrintDocument {
  return {
    kind: "poster",
    slug: poster.slug,
    title: poster.title,
    file,
    language: report.board.language,
    date: poster.published.key,
    contents: false,
    onePage: true,
    expectedTexts: [
      poster.title,
      poster.strapline,
      ...poster.statements.map(({ text }) => text),
      poster.slogan.text,
    ],
    html: () =>
      printLinks(
        renderTemplate("print/poster.njk", {
          site: arrangeSite(report),
          poster,
          size,
          slogan: poster.slogan.text.split(/(?<=[.!?]) +/),
        }),
        () => null,
      ),
    resources: printResources("poster", report, () => `@page { size: ${size}; }\n`),
  };
}
