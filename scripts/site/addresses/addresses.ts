import type { PackedKind } from "../../model/report/committee-report.ts";
import type { Reference } from "../../model/report/text.ts";
import { isAnnual, type ReportId, reportName } from "../../model/values/report-id.ts";
import { slugOf } from "../../model/values/slug.ts";

/**
 * Every address of the site, absolute from the site's root and ending in a file name, so that a link works on a web
 * server, below any path, and from a file share.
 *
 * Templates use them as `address.chapter(report, slug)`.
 */
export const address = {
  home: "/index.html",
  notFound: "/404.html",

  /** Every year's report and data. */
  archive: "/annual-report/index.html",
  /** Every report that is not annual. */
  reports: "/reports/index.html",
  report: (id: ReportId) => `${placeOf(id)}/index.html`,
  /** A section in the contents of its report. */
  section: (report: ReportId, slug: string) => `${placeOf(report)}/index.html#section-${slug}`,
  chapter: (report: ReportId, slug: string) => `${placeOf(report)}/${slug}/index.html`,
  summary: (report: ReportId) => `${placeOf(report)}/summary/index.html`,
  edition: (report: ReportId, slug: string) => `${placeOf(report)}/editions/${slug}/index.html`,

  library: "/library/index.html",
  styleguide: "/styleguide/index.html",
  briefings: "/briefings/index.html",
  briefing: (slug: string) => `/briefings/${slug}/index.html`,
  /** The same briefing for an e-mail, as plain text and for another website. */
  share: (slug: string) => `/briefings/${slug}/share/index.html`,
  posters: "/posters/index.html",
  poster: (slug: string) => `/posters/${slug}/index.html`,

  /** Reviews and other sources of recommendations, and where these stand. */
  register: "/register/index.html",
  registerSource: (slug: string) => `/register/${slug}/index.html`,
  registerAgency: (slug: string) => `/register/agencies/${slug}/index.html`,
  registerStatus: (slug: string) => `/register/status/${slug}/index.html`,
  /** Every action of the register. */
  registerCsv: "/downloads/data/register.csv",

  committeeReport: (slug: string) => `/committee/${slug}/index.html`,

  /** Agendas and minutes by committee. */
  meetings: "/meetings/index.html",
  meeting: (slug: string) => `/meetings/${slug}/index.html`,
  series: (slug: string) => `/series/${slug}/index.html`,

  /** The page of a document that another one carries. */
  appendix: (kind: PackedKind, slug: string): string =>
    ({
      committee: address.committeeReport,
      "annual-report": address.report,
      report: address.report,
      summary: address.summary,
      briefing: address.briefing,
      poster: address.poster,
    })[kind](slug),

  topics: "/topics/index.html",
  topic: (name: string) => `/topics/${slugOf(name)}/index.html`,

  data: "/data/index.html",
  dataset: (year: string, name: string) => `/data/${year}/${name}/index.html`,
  /** A figure's values of all periods, on its dataset's page. */
  figure: (year: string, dataset: string, name: string) =>
    `/data/${year}/${dataset}/index.html#figure-${name.replaceAll(".", "-")}`,

  glossary: "/glossary/index.html",
  search: "/search/index.html",
  downloads: "/downloads/index.html",
  accessibility: "/accessibility/index.html",
  /** About, contact: any page of `content/pages/`. */
  page: (slug: string) => `/${slug}/index.html`,

  download: (file: string) => `/downloads/${file}`,
  /** Every figure with all its values. */
  historyCsv: "/downloads/data/figures.csv",
  csv: (year: string, name: string) => address.dataFile(year, `${name}.csv`),
  dataFile: (year: string, file: string) => `/downloads/data/${year}/${file}`,
  /** What a CSV's columns mean, for programs: its name is the one that the W3C's CSVW gives it. */
  csvMetadata: (csv: string) => `${csv}-metadata.json`,
  /** A chart with its title and source, for other websites. */
  chartDrawing: (year: string, name: string) => `/downloads/charts/${year}/${name}.svg`,
  /** Every data file of a year. */
  yearData: (year: string) => `/downloads/data-${year}.zip`,
  /** The PDFs of a year's report, its summary and its cover reports. */
  yearPdfs: (year: string) => `/downloads/pdfs-${year}.zip`,
  reportPdf: (id: ReportId) => `/downloads/${reportFile(id)}.pdf`,
  /** For printing on both sides of the paper. */
  reportPdfDuplex: (id: ReportId) => `/downloads/${reportFile(id)}-duplex.pdf`,
  summaryPdf: (report: ReportId) => `/downloads/summary-${report}.pdf`,
  editionPdf: (report: ReportId, slug: string) => `/downloads/edition-${report}-${slug}.pdf`,
  briefingPdf: (slug: string) => `/downloads/briefing-${slug}.pdf`,
  briefingLargePrint: (slug: string) => `/downloads/briefing-${slug}-large-print.pdf`,
  briefingThumbnail: (slug: string) => `/downloads/briefing-${slug}.webp`,
  briefingText: (slug: string) => `/downloads/briefing-${slug}.txt`,
  briefingEmail: (slug: string) => `/downloads/briefing-${slug}-email.html`,
  posterPdf: (slug: string) => `/downloads/poster-${slug}.pdf`,
  committeePdf: (slug: string) => `/downloads/committee-${slug}.pdf`,
  meetingPdf: (slug: string) => `/downloads/meeting-${slug}.pdf`,
  seriesPdf: (slug: string) => `/downloads/series-${slug}.pdf`,
  posterPdfA3: (slug: string) => `/downloads/poster-${slug}-a3.pdf`,
  posterLowInk: (slug: string) => `/downloads/poster-${slug}-low-ink.pdf`,
  posterBleed: (slug: string) => `/downloads/poster-${slug}-a3-bleed.pdf`,
  posterThumbnail: (slug: string) => `/downloads/poster-${slug}.webp`,
  /** The record of the checks of a PDF, published with it. */
  checks: (pdf: string) => pdf.replace(/\.pdf$/, ".checks.txt"),

  stylesheet: "/assets/site.css",
  brand: "/assets/brand.css",
  /** What the page of the design system shows besides. */
  styleguideStylesheet: "/assets/styleguide.css",
  /** The typefaces for letters that the project's own does not have. */
  letters: "/assets/letters.css",
  /** A bundled script from layouts/client/. */
  script: (name: string) => `/assets/${name}.js`,
  icon: "/assets/icon.svg",
  fonts: "/assets/fonts/",
  /** A face of the typeface: "400-normal". */
  font: (face: string, letters: "latin" | "latin-ext" = "latin") =>
    `/assets/fonts/atkinson-hyperlegible-next-${letters}-${face}.woff2`,
  /** The typeface of headlines and figures, in its one weight. */
  displayFont: (letters: "latin" | "latin-ext" = "latin") =>
    `/assets/fonts/lexend-${letters}-600-normal.woff2`,
  images: "/assets/images/",
  /** The folder of the pictures that other sites show with a link. */
  pictures: "/assets/share/",
  feed: "/feed.xml",
  sitemap: "/sitemap.xml",
  robots: "/robots.txt",
  searchIndex: "/search/index.json",
  /** What the results of the search quote of a page. */
  searchText: (page: string) => `/search/texts${page.replace(/\/index\.html$/, "")}.json`,
} as const;

function placeOf(report: ReportId): string {
  return isAnnual(report) ? `/annual-report/${report}` : `/reports/${report}`;
}

/** The name of a report's PDF without its ending: "annual-report-2016-17", "report-arrangements-2024". */
export function reportFile(id: ReportId): string {
  return reportName(id).replace("/", "-");
}

/** The address to which a reference in a text leads, with the anchor of a chart, a table or a term. */
export function referenceAddress({ kind, within, slug, anchor }: Reference): string {
  const hash = anchor === null ? "" : `#${anchor}`;
  switch (kind) {
    case "report":
      return address.report(slug);
    case "chapter":
      return address.chapter(within ?? "", slug) + hash;
    case "section":
      return address.section(within ?? "", slug);
    case "dataset":
      return address.dataset(within ?? "", slug);
    case "glossary":
      return `${address.glossary}#${slug}`;
    case "briefing":
      return address.briefing(slug);
    case "poster":
      return address.poster(slug);
    case "committee":
      return address.committeeReport(slug);
    case "meeting":
      return address.meeting(slug);
    case "series":
      return address.series(slug);
    case "page":
      return address.page(slug);
    case "register":
      return address.registerSource(slug);
  }
}
