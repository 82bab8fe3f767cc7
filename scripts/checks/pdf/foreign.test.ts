import { PDFDict, PDFDocument } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { name } from "../../test/broken-pdf.ts";
import {
  type Block,
  block,
  type MadePdf,
  madePdf,
  numbersIn,
  withPicture,
  words,
} from "../../test/made-pdf.ts";
import { checkPdfFile } from "./check-pdf-file.ts";

const heading = block("H1", 40, 360, "Neglect of children");
const artifact = (x: number, y: number, text: string): Block => ({
  ...block("P", x, y, text),
  isArtifact: true,
});

const item = (y: number, label: string, text: string): Block => ({
  kind: "LI",
  below: [block("Lbl", 40, y, label), block("LBody", 55, y, text)],
});
const row = (y: number, [first = "", ...cells]: string[], kind = "TD"): Block => ({
  kind: "TR",
  below: [
    { ...block("TH", 40, y, first), entries: { A: { O: "Table", Scope: kind === "TH" ? "Column" : "Row" } } },
    ...cells.map((text, index) => ({
      ...block(kind, 140 + index * 80, y, text),
      entries: kind === "TH" ? { A: { O: "Table", Scope: "Column" } } : {},
    })),
  ],
});

const cells = (x: number, y: number, kind: string, scope: string, ...texts: string[]): Block => ({
  kind: "TR",
  below: texts.map((text, index) => ({
    ...block(kind, x + index * 50, y, text),
    entries: kind === "TH" ? { A: { O: "Table", Scope: scope } } : {},
  })),
});

/** Good documents of other programs, in which nothing is to be found. */
const good: [string, Block[][]][] = [
  [
    "two columns",
    [
      [
        heading,
        block("P", 40, 330, "Left one", "and more"),
        block("P", 40, 290, "Left two"),
        block("P", 220, 330, "Right one"),
        block("P", 220, 290, "Right two"),
      ],
    ],
  ],
  [
    "a paragraph that goes on in the next column",
    [
      [
        heading,
        {
          kind: "P",
          lines: [
            [40, 100, "It begins here"],
            [40, 86, "below"],
            [220, 330, "and goes on"],
            [220, 316, "there"],
          ],
        },
        block("P", 220, 290, "Right two"),
      ],
    ],
  ],
  [
    "a sidebar that is read last",
    [
      [
        heading,
        block("P", 40, 330, "Text of the page"),
        block("P", 40, 80, "Its end"),
        block("P", 280, 330, "A sidebar"),
      ],
    ],
  ],
  [
    "a picture and a table where there was room",
    [
      [
        heading,
        block("P", 40, 200, "See the table."),
        {
          kind: "Table",
          below: [
            row(330, ["Area", "Last", "This"], "TH"),
            row(310, ["North", "17", "27"]),
            row(290, ["South", "17", "28"]),
          ],
        },
        block("P", 40, 180, "It goes on."),
      ],
    ],
  ],
  [
    "notes at the foot",
    [
      [
        heading,
        {
          kind: "P",
          lines: [[40, 330, "The hall"]],
          below: [{ ...block("Note", 40, 60, "1 As told."), entries: { ID: words("n1") } }],
        },
        block("P", 40, 300, "It was full."),
      ],
    ],
  ],
  [
    "a list with bullets",
    [[heading, { kind: "L", below: [item(300, "-", "Health visitors"), item(280, "-", "Schools")] }]],
  ],
  [
    "a numbered list",
    [
      [
        heading,
        {
          kind: "L",
          entries: { A: { O: "List", ListNumbering: "Decimal" } },
          below: [item(300, "1.", "Health visitors"), item(280, "2.", "Schools")],
        },
      ],
    ],
  ],
  [
    "cards side by side, read one by one",
    [
      [
        heading,
        ...[40, 160, 280].flatMap((x) => [block("P", x, 300, "17"), block("P", x, 280, "children")]),
        ...[40, 160, 280].flatMap((x) => [block("P", x, 240, "27"), block("P", x, 220, "schools")]),
      ],
    ],
  ],
  [
    "NonStruct around everything",
    [
      [
        {
          kind: "NonStruct",
          below: [
            heading,
            { kind: "P", below: [{ kind: "NonStruct", lines: [[40, 300, "Text in it, of some words"]] }] },
          ],
        },
      ],
    ],
  ],
  [
    "NonStruct in a table and in a list",
    [
      [
        heading,
        {
          kind: "Table",
          below: [
            { kind: "NonStruct", below: [row(330, ["Area", "Last"], "TH"), row(310, ["North", "17"])] },
          ],
        },
        { kind: "L", below: [{ kind: "NonStruct", below: [item(200, "-", "Schools")] }] },
      ],
    ],
  ],
  [
    "running heads and page numbers",
    [[heading, artifact(40, 390, "Board of Wirral"), artifact(350, 20, "1")]],
  ],
  [
    "an empty corner of a table",
    [
      [
        heading,
        { kind: "Table", below: [row(330, ["", "Last", "This"], "TH"), row(310, ["North", "17", "27"])] },
      ],
    ],
  ],
  [
    "white text on a dark ground",
    [
      [
        heading,
        {
          kind: "P",
          content:
            "q 0 0 0.4 rg 30 190 200 30 re f Q 1 1 1 rg BT /F 10 Tf 40 200 Td (Said in white) Tj ET 0 g",
        },
      ],
    ],
  ],
  [
    "a watermark on every page",
    [
      [heading, { ...block("P", 150, 200, "Draft for comment"), isArtifact: true }],
      [
        block("H2", 40, 360, "What was done"),
        { ...block("P", 150, 200, "Draft for comment"), isArtifact: true },
      ],
    ],
  ],
  ["a blank page", [[heading], []]],
];

const tabbed = (y: number, ...cells: string[]): Block => ({
  kind: "P",
  lines: cells.map((text, index) => [40 + index * 100, y, text]),
});
good.push([
  "contents with the numbers of pages",
  [[heading, tabbed(300, "Neglect", "4"), tabbed(280, "Schools", "6"), tabbed(260, "Police", "11")]],
]);

good.push([
  "a table that goes on in the next column",
  [
    [
      heading,
      {
        kind: "Table",
        below: [
          cells(40, 80, "TH", "Column", "Area", "Last"),
          cells(220, 330, "TD", "", "North", "17"),
          cells(220, 310, "TD", "", "South", "35"),
        ],
      },
    ],
  ],
]);

describe("good PDFs of other programs", () => {
  it.each(good)("%s", async (_, pages) => {
    const change: MadePdf["change"] = (pdf) => {
      // What is not judged here: two headings on two pages have bookmarks.
      if (pages.length > 1) bookmarks(pdf, "Neglect of children");
    };
    expect(await numbersIn({ pages, change })).toEqual([]);
  });

  it("a blank page of no bytes that are called packed", async () => {
    const change = (pdf: PDFDocument) => {
      const empty = pdf.context.stream(new Uint8Array(), { Filter: "FlateDecode" });
      pdf.getPage(1).node.set(name("Contents"), pdf.context.register(empty));
    };
    expect(await numbersIn({ pages: [[heading], []], change })).toEqual([]);
  });

  it("a document that prints no numbers, without page labels", async () => {
    expect(await numbersIn({ pages: [[heading], [block("P", 40, 300, "The end.")]] })).toEqual([]);
  });

  it("a table and a list of Latin names in a document that is read from right to left", async () => {
    const cell = (kind: string, x: number, y: number, text: string): Block => ({
      ...block(kind, x, y, text),
      entries: kind === "TH" ? { A: { O: "Table", Scope: y === 330 ? "Column" : "Row" } } : {},
    });
    const leftwards = (y: number, head: string, texts: string[], kind: string): Block => ({
      kind: "TR",
      below: [cell("TH", 240, y, head), ...texts.map((text, index) => cell(kind, 180 - index * 70, y, text))],
    });
    const table: Block = {
      kind: "Table",
      below: [leftwards(330, "Agency", ["2016", "2017"], "TH"), leftwards(300, "NSPCC", ["17", "18"], "TD")],
    };
    const items = [240, 40].map((x): Block => ({ kind: "LI", below: [block("LBody", x, 200, "NSPCC")] }));
    const pages = [[heading, table, { kind: "L", below: items }]];
    expect(await numbersIn({ pages, lang: "ar" })).toEqual([]);
    expect(await numbersIn({ pages })).toEqual(["09-order", "09-rows"]);
  });

  it("words from right to left", async () => {
    const pages = [[heading, { kind: "Table", below: [row(330, ["A", "B"], "TH")] }]];
    expect(await numbersIn({ pages, lang: "ar" })).toEqual([]);
  });
});

function bookmarks(pdf: PDFDocument, title: string): void {
  const outlines = pdf.context.obj({});
  const ref = pdf.context.register(outlines);
  const item = pdf.context.register(
    pdf.context.obj({ Title: words(title), Parent: ref, Dest: [pdf.getPage(0).ref, "Fit"] } as never),
  );
  outlines.set(name("First"), item);
  pdf.catalog.set(name("Outlines"), ref);
}

const full = "q 400 0 0 400 0 0 cm /Im Do Q";

/** Broken ones, and what is found. */
const broken: [string, string[], MadePdf][] = [
  [
    "a scan as a picture",
    ["08-scan"],
    {
      pages: [
        [
          {
            kind: "Figure",
            content: full,
            entries: { Alt: words("A letter to all schools"), A: { O: "Layout", BBox: [0, 0, 400, 400] } },
          },
        ],
      ],
      change: withPicture,
    },
  ],
  [
    "a scan with guessed text that is not painted",
    ["01-hidden", "08-scan"],
    {
      pages: [
        [{ kind: "P", content: `${full} BT 3 Tr /F 10 Tf 40 300 Td (Dear all, this was guessed) Tj ET` }],
      ],
      change: withPicture,
    },
  ],
  [
    "a scan over its guessed text",
    ["01-hidden", "08-scan"],
    {
      pages: [
        [
          block("P", 40, 300, "Dear all, this was guessed from a letter"),
          { kind: "P", isArtifact: true, content: full },
        ],
      ],
      change: withPicture,
    },
  ],
  [
    "a scan in strips, as an artifact",
    ["01-hidden", "08-scan"],
    {
      pages: [
        [
          heading,
          {
            kind: "P",
            isArtifact: true,
            content: [0, 100, 200, 300].map((y) => `q 400 0 0 100 0 ${y} cm /Im Do Q`).join(" "),
          },
        ],
      ],
      change: withPicture,
    },
  ],
  [
    "letters that are called others",
    ["10-letters"],
    { pages: [[heading]], change: (pdf) => renamed(pdf, "<0061> <0065> <0062>") },
  ],
  [
    "all letters moved by one",
    ["10-letters", "10-words"],
    {
      pages: [
        [
          heading,
          block(
            "P",
            40,
            300,
            ...Array.from(
              { length: 8 },
              () => "the board and the schools of the town are to look at it, and to say that it was not so",
            ),
          ),
        ],
      ],
      change: (pdf) => renamed(pdf, "<0021> <0079> <0022>"),
    },
  ],
  [
    "a text of another language",
    ["10-words"],
    {
      lang: "de-DE",
      pages: [
        [
          heading,
          block(
            "P",
            40,
            300,
            ...Array.from(
              { length: 8 },
              () => "the board and the schools of the town are to look at it, and to say that it was not so",
            ),
          ),
        ],
      ],
    },
  ],
  [
    "page numbers that are called otherwise",
    ["27-page-labels"],
    {
      pages: [[heading, artifact(350, 20, "- 1 -")], [artifact(350, 20, "- 2 -")]],
      change: (pdf) => pdf.catalog.set(name("PageLabels"), pdf.context.obj({ Nums: [0, { S: "r" }] })),
    },
  ],
  [
    "page numbers of which nothing is known",
    ["27-page-labels"],
    { pages: [[heading, artifact(350, 20, "Page 7 of 8")], [artifact(350, 20, "Page 8 of 8")]] },
  ],
  [
    "several pages without a heading",
    ["14-none"],
    { pages: [[block("P", 40, 300, "Text")], [block("P", 40, 300, "More")]] },
  ],
  ["headings without bookmarks", ["27-bookmarks"], { pages: [[heading], [block("H2", 40, 300, "More")]] }],
  [
    "a bookmark that the document does not say",
    ["27-bookmarks"],
    { pages: [[heading]], change: (pdf) => bookmarks(pdf, "Something else") },
  ],
  [
    "tags that are kept from readers",
    ["09-plain"],
    { pages: [[heading, { kind: "Private", below: [block("P", 40, 300, "Text")] }]] },
  ],
  [
    "real text as an artifact",
    ["01-artifact"],
    { pages: [[heading, artifact(40, 200, "The board was not told of it")]] },
  ],
];

const side = (x: number, text: string): Block => ({ kind: "LI", below: [block("LBody", x, 300, text)] });
broken.push([
  "items side by side, the right one first",
  ["09-order"],
  { pages: [[heading, { kind: "L", below: [side(200, "Schools"), side(40, "Police")] }]] },
]);

broken.push([
  "a table by tabs",
  ["15-unmarked"],
  {
    pages: [
      [
        heading,
        tabbed(300, "Area", "Last", "This"),
        tabbed(280, "North", "17", "27"),
        tabbed(260, "South", "35", "45"),
      ],
    ],
  },
]);

describe("broken PDFs of other programs", () => {
  it.each(broken)("%s", async (_, numbers, wanted) => {
    expect(await numbersIn(wanted)).toEqual(numbers);
  });
});

function renamed(pdf: PDFDocument, range: string): void {
  const map = pdf.context.register(
    pdf.context.stream(`1 beginbfrange <0020> <007A> <0020> endbfrange 1 beginbfrange ${range} endbfrange`),
  );
  const font = pdf.getPage(0).node.Resources()?.lookup(name("Font"), PDFDict).lookup(name("F"), PDFDict);
  font?.set(name("ToUnicode"), map);
}

describe("what to do", () => {
  const cases: [string, string][] = [
    [
      "Microsoft® Word 2019",
      "Write what it shows: in Word, right-click the picture, and choose View Alt Text",
    ],
    [
      "Adobe InDesign 18.5 (Windows)",
      "Write what it shows: in InDesign, choose Object, Object Export Options, Alt Text",
    ],
    ["Writer", "Write what it shows: in LibreOffice, right-click the picture, and choose Alt Text"],
    [
      "Adobe Acrobat Pro 2023",
      "Write what it shows: in Acrobat, choose Prepare for accessibility, Set alternate text",
    ],
    [
      "ScanSnap Manager",
      "Write what it shows: in Acrobat, choose Prepare for accessibility, Set alternate text",
    ],
    ["Some program", "Write what it shows in its Alt, or mark it as Artifact where it is decoration"],
    [
      "Yearly Report",
      "Write what it shows in its alt or aria-label, or hide it with aria-hidden where it is decoration",
    ],
  ];
  it.each(cases)("is told in the words of %s", async (creator, remedy) => {
    const figure: Block = {
      kind: "Figure",
      lines: [[40, 300, "x"]],
      entries: { A: { O: "Layout", BBox: [40, 300, 60, 320] } },
    };
    const { problems } = await checkPdfFile(await madePdf({ pages: [[heading, figure]], creator }));
    expect(problems.find(({ number }) => number === "13-004")?.remedy).toBe(remedy);
  });

  it("never speaks of HTML for a file from elsewhere", async () => {
    for (const creator of ["Microsoft® Word 2019", "Adobe InDesign 18.5", "Writer", "Some program"]) {
      const pages = [
        [
          { kind: "Figure", lines: [[40, 300, "x"]] } as Block,
          { kind: "Table", below: [{ kind: "TR", below: [block("TH", 40, 200, "Area")] }] } as Block,
        ],
      ];
      const { problems } = await checkPdfFile(await madePdf({ pages, creator }));
      expect(problems.map(({ number }) => number)).toContain("15-003");
      expect(problems.filter(({ remedy }) => /aria|html|scope=|\balt\b|scripts\//.test(remedy))).toEqual([]);
    }
  });
});

describe("siblings in another order", () => {
  /** The same numbers in each run: a linear congruential generator. */
  function numbers(seed: number): () => number {
    let state = seed;
    return () => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return state / 2147483648;
    };
  }

  it("are found, whatever the order", async () => {
    const next = numbers(11);
    for (let run = 0; run < 60; run++) {
      const count = 2 + Math.floor(next() * 7);
      const columns = 1 + Math.floor(next() * 2);
      const inOrder = Array.from({ length: count * columns }, (_, index) =>
        block(
          "P",
          40 + Math.floor(index / count) * 180,
          330 - (index % count) * 30,
          `Paragraph ${index}`,
          "of two lines",
        ),
      );
      expect(await numbersIn({ pages: [[heading, ...inOrder]] })).toEqual([]);
      // Within a column, so that something is read after what stands below it.
      const from = Math.floor(next() * columns) * count;
      const a = from + Math.floor(next() * count);
      const b = from + ((a - from + 1 + Math.floor(next() * (count - 1))) % count);
      const shuffled = [...inOrder];
      [shuffled[a], shuffled[b]] = [shuffled[b] as Block, shuffled[a] as Block];
      expect(await numbersIn({ pages: [[heading, ...shuffled]] })).toEqual(["09-order"]);
    }
  });
});

describe("a file that is written anew", () => {
  it("says the same, with its objects packed, unpacked, or added at its end", async () => {
    const made = await madePdf({
      pages: good.slice(0, 8).flatMap(([, pages]) => pages.slice(0, 1)),
      change: (pdf) => bookmarks(pdf, "Neglect of children"),
    });
    const before = (await checkPdfFile(made)).problems;
    const load = () => PDFDocument.load(made, { updateMetadata: false });
    for (const useObjectStreams of [true, false]) {
      const bytes = await (await load()).save({ useObjectStreams, updateFieldAppearances: false });
      expect((await checkPdfFile(bytes)).problems).toEqual(before);
    }
    const pdf = await load();
    const snapshot = pdf.takeSnapshot();
    pdf.context.register(pdf.context.obj({ Nothing: true }));
    const addition = await pdf.saveIncremental(snapshot);
    expect((await checkPdfFile(Buffer.concat([made, addition]))).problems).toEqual(before);
  });

  it("is damaged where the table of its objects is", async () => {
    const made = Buffer.from(
      await (await PDFDocument.load(await madePdf({ pages: [[heading]] }))).save({ useObjectStreams: false }),
    );
    const text = made.toString("latin1");
    const damaged = [
      text.replace(/startxref\s+\d+/, "startxref\n12"),
      text.replace(/startxref\s+\d+/, "startxref\n99999999"),
      text.replace(/startxref\s+\d+/, ""),
      text.replace(/(\d{10}) 00000 n/, "0000000099 00000 n"),
      text.replace("%PDF-1.7", "%PDF-1.7\n%%%%"),
    ];
    for (const each of damaged) {
      const { problems } = await checkPdfFile(Buffer.from(each, "latin1"));
      expect(problems.map(({ number, what }) => `${number} ${what.slice(0, 19)}`)).toEqual([
        "00-readable The file is damaged",
      ]);
    }
  });
});
