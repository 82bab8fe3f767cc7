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
    "09-004",
    ({ tag, set }) => set(tag("THead"), "S", "Div"),
    [
      "neglect.pdf, page 1: 09-004  In a Table there is a Div. Have nothing in it but Caption, THead, TBody, TFoot, TR.",
      "neglect.pdf, page 1: 09-004  A TR stands in a Div. Let it stand in a Table or THead or TBody or TFoot.",
    ],
  ],
  [
    "09-005",
    ({ tag, set }) => set(tag("LBody"), "S", "P"),
    ["neglect.pdf, page 1: 09-005  In a LI there is a P. Have nothing in it but Lbl, LBody."],
  ],
  [
    "09-006",
    ({ tag, set }) => set(tag("L"), "S", "TOC"),
    [
      "neglect.pdf, page 1: 09-005  A LI stands in a TOC. Let it stand in a L.",
      "neglect.pdf, page 1: 09-006  In a TOC there is a LI. Have nothing in it but Caption, TOC, TOCI.",
    ],
  ],
  [
    "09-007",
    ({ tag, set }) => set(tag("L"), "S", "RT"),
    [
      "neglect.pdf, page 1: 09-005  A LI stands in a RT. Let it stand in a L.",
      "neglect.pdf, page 1: 09-007  A RT stands in a Document. Let it stand in a Ruby.",
    ],
  ],
  [
    "09-008",
    ({ tag, set }) => set(tag("L"), "S", "WT"),
    [
      "neglect.pdf, page 1: 09-005  A LI stands in a WT. Let it stand in a L.",
      "neglect.pdf, page 1: 09-008  A WT stands in a Document. Let it stand in a Warichu.",
    ],
  ],
  [
    "09-empty",
    ({ tag, set }) => set(tag("H2"), "K"),
    [
      'neglect.pdf, page 1: 01-005  3 pieces of text ("Cases of long") are neither tagged nor marked as an artifact. Tag what is to be read, and mark the rest as Artifact.',
      "neglect.pdf: 09-empty  A tag H2 is empty. Take it out.",
      'neglect.pdf: 27-bookmarks  The heading "" has the bookmark "Cases of long standing and new ones". Let the bookmarks be the headings, word for word.',
    ],
  ],
  [
    "09-plain",
    ({ tag, set }) => set(tag("H2"), "S", "NonStruct"),
    [
      'neglect.pdf, page 1: 09-plain  "Cases of long standing and new ones" stands in a NonStruct, which does not say what it is. Put it into a paragraph, a heading, a list or a table.',
      'neglect.pdf: 27-bookmarks  No heading has the bookmark "Cases of long standing and new ones". Let the bookmarks be the headings, word for word.',
    ],
  ],
  ["09-plain, but for what is passed over", ({ tag, set }) => set(tag("Reference"), "S", "NonStruct"), []],
  [
    "13-004",
    ({ tag, set }) => set(tag("Figure"), "Alt"),
    [
      "neglect.pdf, page 1: 13-004  A picture has no alternative text. Write what it shows in its alt or aria-label, or hide it with aria-hidden where it is decoration.",
    ],
  ],
  [
    "13-empty",
    ({ tag, set }) => set(tag("Figure"), "K"),
    [
      "neglect.pdf, page 1: 01-005  1 drawing is neither tagged nor marked as an artifact. Tag what is to be read, and mark the rest as Artifact.",
      'neglect.pdf: 13-empty  The picture "Cases rose" is not on a page. Look why it is not drawn, or take it out.',
    ],
  ],
  [
    "13-nested",
    ({ tag, set }) => {
      set(tag("P"), "Alt", PDFString.of("A link"));
      set(tag("Link"), "S", "Figure");
      set(tag("P"), "S", "Figure");
    },
    [
      "neglect.pdf, page 1: 13-004  A picture has no alternative text. Write what it shows in its alt or aria-label, or hide it with aria-hidden where it is decoration.",
      'neglect.pdf, page 1: 13-box  The picture "A link" does not say where it is on its page. Look at scripts/pdf/remediation/fixes/figures.ts.',
      'neglect.pdf, page 1: 13-box  The picture "" does not say where it is on its page. Look at scripts/pdf/remediation/fixes/figures.ts.',
      "neglect.pdf, page 1: 13-nested  A picture stands within a picture. Let the outer one be no figure.",
      "neglect.pdf, page 1: 28-011  A link (https://example.org/a) does not stand in a tag Link. Put it into one.",
    ],
  ],
  [
    "14-002",
    ({ tag, set }) => set(tag("H1"), "S", "H2"),
    ['neglect.pdf, page 1: 14-002  The first heading, "Neglect", is of level 2. Begin with H1.'],
  ],
  [
    "14-003",
    ({ tag, set }) => set(tag("H2"), "S", "H3"),
    [
      'neglect.pdf, page 1: 14-003  The heading "Cases of long standing and new ones" is of level 3, and the one before it of level 1. Make it H2.',
    ],
  ],
  [
    "14-006",
    ({ tag, set }) => {
      set(tag("H1"), "S", "H");
      set(tag("H2"), "S", "H");
    },
    [
      'neglect.pdf, page 1: 14-006  There is a second heading H in one tag: "Cases of long standing and new ones". Use H1 to H6.',
    ],
  ],
  [
    "14-007",
    ({ tag, set }) => set(tag("H2"), "S", "H"),
    [
      "neglect.pdf: 14-007  There are headings with a level and headings without one. Use H1 to H6 for all of them.",
    ],
  ],
  [
    "15-003",
    ({ tag, set }) => {
      set(tag("TH"), "A");
      set(tag("TD"), "A");
    },
    [
      'neglect.pdf, page 1: 15-003  The header cell "Area" does not say what it heads. Write scope="col" or scope="row".',
    ],
  ],
  [
    "15-headers",
    ({ tag, set }) => set(tag("TH", 1), "ID", PDFString.of("other")),
    [
      'neglect.pdf, page 1: 15-headers  The cell "7" names the header cell "table-1-row-1-cell-2", which is not in its table. Name a header cell of the table.',
    ],
  ],
  [
    "15-rows",
    ({ tag, set }) => set(tag("TD"), "A", { O: "Table", ColSpan: 2 }),
    [
      'neglect.pdf, page 1: 15-rows  Row 2 of the table "AreaChildrenNorth7" has 3 columns, and the first row has 2. Give all rows the same columns.',
    ],
  ],
  [
    "17-002",
    ({ tag, set }) => {
      set(tag("Figure"), "Alt");
      set(tag("Figure"), "S", "Formula");
    },
    ["neglect.pdf, page 1: 17-002  A formula has no alternative text. Write it in words in Alt."],
  ],
  [
    "19-003",
    ({ tag, set }) => set(tag("Note"), "ID"),
    ['neglect.pdf, page 2: 19-003  The note "1. Often. Back" has no ID. Give it one.'],
  ],
  [
    "19-004",
    ({ tag, set }) => set(tag("Note", 1), "ID", PDFString.of("note-1")),
    [
      'neglect.pdf, page 2: 19-004  The note "1. Often. Back" has the ID "note-1", and so has another tag. Give it one of its own.',
      'neglect.pdf, page 2: 19-004  The note "2. Always. Back" has the ID "note-1", and so has another tag. Give it one of its own.',
    ],
  ],
];

describe("the structure of a PDF", () => {
  it.each(cases)("is held to %s", async (_, breakIt, problems) => {
    expect(await problemsWhen(sound, breakIt)).toEqual(problems);
  });
});
