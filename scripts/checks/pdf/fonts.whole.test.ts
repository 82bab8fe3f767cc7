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
    "10-001",
    ({ font, pdf, set }) =>
      set(font, "ToUnicode", pdf.context.register(pdf.context.stream("beginbfchar <FFF0> <0041> endbfchar"))),
    [
      'neglect.pdf, page 1: 10-001  In "\uFFFD\uFFFD\uFFFD\uFFFD" a character cannot be read (font FONT). Use a font that has it, with a ToUnicode map.',
      'neglect.pdf, page 2: 10-001  In "\uFFFD\uFFFD\uFFFD\uFFFD" a character cannot be read (font FONT). Use a font that has it, with a ToUnicode map.',
    ],
  ],
  [
    "10-spaces",
    ({ rewriteContent }) => rewriteContent((content) => content.replace(/\] TJ\n<[0-9a-f]{4}> Tj/, "] TJ")),
    [
      'neglect.pdf, page 1: 10-spaces  "long" and "standing" are read as one word. Write the space between them, also where the line wraps.',
      'neglect.pdf, page 1: 27-bookmarks  The heading "Cases of longstanding and new ones" has the bookmark "Cases of long standing and new ones". Let the bookmarks be the headings, word for word.',
    ],
  ],
  [
    "31-001",
    ({ font, pdf, set }) => {
      set(
        font,
        "Encoding",
        pdf.context.register(
          pdf.context.stream("", {
            CIDSystemInfo: {
              Registry: PDFString.of("Other"),
              Ordering: PDFString.of("Other"),
              Supplement: -1,
            },
          }),
        ),
      );
    },
    [
      "neglect.pdf, page 1: 31-001  The font FONT has another Registry than its encoding. Use one encoding.",
      "neglect.pdf, page 1: 31-002  The font FONT has another Ordering than its encoding. Use one encoding.",
      "neglect.pdf, page 1: 31-003  The font FONT has a later Supplement than its encoding. Use one encoding.",
    ],
  ],
  [
    "31-004",
    ({ letters, set }) => set(letters, "CIDToGIDMap", "Other"),
    [
      "neglect.pdf, page 1: 31-004  The font FONT has a CIDToGIDMap that is neither a stream nor Identity. Set it to Identity.",
    ],
  ],
  [
    "31-005",
    ({ letters, set }) => set(letters, "CIDToGIDMap"),
    [
      "neglect.pdf, page 1: 31-005  The font FONT does not say which character is which drawing. Add CIDToGIDMap.",
    ],
  ],
  [
    "31-009",
    ({ letters, set }) => set(letters.lookup(name("FontDescriptor"), PDFDict), "FontFile2"),
    ["neglect.pdf, page 1: 31-009  The font FONT is not in the file. Embed it."],
  ],
  [
    "31-019",
    ({ font, letters, set }) => {
      set(font, "Subtype", "TrueType");
      set(font, "FontDescriptor", letters.get(name("FontDescriptor")));
      set(font, "Encoding");
      set(letters.lookup(name("FontDescriptor"), PDFDict), "Flags", 32);
    },
    [
      'neglect.pdf, page 1: 10-001  In "\uFFFDS\uFFFDe\uFFFDe\uFFFD" a character cannot be read (font FONT). Use a font that has it, with a ToUnicode map.',
      'neglect.pdf, page 2: 10-001  In "\uFFFDL\uFFFDo\uFFFDo\uFFFDk" a character cannot be read (font FONT). Use a font that has it, with a ToUnicode map.',
      "neglect.pdf, page 1: 31-019  The font FONT has no Encoding. Set it to WinAnsiEncoding.",
    ],
  ],
  [
    "31-021",
    ({ font, letters, set }) => {
      set(font, "Subtype", "TrueType");
      set(font, "FontDescriptor", letters.get(name("FontDescriptor")));
      set(letters.lookup(name("FontDescriptor"), PDFDict), "Flags", 32);
    },
    [
      'neglect.pdf, page 1: 10-001  In "\uFFFDS\uFFFDe\uFFFDe\uFFFD" a character cannot be read (font FONT). Use a font that has it, with a ToUnicode map.',
      'neglect.pdf, page 2: 10-001  In "\uFFFDL\uFFFDo\uFFFDo\uFFFDk" a character cannot be read (font FONT). Use a font that has it, with a ToUnicode map.',
      "neglect.pdf, page 1: 31-021  The font FONT has the encoding Identity-H. Set it to WinAnsiEncoding.",
    ],
  ],
  [
    "31-027",
    ({ font, set }) => set(font, "ToUnicode"),
    [
      'neglect.pdf, page 1: 10-001  In "\uFFFD\uFFFD\uFFFD\uFFFD" a character cannot be read (font FONT). Use a font that has it, with a ToUnicode map.',
      'neglect.pdf, page 2: 10-001  In "\uFFFD\uFFFD\uFFFD\uFFFD" a character cannot be read (font FONT). Use a font that has it, with a ToUnicode map.',
      "neglect.pdf, page 1: 31-027  The font FONT does not say which letters its characters are. Add ToUnicode.",
    ],
  ],
  [
    "31-028",
    ({ font, pdf, set }) =>
      set(
        font,
        "ToUnicode",
        pdf.context.register(pdf.context.stream("beginbfrange <0000> <FFFF> <0000> endbfrange")),
      ),
    [
      'neglect.pdf, page 1: 10-001  In "6HH�" a character is called U+0003, which says nothing (font FONT). Use a font that has it, with a ToUnicode map.',
      'neglect.pdf, page 2: 10-001  In "�" a character is called U+0014, which says nothing (font FONT). Use a font that has it, with a ToUnicode map.',
      'neglect.pdf, page 1: 10-letters  The font FONT prints "A", and says that it is "$". Mend its ToUnicode.',
      "neglect.pdf, page 1: 31-028  The font FONT calls a character U+0000. Mend its ToUnicode.",
      "neglect.pdf, page 1: 31-029  The font FONT calls a character U+FEFF or U+FFFE. Mend its ToUnicode.",
    ],
  ],
  [
    "31-type-3",
    ({ font, set }) => set(font, "Subtype", "Type3"),
    [
      'neglect.pdf, page 1: 10-001  In "\uFFFDS\uFFFDe\uFFFDe\uFFFD" a character cannot be read (font FONT). Use a font that has it, with a ToUnicode map.',
      'neglect.pdf, page 2: 10-001  In "\uFFFDL\uFFFDo\uFFFDo\uFFFDk" a character cannot be read (font FONT). Use a font that has it, with a ToUnicode map.',
      "neglect.pdf, page 1: 31-type-3  The font FONT is drawn instead of set (Type 3). Ship a font file of this weight, without colours or axes.",
    ],
  ],
];

describe("the fonts of a PDF", () => {
  it.each(cases)("is held to %s", async (_, breakIt, problems) => {
    expect(await problemsWhen(sound, breakIt)).toEqual(problems);
  });
});
