import { describe, expect, it } from "vitest";
import type { Briefing, Poster } from "../../model/report/learning.ts";
import type { LongReport } from "../../model/report/long-report.ts";
import type { Report } from "../../model/report/report.ts";
import { smallChart } from "../../test/small-report.ts";
import { printDocuments } from "./print-documents.ts";
import { printedAppendix } from "./printed-appendix.ts";

const published = { key: "2026-11-21", text: "21 November 2026" };
const control = { version: null, owner: null, contact: null };
const learning = {
  ...control,
  mark: null,
  status: "final" as const,
  published,
  reviewBy: null,
  reviewOverdue: false,
  topics: [],
  audiences: [],
  formerly: [],
  contacts: null,
  withdrawn: null,
  summary: "In one sentence.",
  theme: 1,
  drawing: null,
  figure: null,
  figures: [],
};

function part(title: string): Briefing["parts"][number] {
  return { id: title.toLowerCase(), title, blocks: [], headings: [], icon: "star" };
}

function poster(slug: string): Poster {
  const words = (text: string) => ({ tokens: [], text });
  return {
    ...learning,
    slug,
    title: "Safer sleep",
    strapline: "Every night",
    statements: [words("Put me on my BACK")],
    slogan: words("Back to sleep"),
    call: null,
    webAddress: null,
    bleed: false,
    ofAHundred: null,
  };
}

function chapter(slug: string, title: string, section: string | null, orientation: "portrait" | "landscape") {
  return {
    slug,
    title,
    number: "1",
    label: "Chapter 1",
    numberedTitle: title,
    section,
    orientation,
    topics: [],
    formerly: [],
    contacts: null,
    mark: null,
    blocks: [],
    headings: [],
    figures: [],
  };
}

function annualReport(): LongReport {
  const foreword = chapter("foreword", "Foreword", null, "portrait");
  const care = chapter("care", "Children in care", "The child's journey", "portrait");
  const plan = chapter("plan", "Our plan", "The child's journey", "landscape");
  return {
    contacts: null,
    id: "2016-17",
    isAnnual: true,
    type: { name: "annual-report", title: "Annual report", plural: "Annual reports" },
    ...{ consultation: null, changes: [], earlier: [], newer: null },
    year: "2016-17",
    yearText: "2016/17",
    title: "Annual Report 2016/17",
    strapline: null,
    status: "draft",
    mark: "Draft",
    published,
    reviewBy: null,
    ...control,
    duplex: false,
    corrections: null,
    sections: [
      { title: null, slug: null, heading: null, colour: null, opening: null, chapters: [foreword] },
      {
        title: "The child's journey",
        slug: "the-childs-journey",
        heading: "The child's journey",
        colour: 1,
        opening: null,
        chapters: [care, plan],
      },
    ],
    chapters: [foreword, care, plan],
    summary: {
      title: "The year in short",
      isChapter: false,
      parts: [part("Who we are")],
      figures: [],
      mark: "Draft",
    },
    editions: [],
    blocks: [],
    headings: [],
    figures: [],
  };
}

function report(): Report {
  return {
    board: {
      name: "Ourtown Safeguarding Board",
      shortName: "OSB",
      area: "Ourtown",
      language: "en-GB",
      direction: "ltr",
      words: { language: "en-GB", texts: {} },
      serves: "people",
      synonyms: [],
      demonstration: "A demonstration.",
      website: null,
      otherFormats: "Ask us for another format.",
      licence: null,
      brand: { primary: "#12436d", accent: "#801650", logo: null, logoDark: null },
      contacts: { heading: "Worried about a child?", text: "Call.", numbers: [] },
    },
    reports: [annualReport()],
    briefings: [
      {
        ...learning,
        slug: "neglect",
        title: "Neglect",
        audience: null,
        message: { tokens: [], text: "In one line." },
        figure: null,
        sources: [],
        parts: ["One", "Two", "Three", "Four", "Five", "Six", "Seven"].map(part),
        secondSide: null,
        figures: [],
      },
    ],
    posters: [poster("sleep")],
    committeeReports: [],
    meetings: [],
    series: [],
    home: null,
    withdrawn: { briefings: [], posters: [] },
    pages: [],
    register: null,
    glossary: [],
    images: [],
    accessibility: {
      compliance: null,
      contact: null,
      reply: null,
      country: "England",
      problems: [],
      manualAudit: null,
      tests: [],
      prepared: null,
      reviewBy: null,
    },
    data: [],
    date: published,
  };
}

function document(file: string) {
  const found = printDocuments(report()).find((each) => each.file === file);
  if (!found) throw new Error(`There is no ${file}.`);
  return found;
}

function stylesheet(file: string, path: string): string {
  return String(document(file).resources(path)?.body);
}

describe("the PDFs of a board", () => {
  it("are the reports, summaries, briefings also in large print, posters also larger and with little ink", () => {
    expect(
      printDocuments(report()).map(({ kind, edition, file }) => [kind, edition, file].join(" ")),
    ).toEqual([
      "annual-report  annual-report-2016-17.pdf",
      "summary  summary-2016-17.pdf",
      "briefing  briefing-neglect.pdf",
      "briefing large-print briefing-neglect-large-print.pdf",
      "poster  poster-sleep.pdf",
      "poster  poster-sleep-a3.pdf",
      "poster low-ink poster-sleep-low-ink.pdf",
    ]);
  });

  it("are for a print shop, too, where a poster asks for it", () => {
    const board = report();
    board.posters = [{ ...poster("sleep"), bleed: true }];
    const sheet = printDocuments(board).at(-1);
    expect(sheet).toMatchObject({
      file: "poster-sleep-a3-bleed.pdf",
      edition: "bleed",
      boxes: { trim: { left: 10, top: 10, width: 297, height: 420 } },
    });
    expect(String(sheet?.resources("/assets/pages.css")?.body)).toContain(
      "@page a3-bleed { size: 317mm 440mm; }\n",
    );
    expect(sheet?.html()).toContain('<svg class="crop-marks" viewBox="0 0 317 440" aria-hidden="true"');
  });

  it("have a picture of their first sheet, one for each briefing and poster", () => {
    expect(printDocuments(report()).flatMap(({ thumbnail }) => thumbnail ?? [])).toEqual([
      "briefing-neglect.webp",
      "poster-sleep.webp",
    ]);
  });

  it("say which have page numbers to write and which are one page", () => {
    expect(printDocuments(report()).map(({ contents, onePage }) => ({ contents, onePage }))).toEqual([
      { contents: true, onePage: false },
      { contents: false, onePage: false },
      { contents: false, onePage: true },
      { contents: false, onePage: false },
      { contents: false, onePage: true },
      { contents: false, onePage: true },
      { contents: false, onePage: true },
    ]);
  });

  it("draw the chart of a briefing low, and in large print as high as anywhere", () => {
    const board = report();
    for (const briefing of board.briefings)
      briefing.parts = [{ ...part("Signs"), blocks: [{ type: "chart", chart: smallChart, label: null }] }];
    const heightIn = (file: string) => {
      const html =
        printDocuments(board)
          .find((each) => each.file === file)
          ?.html() ?? "";
      const [, width, height] =
        /viewBox="0 0 (\d+) (\d+)/.exec(html.slice(html.indexOf("chart__drawing"))) ?? [];
      return Number(height) / Number(width);
    };
    const low = heightIn("briefing-neglect.pdf");
    expect(low).toBeGreaterThan(0.2);
    expect(low).toBeLessThan(heightIn("briefing-neglect-large-print.pdf") * 0.8);
  });

  it("have two pages for a briefing with a second side", () => {
    const board = report();
    for (const briefing of board.briefings)
      briefing.secondSide = { title: "With your team", parts: [part("Questions")] };
    const [, , handout] = printDocuments(board);
    expect(handout).toMatchObject({ file: "briefing-neglect.pdf", onePage: false, expectedPages: 2 });
    expect(handout?.expectedTexts.slice(-2)).toEqual(["With your team", "Questions"]);
  });

  it("have the language of the board and the day of publication", () => {
    expect(document("briefing-neglect.pdf")).toMatchObject({ language: "en-GB", date: "2026-11-21" });
  });

  it("must hold their titles and headings", () => {
    expect(document("annual-report-2016-17.pdf").expectedTexts).toEqual([
      "Ourtown Safeguarding Board",
      "Annual Report 2016/17",
      "The child's journey",
      "Foreword",
      "Children in care",
      "Our plan",
    ]);
  });
});

describe("the annual report", () => {
  it("puts chapters of a section one level below its divider, and the others beside it", () => {
    const headings = document("annual-report-2016-17.pdf")
      .html()
      .match(/<h\d[^>]*id="[^"]+"/g);
    expect(headings).toEqual([
      '<h2 class="contents__heading" id="contents"',
      '<h2 class="chapter__title" id="chapter-foreword"',
      '<h2 class="divider__title" id="divider-the-childs-journey"',
      '<h3 class="chapter__title" id="chapter-care"',
      '<h3 class="chapter__title" id="chapter-plan"',
    ]);
  });

  it("puts no divider before the only chapter of a section", () => {
    const alone = report();
    const [annual] = alone.reports as [LongReport];
    const money = chapter("money", "Money", "How we work", "portrait");
    const title = "How we work";
    annual.sections.push({
      title,
      slug: "how-we-work",
      heading: title,
      colour: 1,
      opening: null,
      chapters: [money],
    });
    const html = printDocuments(alone)[0]?.html() ?? "";
    expect(html).toContain('<h3 class="chapter__title" id="chapter-money"');
    expect(html).not.toContain("divider-how-we-work");
    // In the contents, and above the chapter.
    expect(html.match(/>How we work</g)).toHaveLength(2);
  });

  it("carries the section's title at the top of its pages, and a landscape chapter's own", () => {
    expect(stylesheet("annual-report-2016-17.pdf", "/assets/pages.css")).toBe(`@page {
  @top-left { content: "OSB Annual Report 2016/17"; }
  @top-center { content: "DRAFT"; }
  @bottom-left { content: "A demonstration."; }
}
@page bleed {
  margin: 0;
  @top-left { content: none; }
  @top-center { content: none; }
  @top-right { content: none; }
  @bottom-left { content: none; }
  @bottom-right { content: none; }
}
@page chapter-foreword {
  @top-right { content: "Foreword"; }
}
.page--chapter-foreword { page: chapter-foreword; }
@page chapter-foreword-wide {
  size: A4 landscape;
  @top-right { content: "Foreword"; }
}
.page--chapter-foreword .is-wide { page: chapter-foreword-wide; }
@page section-2 {
  @top-right { content: "The child’s journey"; color: var(--section-1-text); }
}
.page--section-2 { page: section-2; }
@page section-2-wide {
  size: A4 landscape;
  @top-right { content: "The child’s journey"; color: var(--section-1-text); }
}
.page--section-2 .is-wide { page: section-2-wide; }
@page chapter-plan {
  size: A4 landscape;
  @top-right { content: "Our plan"; color: var(--section-1-text); }
}
.page--chapter-plan { page: chapter-plan; }
`);
  });

  it("has its cover for its first page, and none of that as an appendix", () => {
    const rules = /@page \S*:first|\.cover \{ page: auto/;
    const file = "annual-report-2016-17.pdf";
    expect(document(file).html()).toContain('href="/assets/cover.css"');
    expect(stylesheet(file, "/assets/cover.css")).toMatch(rules);
    expect(
      printedAppendix({ id: "appendix-1", label: "Appendix 1", title: "", document: document(file) }).css,
    ).not.toMatch(rules);
  });
});

describe("a poster", () => {
  const htmlWith = (webAddress: string | null, website: string | null) => {
    const board = report();
    board.board.website = website;
    board.posters = [{ ...poster("sleep"), webAddress }];
    return printDocuments(board).at(-1)?.html() ?? "";
  };

  it("has a QR code with its address under it", () => {
    expect(htmlWith("www.ourtown.example/sleep", null)).toContain(
      'aria-label="QR code that opens https://www.ourtown.example/sleep"',
    );
    expect(htmlWith("www.ourtown.example/sleep", null)).toContain(
      '<a class="web-address" href="https://www.ourtown.example/sleep"><span class="web-address__piece">www.ourtown.example</span><wbr><span class="web-address__piece">/sleep</span></a>',
    );
  });

  it("leads to its page on the board's website where it has no address of its own", () => {
    expect(htmlWith(null, "https://ourtown.example")).toContain(
      'aria-label="QR code that opens https://ourtown.example/posters/sleep/"',
    );
  });

  it("has no code where nothing is known", () => {
    expect(htmlWith(null, null)).not.toContain("QR code");
  });
});

describe("what a document may ask for", () => {
  it("is its paper's size for a poster", () => {
    expect(stylesheet("poster-sleep.pdf", "/assets/pages.css")).toContain("@page a4 { size: A4; }\n");
    expect(stylesheet("poster-sleep-a3.pdf", "/assets/pages.css")).toContain("@page a3 { size: A3; }\n");
  });

  it("is the board's colours and a shipped font", () => {
    expect(stylesheet("poster-sleep.pdf", "/assets/brand.css")).toContain("--brand-band: #12436d;");
    const font = "/assets/fonts/atkinson-hyperlegible-next-latin-800-normal.woff2";
    expect(document("poster-sleep.pdf").resources(font)?.contentType).toBe("font/woff2");
  });

  it("is nothing else", () => {
    expect(document("poster-sleep.pdf").resources("/assets/fonts/../../package.json")).toBeNull();
    expect(document("poster-sleep.pdf").resources("/assets/other.css")).toBeNull();
  });
});
