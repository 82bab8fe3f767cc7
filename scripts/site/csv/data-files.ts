import type { DataYear, PublishedDataset } from "../../model/report/dataset.ts";
import type { Report } from "../../model/report/report.ts";
import { say } from "../../model/words/words.ts";
import { address } from "../addresses/addresses.ts";
import { type DataFile, statuses } from "./columns.ts";
import { toCsv } from "./csv.ts";
import { datasetFile } from "./dataset-file.ts";
import { historyFile } from "./history-csv.ts";
import { csvMetadata, meanings } from "./metadata.ts";
import { registerFile } from "./register-file.ts";
import { tablesInTexts } from "./tables-in-texts.ts";
import { zipOf } from "./zip.ts";

/** Every file of data by its address: the CSV of each dataset and of all figures, their metadata, a zip for each year. */
export function dataFiles(report: Report): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>();
  for (const year of report.data) {
    const ofYear = new Map(year.datasets.flatMap((dataset) => filesOf(dataset, report)));
    for (const [name, text] of ofYear) files.set(address.dataFile(year.year, name), text);
    const annual = report.reports.find(({ id }) => id === year.year);
    const inTexts = annual ? tablesInTexts(annual) : [];
    const all = new Map(ofYear).set("README.txt", readme(year, inTexts, report));
    for (const { file, rows } of inTexts) all.set(`tables-in-texts/${file}`, toCsv(rows));
    if (ofYear.size > 0)
      files.set(
        address.yearData(year.year),
        zipOf(`data-${year.year}`, all, issuedIn(year.year, report) ?? report.date.key),
      );
  }
  const ofAllYears = (to: string, file: DataFile, title: string, issued: string) => {
    const about = { title, description: null, source: "", issued, notes: [] };
    files.set(to, csvOf(file));
    files.set(address.csvMetadata(to), csvMetadata(to.replace(/^.*\//, ""), file, about, report.board));
  };
  ofAllYears(address.historyCsv, historyFile(report), "All figures for all years", report.date.key);
  const { register } = report;
  if (register)
    ofAllYears(
      address.registerCsv,
      registerFile(register),
      say("Recommendations and actions"),
      register.date.key,
    );
  return files;
}

function csvOf({ columns, rows }: DataFile): string {
  return toCsv([columns.map(({ name }) => name), ...rows]);
}

/** The CSV of a dataset and its metadata, by their names. */
function filesOf(dataset: PublishedDataset, report: Report): [string, string][] {
  const { name, title, summary, source, year, notes, tables } = dataset;
  const file = datasetFile(dataset);
  const csv = `${name}.csv`;
  const words = [...notes, ...tables.flatMap((table) => table.notes)].map(({ text }) => text);
  const about = {
    title,
    description: summary,
    source,
    issued: issuedIn(year, report),
    notes: [...new Set(words)],
  };
  return [
    [csv, csvOf(file)],
    [address.csvMetadata(csv), csvMetadata(csv, file, about, report.board)],
  ];
}

/** The day on which a year's annual report was published; null if the year has none. */
function issuedIn(year: string, { reports }: Report): string | null {
  return reports.find(({ id }) => id === year)?.published.key ?? null;
}

function readme(
  { year, yearText, datasets }: DataYear,
  inTexts: ReturnType<typeof tablesInTexts>,
  report: Report,
): string {
  const { name, website, licence, demonstration } = report.board;
  const issued = issuedIn(year, report);
  return [
    `${name}: all data of ${yearText}`,
    ...(demonstration === null ? [] : [demonstration]),
    ...(issued === null ? [] : [`Published on ${issued}.`]),
    ...(website === null ? [] : [`From ${website}`]),
    ...(licence === null ? [] : [`Licence: ${licence.title}, ${licence.link}`]),
    [
      "Files",
      ...datasets.map((dataset) => `${dataset.name}.csv: ${dataset.title}`),
      "Beside each stands NAME.csv-metadata.json, which says what its columns mean, for people and for programs (CSV on the Web, W3C).",
    ].join("\n"),
    ...(inTexts.length === 0
      ? []
      : [
          [
            "Tables in the texts of the report, in words",
            ...inTexts.map(({ file, caption }) => `tables-in-texts/${file}: ${caption}`),
          ].join("\n"),
        ]),
    "A file with numbers has one number in each row. The column value holds the number alone; its unit, its period and its status have columns of their own. Subtotals and totals are rows, too: row_type tells them apart. The other files hold words, in the columns of their table.",
    ["Status", ...meanings(statuses)].join("\n"),
    "A text that a spreadsheet would take for a formula has an apostrophe before it.",
  ]
    .map((paragraph) => `${paragraph}\n`)
    .join("\n")
    .replaceAll("\n", "\r\n");
}
