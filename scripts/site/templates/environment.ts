import { join } from "node:path";
import nunjucks from "nunjucks";
import { say, sayCounted, type Words, wordsSpoken } from "../../model/words/words.ts";
import { projectFolder } from "../../system/project-folder.ts";
import { absolute } from "../addresses/absolute.ts";
import { address, referenceAddress } from "../addresses/addresses.ts";
import { relativeLink } from "../addresses/relative-link.ts";
import { barColumns } from "../filters/bar-columns.ts";
import { chart } from "../filters/chart.ts";
import { chartData } from "../filters/chart-data.ts";
import { chartPanels } from "../filters/chart-panels.ts";
import { chartShape } from "../filters/chart-shape.ts";
import { headingsIn } from "../filters/headings-in.ts";
import { icon } from "../filters/icon.ts";
import { initialCapital } from "../filters/initial-capital.ts";
import { isSortable } from "../filters/is-sortable.ts";
import { items } from "../filters/items.ts";
import { markdown } from "../filters/markdown.ts";
import { outlined } from "../filters/outlined.ts";
import { peopleGrid } from "../filters/people-grid.ts";
import { logo, picture } from "../filters/picture.ts";
import { plain } from "../filters/plain.ts";
import { prose } from "../filters/prose.ts";
import { qrCode } from "../filters/qr-code.ts";
import { runsOf } from "../filters/runs-of.ts";
import { scaleOf } from "../filters/scale-of.ts";
import { sentence } from "../filters/sentence.ts";
import { spanningHeads } from "../filters/spanning-heads.ts";
import { historyLine, sparkline } from "../filters/sparkline.ts";
import { standfirst } from "../filters/standfirst.ts";
import { shortColumns, tableShape } from "../filters/table-shape.ts";
import { thumbnailSize } from "../filters/thumbnail-size.ts";
import { titleWithYear } from "../filters/title-with-year.ts";
import { unit } from "../filters/unit.ts";
import { policy } from "../security/content-security-policy.ts";
import { notFoundStyle } from "../security/not-found-style.ts";
import { chartEmbed } from "../sharing/chart-files.ts";
import { curlyQuotes } from "./curly-quotes.ts";
import { withWords } from "./template-words.ts";

/** The layouts, and the kinds of dataset, which have their own templates. */
const templates = ["layouts", "scripts/model/kinds"].map((folder) => join(projectFolder, folder));

/** Reads templates in the words that are spoken. */
class WordsLoader extends nunjucks.FileSystemLoader {
  readonly words: Words;

  constructor(words: Words) {
    super(templates);
    this.words = words;
  }

  override getSource(name: string): nunjucks.LoaderSource {
    const found = super.getSource(name);
    return found && { ...found, src: withWords(found.src, this.words) };
  }
}

/**
 * The only Nunjucks environment of website and print: escaping on, a missing value is an error.
 *
 * @param words those of its templates; null for their English
 */
export function createEnvironment(words: Words | null = null): nunjucks.Environment {
  const loader = words ? new WordsLoader(words) : new nunjucks.FileSystemLoader(templates);
  const environment = new nunjucks.Environment(loader, {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  environment.addGlobal("address", address);
  environment.addGlobal("icon", icon);
  environment.addGlobal("policy", policy);
  environment.addGlobal("notFoundStyle", notFoundStyle);
  environment.addGlobal("thumbnailSize", thumbnailSize);
  environment.addGlobal("referenceAddress", referenceAddress);
  environment.addGlobal("absolute", absolute);
  environment.addFilter("barColumns", barColumns);
  environment.addFilter("chart", chart);
  environment.addFilter("chartData", chartData);
  environment.addFilter("chartEmbed", chartEmbed);
  environment.addFilter("chartPanels", chartPanels);
  environment.addFilter("chartShape", chartShape);
  environment.addFilter("peopleGrid", peopleGrid);
  environment.addFilter("initialCapital", initialCapital);
  environment.addFilter("isSortable", isSortable);
  environment.addFilter("items", items);
  environment.addFilter("logo", logo);
  environment.addFilter("markdown", markdown);
  environment.addFilter("outlined", outlined);
  environment.addFilter("picture", picture);
  environment.addFilter("plain", plain);
  environment.addFilter("prose", prose);
  environment.addFilter("qrCode", qrCode);
  environment.addFilter("counted", (n: number, one: string, other: string) => sayCounted(one, other, n));
  environment.addFilter("say", (text: string) => say(text));
  environment.addFilter("runsOf", runsOf);
  environment.addFilter("scaleOf", scaleOf);
  environment.addFilter("standfirst", standfirst);
  environment.addFilter("relativeTo", (to: string, from: string) => relativeLink(from, to));
  environment.addFilter("sentence", sentence);
  environment.addFilter("headingsIn", headingsIn);
  environment.addFilter("historyLine", historyLine);
  environment.addFilter("sparkline", sparkline);
  environment.addFilter("spanningHeads", spanningHeads);
  environment.addFilter("shortColumns", shortColumns);
  environment.addFilter("tableShape", tableShape);
  environment.addFilter("titleWithYear", titleWithYear);
  environment.addFilter("unit", unit);
  return environment;
}

// For the whole process: they keep the compiled templates.
const shared = new Map<string, nunjucks.Environment>();

/** A template with its context, for print: `renderTemplate("print/long-report.njk", {site, report})`. */
export function renderTemplate(name: string, context: object): string {
  const words = wordsToSay();
  const key = words === null ? "" : JSON.stringify(words);
  const environment = shared.get(key) ?? createEnvironment(words);
  shared.set(key, environment);
  const html = environment.render(name, context);
  return name.startsWith("print/") ? curlyQuotes(html) : html;
}

/** The words that are spoken, if they are not the templates' own. */
export function wordsToSay(): Words | null {
  const words = wordsSpoken();
  const isPlain = words === null || (/^en\b/.test(words.language) && Object.keys(words.texts).length === 0);
  return isPlain ? null : words;
}
