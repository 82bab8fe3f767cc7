import { type PDFDict, PDFName } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import { problemsWhen, soundPdf, type Workshop } from "../../test/broken-pdf.ts";

let sound: Uint8Array;
beforeAll(async () => {
  sound = await soundPdf();
}, 120_000);

const cases: [string, (workshop: Workshop) => void, string[]][] = [
  [
    "its colours",
    ({ catalog, set }) => set(catalog, "OutputIntents"),
    ["06-archive  Nothing says which colours are meant. Add an OutputIntent with its ICC profile."],
  ],
  [
    "the description of its own words",
    ({ rewriteMetadata }) =>
      rewriteMetadata((xmp) => xmp.replace(/<pdfaExtension:schemas>[\s\S]*<\/pdfaExtension:schemas>/, "")),
    [
      "06-archive  The XMP metadata uses words of PDF/UA and does not describe them. Add the schema in pdfaExtension.",
    ],
  ],
  [
    "being printed",
    ({ link, set }) => set(link, "F", 6),
    ["page 1: 29-archive  A link or a comment is hidden, or is not printed. Set its F to 4."],
  ],
  [
    "needing no other program",
    ({ link, set }) => set(link, "A", { S: "Launch", F: "calc.exe" }),
    ['29-archive  Something in the file does "Launch". Take it out.'],
  ],
  [
    "pictures as they are",
    ({ pdf }) =>
      pdf.context.register(
        pdf.context.obj({ Type: "XObject", Subtype: "Image", Interpolate: true }) as PDFDict,
      ),
    ["29-archive  A picture is smoothed when it is shown. Set its Interpolate to false."],
  ],
  [
    "being packed openly",
    ({ pdf }) => pdf.context.register(pdf.context.stream("x", { Filter: PDFName.of("LZWDecode") })),
    ["29-archive  A part of the file is packed by LZW. Pack it by FlateDecode."],
  ],
];

describe("a file that says that it is for archives (PDF/A)", () => {
  it.each(cases)("is held to %s", async (_, breakIt, problems) => {
    const found = await problemsWhen(sound, breakIt);
    for (const problem of problems) expect(found.join("\n")).toContain(problem);
  });

  it("is held to none of it where it does not say so", async () => {
    const found = await problemsWhen(sound, ({ rewriteMetadata, catalog, set }) => {
      rewriteMetadata((xmp) => xmp.replaceAll("pdfaid:", "other:"));
      set(catalog, "OutputIntents");
    });
    expect(found).toEqual([]);
  });
});
