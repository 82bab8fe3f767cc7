import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { transform } from "lightningcss";
import type { PrintDocument } from "../pdf/documents/print-document.ts";
import type { Printer } from "../pdf/print/print-job.ts";

/**
 * Writes a document as a folder that every program can open: index.html, and below it what it asks for.
 *
 * @param printer tells what that is
 * @param styles gives a style sheet another form
 */
export async function writeDocumentFolder(
  document: PrintDocument,
  folder: string,
  printer: Printer,
  styles: (css: string) => string = (css) => css,
): Promise<void> {
  const html = document.html();
  await printer.print({
    name: document.file,
    html,
    contents: false,
    resources(path) {
      const resource = document.resources(path);
      if (!resource) return null;
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      const { body } = resource;
      writeFileSync(join(folder, path), typeof body === "string" ? styles(body) : body);
      return resource;
    },
  });
  writeFileSync(join(folder, "index.html"), html.replaceAll(/(href|src)="\//g, '$1="'));
}

/**
 * CSS for pagedjs-cli 0.4, which stops at nested rules, ranges in media queries and selectors with brackets, such as
 * `:is(h2, h3)`: the first two in their old form, and without the rules that have the third.
 */
export function plainStyles(css: string): string {
  const { code } = transform({
    filename: "print.css",
    code: Buffer.from(css),
    minify: true,
    targets: { chrome: 80 << 16 },
  });
  return new TextDecoder()
    .decode(code)
    .replaceAll(/@media (?=\()/g, "@media all and ")
    .replaceAll(/(?<=[{};])[^{};@]*:[a-z-]+\([^{};]*\{[^{}]*\}/g, "");
}
