/** A room: a folder with one purpose. */
export interface Room {
  /**
   * From the folder of package.json. A folder inside it that is a room of its own does not count. After a slash, "*"
   * means every folder there: each is a room, and none of them imports another.
   */
  folder: string;
  /** What is in it, as one line. */
  holds: string;
}

/** Rooms that lead from one form of the report to the next. */
export interface Storey {
  name: string;
  /** What goes in at the bottom and comes out at the top. */
  makes: string;
  /** The lowest first. */
  rooms: Room[];
}

/**
 * The order of the rooms, the lowest storey first. A room imports from itself and from rooms below it, types included,
 * and no imports form a circle: rooms.test.ts holds every file to this, and draws docs/architecture.svg from it. What
 * two rooms need belongs in a room below both.
 */
export const storeys: Storey[] = [
  {
    name: "Ground",
    makes: "what every room may use",
    rooms: [{ folder: "scripts/system", holds: "files, folders and plain errors" }],
  },
  {
    name: "Model",
    makes: "a board folder becomes a Report",
    rooms: [
      { folder: "scripts/model/words", holds: "the interface's own words, in other words" },
      { folder: "scripts/model/values", holds: "exact fractions, periods, units, problems" },
      { folder: "scripts/model/colour", holds: "contrast of a board's colours" },
      { folder: "scripts/model/images", holds: "what is in a picture, and must not be" },
      { folder: "scripts/model/letters", holds: "letters that the typefaces have" },
      { folder: "scripts/model/report", holds: "the types of the Report, which pages and PDFs print" },
      {
        folder: "scripts/model/yaml",
        holds: "YAML with the place of every value, and its mistakes in words",
      },
      { folder: "scripts/model/schema", holds: "what data files and front matter may hold" },
      { folder: "scripts/model/actions", holds: "who does what by when, and whether it is late" },
      { folder: "scripts/model/cross-references", holds: "notes, numbers of tables, glossary terms, links" },
      { folder: "scripts/model/figures", holds: "figures, entered and protected values, numbers in words" },
      { folder: "scripts/model/subjects", holds: "which figures a sentence speaks of" },
      { folder: "scripts/model/calculate", holds: "sums, shares, percentages, rates, averages, ranks" },
      { folder: "scripts/model/expressions", holds: "what {{ figure.part }} means" },
      { folder: "scripts/model/markdown", holds: "Markdown to tokens, and its mistakes" },
      { folder: "scripts/model/tables", holds: "published tables and their cells" },
      { folder: "scripts/model/kind", holds: "what a kind of dataset can say about itself" },
      { folder: "scripts/model/kinds/*", holds: "all that one kind of dataset is, in a folder each" },
      { folder: "scripts/model/kinds", holds: "the list of kinds" },
      { folder: "scripts/model/load", holds: "the files of a board folder, checked by their schemas" },
      {
        folder: "scripts/model/register",
        holds: "reviews and what became of them: what is shown, and counted",
      },
      { folder: "scripts/model/undeclared", holds: "relations between figures that nobody declared" },
      { folder: "scripts/model/disclosure-control", holds: "which cells are hidden or rounded" },
      { folder: "scripts/model/prose/not-statistics", holds: "numbers in a text that need no source" },
      { folder: "scripts/model/prose/claims", holds: "what words say of figures, and whether it is so" },
      { folder: "scripts/model/prose/proofreading", holds: "dates, limits, names, lists and repetitions" },
      { folder: "scripts/model/prose", holds: "whether words agree with numbers; private text" },
      { folder: "scripts/model/reconcile", holds: "whether numbers agree with one another" },
      { folder: "scripts/model/one-home", holds: "numbers that are typed twice, or that others give" },
      { folder: "scripts/model/statements", holds: "sentences that data prove or people read" },
      { folder: "scripts/model/sign-off", holds: "what has to be agreed to before a report is final" },
      { folder: "scripts/model/documents", holds: "a text to blocks" },
      { folder: "scripts/model/publish/committee", holds: "cover reports in a council's form" },
      { folder: "scripts/model/publish", holds: "what becomes the Report" },
      { folder: "scripts/model", holds: "the steps of a build, in order" },
    ],
  },
  {
    name: "Site",
    makes: "a Report becomes web pages",
    rooms: [
      { folder: "scripts/site/addresses", holds: "addresses, downloads, redirects" },
      { folder: "scripts/site/csv", holds: "data as CSV, its metadata, zips" },
      { folder: "scripts/site/charts", holds: "the one drawing of a chart: page, print and live" },
      { folder: "scripts/site/filters", holds: "Nunjucks filters: a value takes a form" },
      { folder: "scripts/site/email", holds: "the email edition of a briefing" },
      { folder: "scripts/site/sharing", holds: "feed, sitemap, pictures for sharing" },
      { folder: "scripts/site/search", holds: "the index of the search" },
      { folder: "scripts/site/security/header-files", holds: "ready-made headers for web servers" },
      { folder: "scripts/site/security", holds: "the Content Security Policy" },
      { folder: "scripts/site/assets", holds: "stylesheets, scripts and fonts" },
      { folder: "scripts/site/data", holds: "what the templates of pages are given" },
      { folder: "scripts/site/transforms", holds: "what is changed in a finished page" },
      { folder: "layouts/client/words", holds: "what the browser's scripts say" },
      { folder: "layouts/client/charts", holds: "charts that answer to mouse, finger and keys" },
      { folder: "layouts/client", holds: "the browser's scripts" },
      { folder: "scripts/site/templates", holds: "the Nunjucks environment" },
      { folder: ".", holds: "the settings of Eleventy" },
      { folder: "scripts/site", holds: "the website, written" },
    ],
  },
  {
    name: "PDF",
    makes: "pages become tagged PDFs",
    rooms: [
      { folder: "scripts/pdf/structure/objects", holds: "entries of a PDF's objects, boxes and matrices" },
      { folder: "scripts/pdf/structure/content", holds: "what is on a page: text, paths, pictures" },
      { folder: "scripts/pdf/structure/tags", holds: "the tags of a PDF, and their content" },
      { folder: "scripts/pdf/structure", holds: "reading a PDF as a whole" },
      { folder: "scripts/pdf/browser", holds: "the browser that prints: found, started, watched" },
      { folder: "scripts/pdf/layout", holds: "how a document lies on its pages, measured and improved" },
      { folder: "scripts/pdf/remediation/fast", holds: "loading and writing a PDF, faster than the library" },
      { folder: "scripts/pdf/remediation/fixes", holds: "what Chromium leaves undone, one fix a file" },
      { folder: "scripts/pdf/remediation/writing", holds: "content and tags written back into a PDF" },
      { folder: "scripts/pdf/remediation", holds: "a printed PDF becomes an accessible one" },
      { folder: "scripts/pdf/print", holds: "HTML to PDF, with page numbers" },
      { folder: "scripts/pdf/documents/appendix", holds: "a document as a part of another one" },
      { folder: "scripts/pdf/documents", holds: "which PDFs a board has, and their HTML" },
    ],
  },
  {
    name: "Checks",
    makes: "what was made is read again",
    rooms: [
      { folder: "scripts/serve", holds: "a folder as a web server shows it" },
      { folder: "scripts/checks/site", holds: "checks of finished pages: links, axe" },
      { folder: "scripts/checks/pdf", holds: "checks of any PDF by the Matterhorn Protocol" },
      { folder: "scripts/checks/drawn", holds: "what PDF.js sees: letters on the paper; our own reader" },
      { folder: "scripts/checks/shown", holds: "pages as a reader's browser shows and prints them" },
      { folder: "scripts/checks", holds: "what is hidden, listed for those who approve it" },
    ],
  },
  {
    name: "Build",
    makes: "dist/, whole or not at all",
    rooms: [
      { folder: "scripts/build/output", holds: "where a command may write; the manifest" },
      { folder: "scripts/build/board", holds: "the board, the day, and where the build runs" },
      { folder: "scripts/build/cache", holds: "PDFs that need not be printed again" },
      { folder: "scripts/build/print", holds: "every PDF, printed and checked" },
      { folder: "scripts/build", holds: "the whole board" },
    ],
  },
  {
    name: "Commands",
    makes: "what is typed",
    rooms: [
      { folder: "scripts/command-line", holds: "options, exit codes, errors in words" },
      { folder: "scripts/statements", holds: "statements, listed and recorded as read" },
      { folder: "scripts/sign-off", holds: "what has to be signed, shown and recorded" },
      { folder: "scripts/preview", holds: "npm start" },
      { folder: "scripts/protect", holds: "npm run protect" },
      { folder: "scripts/new", holds: "npm run new" },
      { folder: "scripts/audit", holds: "npm run audit" },
      { folder: "scripts/bench", holds: "npm run bench" },
      { folder: "scripts", holds: "one file for each command" },
    ],
  },
];
