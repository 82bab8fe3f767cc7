import { PDFString } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import { problemsWhen, soundPdf, type Workshop } from "../../test/broken-pdf.ts";

let sound: Uint8Array;
beforeAll(async () => {
  sound = await soundPdf();
}, 120_000);

/** A rule, what is done to a sound PDF to break it, and everything that the checks find then. */
const cases: [string, (workshop: Workshop) => void, string[]][] = [
  [
    "06-001",
    ({ catalog, set }) => set(catalog, "Metadata"),
    ["neglect.pdf: 06-001  There is no XMP metadata. Add a Metadata stream to the catalog."],
  ],
  [
    "06-002",
    ({ rewriteMetadata }) => rewriteMetadata((xmp) => xmp.replace("<pdfuaid:part>1</pdfuaid:part>", "")),
    [
      "neglect.pdf: 06-002  The XMP metadata does not say that this is PDF/UA. Add pdfuaid:part with the value 1.",
    ],
  ],
  [
    "06-003",
    ({ rewriteMetadata }) => rewriteMetadata((xmp) => xmp.replace(/<dc:title>.*<\/dc:title>/, "")),
    ["neglect.pdf: 06-003  The XMP metadata has no title. Add dc:title."],
  ],
  [
    "07-001",
    ({ catalog, set }) => set(catalog, "ViewerPreferences"),
    [
      "neglect.pdf: 07-001  Nothing says that the window shows the title. Set DisplayDocTitle in ViewerPreferences to true.",
    ],
  ],
  [
    "07-002",
    ({ catalog, set }) => set(catalog, "ViewerPreferences", { DisplayDocTitle: false }),
    [
      "neglect.pdf: 07-002  The window shows the file's name instead of the title. Set DisplayDocTitle to true.",
    ],
  ],
  [
    "11-001",
    ({ tag, set }) => set(tag("P"), "Lang", PDFString.of("English (UK)")),
    ['neglect.pdf, page 1: 11-001  The language "English (UK)" of a tag P is none. Write it like "en-GB".'],
  ],
  [
    "11-002",
    ({ catalog, set }) => {
      set(catalog, "Lang");
      set(catalog, "AcroForm", {});
    },
    [
      'neglect.pdf: 11-001  The language of the text is not known: the document\'s own is missing. Set Lang in the catalog, like "en-GB".',
      'neglect.pdf: 11-002  The language of alternative texts is not known: the document\'s own is missing. Set Lang in the catalog, like "en-GB".',
      'neglect.pdf: 11-003  The language of the bookmarks is not known: the document\'s own is missing. Set Lang in the catalog, like "en-GB".',
      'neglect.pdf: 11-004  The language of what links say of themselves is not known: the document\'s own is missing. Set Lang in the catalog, like "en-GB".',
      'neglect.pdf: 11-005  The language of what fields say of themselves is not known: the document\'s own is missing. Set Lang in the catalog, like "en-GB".',
      'neglect.pdf: 11-006  The language of title and description is not known: the document\'s own is missing. Set Lang in the catalog, like "en-GB".',
    ],
  ],
];

describe("what the document says of itself", () => {
  it.each(cases)("is held to %s", async (_, breakIt, problems) => {
    expect(await problemsWhen(sound, breakIt)).toEqual(problems);
  });
});
