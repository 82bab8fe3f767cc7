import { PDFArray, PDFDict, PDFHexString, PDFName, PDFString } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import { readFont } from "../../pdf/structure/content/fonts.ts";
import { large, name, numbersWhen, soundPdf, type Workshop, workshop } from "../../test/broken-pdf.ts";

let sound: Uint8Array;
beforeAll(async () => {
  sound = await soundPdf(large);
}, 120_000);

/** What is done to a sound PDF, and the numbers of everything that the checks find then. */
type Case = [kind: string, numbers: string[], change: (workshop: Workshop) => void];

const words = (text: string) => PDFHexString.fromText(text);

/** Writes something after the page's own content. */
function draw(text: string): (workshop: Workshop) => void {
  return ({ rewriteContent }) => rewriteContent((content) => `${content}\nq ${text} Q`);
}

function swap(list: PDFArray, a: number, b: number): void {
  const [first, second] = [list.get(a), list.get(b)];
  list.set(a, second);
  list.set(b, first);
}

function reverse(list: PDFArray): void {
  const items = list.asArray();
  for (const [index, item] of [...items].reverse().entries()) list.set(index, item);
}

/** The attributes of a tag, to change or to add to. */
function attributes({ pdf }: Workshop, tag: PDFDict): PDFDict {
  const found = tag.lookup(name("A"));
  if (found instanceof PDFArray) return found.lookup(found.size() - 1, PDFDict);
  if (found instanceof PDFDict) return found;
  const made = pdf.context.obj({});
  tag.set(name("A"), made);
  return made;
}

const order: Case[] = [
  ["two paragraphs change places", ["09-order"], ({ below, tag }) => swap(below(tag("Document")), 1, 2)],
  ["the heading comes after its text", ["09-order"], ({ below, tag }) => swap(below(tag("Document")), 4, 5)],
  ["the number of an item is read after it", ["09-order"], ({ below, tag }) => reverse(below(tag("LI")))],
  ["a list is read from its end", ["09-order"], ({ below, tag }) => reverse(below(tag("L", 1)))],
  ["a numbered list is read from its end", ["09-order"], ({ below, tag }) => reverse(below(tag("L")))],
  [
    "the rows of a table are read from the last",
    ["09-rows"],
    ({ below, tag }) => reverse(below(tag("TBody"))),
  ],
  ["two rows change places", ["09-rows"], ({ below, tag }) => swap(below(tag("TBody")), 1, 2)],
  ["two cells change places", ["09-rows", "15-headers"], ({ below, tag }) => swap(below(tag("TR", 1)), 1, 2)],
  [
    "the second page comes first",
    ["09-order", "14-002", "27-bookmarks"],
    ({ below, tag }) => reverse(below(tag("Document"))),
  ],
];

describe("order", () => {
  it.each(order)("%s", async (_, numbers, change) => {
    expect(await numbersWhen(sound, change)).toEqual(numbers);
  });
});

const tables: Case[] = [
  [
    "no header cells",
    ["15-headers", "15-none"],
    ({ pdf, set }) => {
      for (const each of tagsOf(pdf, "TH")) set(each, "S", "TD");
    },
  ],
  [
    "one header cell of a row less",
    ["15-headers", "15-part"],
    ({ tag, set }) => set(tag("TH", 4), "S", "TD"),
  ],
  [
    "one header cell of a column less",
    ["15-headers", "15-part"],
    ({ tag, set }) => set(tag("TH", 1), "S", "TD"),
  ],
  [
    "a row said to be a column",
    ["15-scope"],
    (shop) => attributes(shop, shop.tag("TH", 4)).set(name("Scope"), name("Column")),
  ],
  [
    "a column said to be a row",
    ["15-scope"],
    (shop) => attributes(shop, shop.tag("TH", 1)).set(name("Scope"), name("Row")),
  ],
  [
    "no scope and no headers",
    ["15-003"],
    ({ pdf, set }) => {
      for (const each of [...tagsOf(pdf, "TH"), ...tagsOf(pdf, "TD")]) set(each, "A");
    },
  ],
  [
    "a cell that reaches over the last row",
    ["15-span"],
    (shop) => attributes(shop, shop.tag("TD", 4)).set(name("RowSpan"), shop.pdf.context.obj(3)),
  ],
  [
    "a table of paragraphs",
    ["15-unmarked"],
    ({ pdf, set }) => {
      for (const kind of ["Table", "THead", "TBody", "TR"])
        for (const each of tagsOf(pdf, kind)) set(each, "S", "Div");
      for (const kind of ["TH", "TD", "Caption"]) for (const each of tagsOf(pdf, kind)) set(each, "S", "P");
    },
  ],
  [
    "a table of paragraphs in paragraphs",
    ["09-paragraph", "15-unmarked"],
    ({ pdf, set }) => {
      for (const kind of ["Table", "THead", "TBody", "TR", "TH", "TD", "Caption"])
        for (const each of tagsOf(pdf, kind)) set(each, "S", "P");
    },
  ],
  ["a table as one paragraph", ["09-004", "15-unmarked"], ({ tag, set }) => set(tag("Table"), "S", "P")],
];

describe("tables", () => {
  it.each(tables)("%s", async (_, numbers, change) => {
    expect(await numbersWhen(sound, change)).toEqual(numbers);
  });
});

const headings: Case[] = [
  [
    "none, and no bookmarks",
    ["14-none"],
    ({ pdf, set, catalog }) => {
      for (const kind of ["H1", "H2"]) for (const each of tagsOf(pdf, kind)) set(each, "S", "P");
      set(catalog, "Outlines");
    },
  ],
  [
    "all of the first level",
    ["14-levels"],
    ({ pdf, set }) => {
      for (const each of tagsOf(pdf, "H2")) set(each, "S", "H1");
    },
  ],
  ["a level is skipped", ["14-003"], ({ tag, set }) => set(tag("H2"), "S", "H3")],
  ["no bookmarks", ["27-bookmarks"], ({ set, catalog }) => set(catalog, "Outlines")],
  [
    "a bookmark leads nowhere",
    ["27-dead"],
    ({ catalog, set }) => {
      const first = catalog
        .lookup(name("Outlines"), PDFDict)
        .lookup(name("First"), PDFDict)
        .lookup(name("First"), PDFDict);
      set(first, "Dest");
      set(first, "A");
    },
  ],
];

describe("headings and bookmarks", () => {
  it.each(headings)("%s", async (_, numbers, change) => {
    expect(await numbersWhen(sound, change)).toEqual(numbers);
  });
});

const links: Case[] = [
  ["lead nowhere", ["28-dead"], ({ link, set }) => set(link, "A")],
  ["an empty address", ["28-dead"], ({ link, set }) => set(link, "A", { S: "URI", URI: PDFString.of("") })],
  [
    "half an address",
    ["28-dead"],
    ({ link, set }) => set(link, "A", { S: "URI", URI: PDFString.of("https://") }),
  ],
  [
    "a program",
    ["28-dead"],
    ({ link, set }) => set(link, "A", { S: "URI", URI: PDFString.of("javascript:void(0)") }),
  ],
  [
    "a place that is not there",
    ["28-dead"],
    ({ link, set }) => set(link, "A", { S: "GoTo", D: PDFString.of("gone") }),
  ],
  [
    "a name that is not there",
    ["28-dead"],
    ({ link, set }) => {
      set(link, "A");
      set(link, "Dest", "gone");
    },
  ],
  [
    "a page that is not there",
    ["28-dead"],
    ({ link, set }) => {
      set(link, "A");
      set(link, "Dest", [99, "Fit"]);
    },
  ],
  [
    "a page that was taken out",
    ["28-dead"],
    ({ link, set, pdf }) => {
      set(link, "A");
      set(link, "Dest", [pdf.context.register(pdf.context.obj({ Type: "Page" })), "Fit"]);
    },
  ],
  ["GoTo to nothing", ["28-dead"], ({ link, set }) => set(link, "A", { S: "GoTo" })],
  ["beside the page", ["28-place"], ({ link, set }) => set(link, "Rect", [900, 900, 950, 950])],
  ["of no size", ["28-place"], ({ link, set }) => set(link, "Rect", [90, 90, 90, 90])],
  ["click here", ["28-says"], ({ link, set }) => set(link, "Contents", PDFString.of("Click here"))],
  ["without words", ["28-012"], ({ link, set }) => set(link, "Contents")],
  [
    "a tag without its link",
    ["28-011", "28-object"],
    ({ tag, pdf }) => {
      const kids = tag("Link").lookup(name("K"), PDFArray);
      const plain = kids.asArray().filter((_, index) => {
        const kid = kids.lookup(index);
        return !(kid instanceof PDFDict && kid.lookup(name("Type")) === name("OBJR"));
      });
      tag("Link").set(name("K"), pdf.context.obj(plain as never[]));
    },
  ],
];

describe("links", () => {
  it.each(links)("%s", async (_, numbers, change) => {
    expect(await numbersWhen(sound, change)).toEqual(numbers);
  });
});

const alternatives: Case[] = [
  ...[
    "image-17_final.png",
    "chart",
    "Picture 3",
    "Graphic",
    "IMG_2041",
    "A picture containing text Description automatically generated",
    "https://example.org/a.svg",
    "…",
    "Bar chart",
    "diagram.",
    "logo final",
  ].map(
    (alt): Case => [
      `a picture called "${alt}"`,
      ["13-alt"],
      ({ tag, set }) => set(tag("Figure"), "Alt", words(alt)),
    ],
  ),
  ["a picture without any", ["13-004"], ({ tag, set }) => set(tag("Figure"), "Alt")],
  ["a picture of spaces", ["13-004"], ({ tag, set }) => set(tag("Figure"), "Alt", words("  "))],
  [
    "a picture without a place",
    ["13-box"],
    (shop) => attributes(shop, shop.tag("Figure")).delete(name("BBox")),
  ],
  [
    "a picture beside its page",
    ["13-box"],
    (shop) =>
      attributes(shop, shop.tag("Figure")).set(name("BBox"), shop.pdf.context.obj([900, 900, 950, 950])),
  ],
  [
    "a picture at another place",
    ["13-box"],
    (shop) =>
      attributes(shop, shop.tag("Figure")).set(name("BBox"), shop.pdf.context.obj([300, 10, 310, 20])),
  ],
  [
    "in the place of a paragraph",
    ["13-replaces"],
    ({ tag, set }) => set(tag("P"), "Alt", words("The board looked at four cases.")),
  ],
  ["in the place of a heading", ["13-replaces"], ({ tag, set }) => set(tag("H2"), "Alt", words("Heading"))],
  [
    "other text than is printed",
    ["13-actual-text"],
    ({ tag, set }) => set(tag("P"), "ActualText", words("The board looked at four cases of neglect.")),
  ],
  [
    "no text instead of what is printed",
    ["13-actual-text"],
    ({ tag, set }) => set(tag("TD"), "ActualText", words("")),
  ],
  [
    "another number than is printed",
    ["13-actual-text"],
    ({ tag, set }) => set(tag("TD"), "ActualText", words("71")),
  ],
  [
    "text where nothing is printed",
    ["13-actual-text"],
    ({ tag, set }) => {
      set(tag("TD"), "K");
      set(tag("TD"), "ActualText", words("17"));
    },
  ],
  [
    "other text in the content",
    ["13-actual-text"],
    ({ rewriteContent }) =>
      rewriteContent((content) => content.replace(/\/H1 <<(.*?)>> BDC/, "/H1 <<$1/ActualText (Other)>> BDC")),
  ],
  ["a full form that is none", ["13-expansion"], ({ tag, set }) => set(tag("P"), "E", words("All is well."))],
  [
    "the same text once more is none",
    [],
    ({ tag, set }) => set(tag("P"), "ActualText", words("The board looked at forty cases of ne\u00ADglect.")),
  ],
  [
    "the full form of a short one is none",
    [],
    (shop) => shop.set(shop.tag("H2"), "E", words("What was done")),
  ],
];

describe("alternative texts", () => {
  it.each(alternatives)("%s", async (_, numbers, change) => {
    expect((await numbersWhen(sound, change)).filter((number) => number !== "01-005")).toEqual(numbers);
  });
});

const hidden: Case[] = [
  [
    "white on white",
    ["01-hidden"],
    ({ rewriteContent }) =>
      rewriteContent((content) => content.replace(/(\/H1 <<.*?>> BDC\n)/, "$11 1 1 rg\n")),
  ],
  [
    "not painted",
    ["01-hidden"],
    ({ rewriteContent }) =>
      rewriteContent((content) =>
        content.replace(/(\/H1 <<.*?>> BDC\n)/, "$13 Tr\n").replace(/(\/P <<)/, "0 Tr\n$1"),
      ),
  ],
  ["below a rectangle", ["01-hidden"], draw("/Artifact BMC 1 1 1 rg 0 500 500 100 re f EMC")],
  ["beside the page", ["01-hidden"], ({ page, set }) => set(page, "CropBox", [0, 0, 419, 500])],
  [
    "of no size",
    ["01-hidden"],
    ({ rewriteContent }) =>
      rewriteContent((content) => content.replace(/(\/H1 <<.*?>> BDC\nBT\n\/\S+ )[\d.]+ Tf/, "$10.01 Tf")),
  ],
  [
    "marked as an artifact",
    ["01-artifact", "09-empty"],
    ({ rewriteContent }) => rewriteContent((content) => content.replace(/\/P <<.*?>> BDC/, "/Artifact BMC")),
  ],
  [
    "without any mark",
    ["01-005", "09-empty"],
    ({ rewriteContent }) => rewriteContent((content) => content.replace(/\/P <<.*?>> BDC/, "/P BMC")),
  ],
];

describe("text that is hidden", () => {
  it.each(hidden)("%s", async (_, numbers, change) => {
    expect(await numbersWhen(sound, change)).toEqual(numbers);
  });
});

const says: Case[] = [
  [
    "a title that is a file's name",
    ["06-title"],
    ({ rewriteMetadata }) =>
      rewriteMetadata((xmp) => xmp.replace(/(x-default">)[^<]*/, "$1Microsoft Word - escalation_v3.docx")),
  ],
  [
    "a title that says nothing",
    ["06-title"],
    ({ rewriteMetadata }) => rewriteMetadata((xmp) => xmp.replace(/(x-default">)[^<]*/, "$1Untitled")),
  ],
  ["two titles", ["06-title"], ({ pdf }) => pdf.setTitle("Escalation")],
  [
    "no title",
    ["06-003"],
    ({ rewriteMetadata }) => rewriteMetadata((xmp) => xmp.replace(/(x-default">)[^<]*/, "$1")),
  ],
  ...["English", "xx", "en_GB", "e", "qqq", "en-"].map(
    (lang): Case => [
      `the language "${lang}"`,
      ["11-001", "11-002", "11-003", "11-004", "11-006"],
      ({ catalog, set }) => set(catalog, "Lang", PDFString.of(lang)),
    ],
  ),
  [
    "i and ii under 1 and 2",
    ["27-page-labels"],
    ({ catalog, set }) => set(catalog, "PageLabels", { Nums: [0, { S: "r" }] }),
  ],
  [
    "3 and 4 under 1 and 2",
    ["27-page-labels"],
    ({ catalog, set }) => set(catalog, "PageLabels", { Nums: [0, { S: "D", St: 3 }] }),
  ],
  [
    "A-1 and A-2 under 1 and 2",
    ["27-page-labels"],
    ({ catalog, set }) => set(catalog, "PageLabels", { Nums: [0, { S: "D", P: PDFString.of("A-") }] }),
  ],
  [
    "a program at the start",
    ["29-script"],
    ({ catalog, set }) => set(catalog, "OpenAction", { S: "JavaScript", JS: PDFString.of("app.alert(1)") }),
  ],
  [
    "a program of the document",
    ["29-script"],
    ({ catalog, set }) => set(catalog, "Names", { JavaScript: { Names: [] } }),
  ],
  [
    "a film without words",
    ["28-014", "28-015"],
    ({ pdf }) => void pdf.context.register(pdf.context.obj({ S: "MCD" })),
  ],
  [
    "a layer without a name",
    ["20-group"],
    ({ catalog, set }) =>
      set(catalog, "OCProperties", { OCGs: [{ Type: "OCG" }], D: { Name: PDFString.of("All") } }),
  ],
  [
    "a heading that stands for a paragraph",
    ["02-heading", "14-none", "27-bookmarks"],
    ({ root, set, pdf }) => {
      set(root, "RoleMap", { "Heading 1": "P" });
      for (const kind of ["H1", "H2"]) for (const each of tagsOf(pdf, kind)) set(each, "S", "Heading 1");
    },
  ],
  ["a numbered list that does not say so", ["16-numbering"], ({ tag, set }) => set(tag("L"), "A")],
  ["an item without what it says", ["09-005"], ({ tag, below }) => below(tag("LI")).remove(1)],
];

describe("what the document says of itself", () => {
  it.each(says)("%s", async (_, numbers, change) => {
    expect((await numbersWhen(sound, change)).filter((number) => number !== "01-005")).toEqual(numbers);
  });
});

/** Changes what the codes of a font are called: the letters of the heading, or all. */
function rename(change: (code: number) => number, codes: number[]): (workshop: Workshop) => void {
  return ({ font, pdf, set }) => {
    const hex = (number: number) => number.toString(16).padStart(4, "0");
    const lines = codes.map((code) => `<${hex(code)}> <${hex(change(code))}>`);
    set(
      font,
      "ToUnicode",
      pdf.context.register(pdf.context.stream(`${lines.length} beginbfchar\n${lines.join("\n")}\nendbfchar`)),
    );
  };
}
const all = Array.from({ length: 3000 }, (_, code) => code);

describe("characters", () => {
  const cases: [string, string, number][] = [
    ["of private use", "10-001", 0xe065],
    ["called U+FFFD", "10-001", 0xfffd],
    ["called U+0000", "31-028", 0],
    ["that are controls", "10-001", 7],
  ];
  it("of which one is called another, is found by the font file in the PDF", async () => {
    const { unicode } = readFont((await workshop(sound)).font);
    const code = [...(unicode ?? [])].find(([, text]) => text === "e")?.[0];
    const called = (each: number) => (each === code ? "a" : (unicode?.get(each) ?? "")).charCodeAt(0);
    const change = rename(
      called,
      [...(unicode ?? [])].map(([each]) => each),
    );
    expect(await numbersWhen(sound, change)).toEqual(["10-letters"]);
  });

  it.each(cases)("%s", async (_, number, unicode) => {
    expect(
      await numbersWhen(
        sound,
        rename(() => unicode, all),
      ),
    ).toContain(number);
  });
});

function tagsOf(pdf: Workshop["pdf"], kind: string): PDFDict[] {
  return pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, each]) =>
      each instanceof PDFDict && each.has(name("P")) && each.lookup(name("S")) === PDFName.of(kind)
        ? [each]
        : [],
    );
}
