import { PDFDict, PDFString } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import { name, problemsWhen, soundPdf, type Workshop } from "../../test/broken-pdf.ts";

let sound: Uint8Array;
beforeAll(async () => {
  sound = await soundPdf();
}, 120_000);

/** A rule, what is done to a sound PDF to break it, and everything that the checks find then. */
const cases: [string, (workshop: Workshop) => void, string[]][] = [
  [
    "27-bookmarks",
    ({ catalog, set }) =>
      set(
        catalog.lookup(name("Outlines"), PDFDict).lookup(name("First"), PDFDict),
        "Title",
        PDFString.of("Ne glect"),
      ),
    [
      'neglect.pdf, page 1: 27-bookmarks  The heading "Neglect" has the bookmark "Ne glect". Let the bookmarks be the headings, word for word.',
    ],
  ],
  [
    "27-page-labels",
    ({ catalog, set }) => set(catalog, "PageLabels"),
    [
      "neglect.pdf: 27-page-labels  The reader does not know the numbers that are printed on the pages. Add PageLabels.",
    ],
  ],
  [
    "28-002",
    ({ link, set }) => set(link, "Subtype", "Highlight"),
    ["neglect.pdf, page 1: 28-002  An annotation Highlight does not stand in a tag Annot. Put it into one."],
  ],
  [
    "28-004",
    ({ link, set }) => {
      set(link, "Subtype", "Highlight");
      set(link, "Contents");
    },
    [
      "neglect.pdf, page 1: 28-002  An annotation Highlight does not stand in a tag Annot. Put it into one.",
      "neglect.pdf, page 1: 28-004  An annotation Highlight does not say what it is. Write it in its Contents.",
    ],
  ],
  [
    "28-005",
    ({ link, set }) => set(link, "Subtype", "Widget"),
    [
      "neglect.pdf, page 1: 28-005  A field does not say what is to be filled in. Write it in TU.",
      "neglect.pdf, page 1: 28-010  A field does not stand in a tag Form. Put it into one.",
    ],
  ],
  [
    "28-007",
    ({ link, set }) => set(link, "Subtype", "TrapNet"),
    ["neglect.pdf, page 1: 28-007  There is a trap network. Take it out."],
  ],
  [
    "28-008",
    ({ page, set }) => set(page, "Tabs"),
    [
      "neglect.pdf, page 1: 28-008  Nothing says in which order the tab key goes through the page. Set Tabs of the page to S.",
    ],
  ],
  [
    "28-009",
    ({ page, set }) => set(page, "Tabs", "R"),
    [
      "neglect.pdf, page 1: 28-009  The tab key goes through the page in another order than the tags. Set Tabs of the page to S.",
    ],
  ],
  [
    "28-011",
    ({ tag, set }) => set(tag("Link"), "S", "Span"),
    [
      "neglect.pdf, page 1: 28-011  A link (https://example.org/a) does not stand in a tag Link. Put it into one.",
    ],
  ],
  [
    "28-012",
    ({ link, set }) => set(link, "Contents"),
    [
      "neglect.pdf, page 1: 28-012  A link (https://example.org/a) does not say where it leads. Write it in its Contents.",
    ],
  ],
  [
    "28-017",
    ({ link, set }) => set(link, "Subtype", "PrinterMark"),
    ["neglect.pdf, page 1: 28-017  A printer's mark stands in the tags. Take it out of them."],
  ],
  [
    "28-parent",
    ({ link, set }) => set(link, "StructParent"),
    [
      "neglect.pdf, page 1: 28-parent  From a Link no way leads back to its tag. Set its StructParent, and add it to ParentTree.",
    ],
  ],
];

describe("the ways through a PDF", () => {
  it.each(cases)("is held to %s", async (_, breakIt, problems) => {
    expect(await problemsWhen(sound, breakIt)).toEqual(problems);
  });
});
