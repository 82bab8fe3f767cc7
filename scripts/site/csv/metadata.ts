import type { PublishedBoard } from "../../model/report/board.ts";
import type { DataFile } from "./columns.ts";

/** What is said of a file of data as a whole. */
export interface AboutFile {
  title: string;
  description: string | null;
  source: string;
  /** The day on which it was published; null if no report says one. */
  issued: string | null;
  notes: string[];
}

/**
 * The metadata of a CSV for programs, as JSON by the W3C's recommendation "Metadata Vocabulary for Tabular Data" (CSV on
 * the Web). A program looks for it beside the file, as NAME.csv-metadata.json.
 *
 * @param fileName the CSV's name, in the same folder
 */
export function csvMetadata(
  fileName: string,
  { columns, language }: DataFile,
  { title, description, source, issued, notes }: AboutFile,
  board: PublishedBoard,
): string {
  const { name, website, licence, demonstration } = board;
  const heads = language ?? board.language;
  const metadata = {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": board.language }],
    url: fileName,
    "dc:title": title,
    ...(description === null ? {} : { "dc:description": description }),
    ...(source === "" ? {} : { "dc:source": source }),
    "dc:publisher": {
      "schema:name": name,
      ...(website === null ? {} : { "schema:url": { "@id": website } }),
    },
    ...(issued === null ? {} : { "dc:issued": { "@value": issued, "@type": "xsd:date" } }),
    ...(licence === null ? {} : { "dc:license": { "@id": licence.link } }),
    notes: [...(demonstration === null ? [] : [demonstration]), ...notes].map((text) => ({
      "schema:text": text,
    })),
    tableSchema: {
      columns: columns.map((column) => ({
        name: column.name,
        // The head is the name; a reader is told the title.
        titles: { [heads]: [...new Set([column.name, column.title])] },
        "dc:description": {
          "@value": [column.description, ...meanings(column.words)].join("\n"),
          "@language": "en",
        },
        datatype: column.words
          ? { base: "string", format: Object.keys(column.words).join("|") }
          : column.datatype === "date"
            ? { base: "date", format: "yyyy-MM-dd" }
            : column.datatype,
        null: "",
      })),
    },
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}

/** A line for each word that a column may hold. */
export function meanings(words: Record<string, string> = {}): string[] {
  return Object.entries(words).map(([word, meaning]) => `${word}: ${meaning}`);
}
