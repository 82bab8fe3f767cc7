import { readFileSync } from "node:fs";
import { pathOfFont } from "../../model/letters/typefaces.ts";
import type { PublishedImage } from "../../model/report/board.ts";
import type { Report } from "../../model/report/report.ts";
import { address } from "../../site/addresses/addresses.ts";
import { brandStylesheet } from "../../site/assets/brand.ts";
import { stylesheet } from "../../site/assets/stylesheet.ts";
import type { Resource } from "../print/print-job.ts";
import type { PrintDocument } from "./print-document.ts";

/** A `print-….css` of layouts/styles/. */
type PrintStyle = Exclude<PrintDocument["kind"], "report"> | "briefing-large-print";

/**
 * What a document may ask for: its stylesheet at /assets/print.css, the board's colours, its own `@page` rules, and
 * the fonts and the board's pictures.
 */
export function printResources(
  style: PrintStyle,
  { board, images }: Pick<Report, "board" | "images">,
  pages: () => string,
): (path: string) => Resource | null {
  return (path) => {
    if (path === "/assets/print.css") return css(printStyle(style));
    if (path === "/assets/pages.css") return css(pages());
    if (path === address.brand) return css(brandStylesheet(board.brand));
    if (path.startsWith(address.images))
      return imageResource(
        path.slice(address.images.length),
        images,
        inColumns.has(style) ? "column" : "page",
      );
    if (path.startsWith(address.fonts)) return fontResource(path.slice(address.fonts.length));
    return null;
  };
}

const inColumns = new Set<PrintStyle>(["briefing", "summary"]);

export function css(body: string): Resource {
  return { body, contentType: "text/css; charset=utf-8" };
}

const bundled = new Map<PrintStyle, string>();

/** Made once for all documents of a style: a board has dozens of posters. */
function printStyle(style: PrintStyle): string {
  let code = bundled.get(style);
  if (code === undefined) {
    code = new TextDecoder().decode(stylesheet(`print-${style}.css`));
    bundled.set(style, code);
  }
  return code;
}

/** A face of the shipped typefaces by the name of its file; null if missing. */
export function fontResource(file: string): Resource | null {
  const path = pathOfFont(file);
  return path === null ? null : { body: readFileSync(path), contentType: "font/woff2", constant: true };
}

const imageTypes: Record<string, string> = {
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  svg: "image/svg+xml",
};

/** A picture of the board by its name, in its copy for print if it has one; null if missing. */
export function imageResource(
  name: string,
  images: PublishedImage[],
  print?: PublishedImage["print"],
): Resource | null {
  const ofName = images.filter((candidate) => candidate.name === name);
  const found = ofName.find((each) => each.print === print) ?? ofName.find((each) => !each.print);
  const contentType = imageTypes[name.split(".").at(-1) ?? ""];
  return found && contentType ? { body: found.bytes, contentType } : null;
}
