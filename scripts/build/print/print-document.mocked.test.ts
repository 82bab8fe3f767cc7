import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { PrintDocument } from "../../pdf/documents/print-document.ts";
import { fontResource } from "../../pdf/documents/print-resources.ts";
import { openRetryingPrinter, type RetryingPrinter } from "../../pdf/print/retrying-printer.ts";
import { readTags } from "../../pdf/structure/tags/read-tags.ts";
import { everyTag } from "../../pdf/structure/tags/tag.ts";
import { address } from "../../site/addresses/addresses.ts";
import { finishDocument } from "./finish-document.ts";
import { printDocument } from "./print-document.ts";

vi.mock(import("../../pdf/structure/tags/read-tags.ts"), { spy: true });

let printer: RetryingPrinter;
beforeAll(() => {
  printer = openRetryingPrinter();
});
afterAll(async () => await printer.close());

const html = `<!doctype html><html lang="en-GB"><title>Neglect</title><style>
@font-face { font-family: Board; font-weight: 400 700; src: url("${address.fonts}atkinson-hyperlegible-next-latin-400-normal.woff2"); }
body { font: 12pt Board }</style>
<h1>Neglect</h1><p lang="cy">Esgeulustod</p></html>`;
const document: PrintDocument = {
  kind: "poster",
  slug: "neglect",
  title: "Neglect",
  file: "neglect.pdf",
  language: "en-GB",
  date: "2026-11-21",
  contents: false,
  onePage: true,
  expectedTexts: ["Neglect"],
  html: () => html,
  resources: (path) => fontResource(path.slice(address.fonts.length)),
};

async function print() {
  const { finished } = await printDocument(
    { document, html, author: "", subject: "" },
    printer,
    finishDocument,
  );
  return await finished;
}

it("stops at what only PDF.js reads right", async () => {
  expect((await print()).pages).toBe(1);
  const ours = await vi.importActual<typeof import("../../pdf/structure/tags/read-tags.ts")>(
    "../../pdf/structure/tags/read-tags.ts",
  );
  vi.mocked(readTags).mockImplementation((pdf, pages, trivial) => {
    const tree = ours.readTags(pdf, pages, trivial);
    // Only where the finished file is checked.
    if (trivial === undefined && tree)
      for (const tag of everyTag(tree.root)) if (tag.lang === "cy") tag.lang = null;
    return tree;
  });
  await expect(print()).rejects.toThrow(
    'neglect.pdf  page 1: our reader finds "P", and PDF.js "P cy". Report it: one of the two misreads the file, your text is not at fault.',
  );
});
