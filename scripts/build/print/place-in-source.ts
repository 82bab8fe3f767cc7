import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { reportFolder } from "../../model/values/report-id.ts";
import type { PrintDocument } from "../../pdf/documents/print-document.ts";

/**
 * The lines of a message about printed documents, each with the place in the board folder of what it is about: the
 * heading of a box, the title of a table's dataset, or the document itself.
 *
 * @param message "briefing-neglect.pdf  The text of the box "3 What we found" is 4.0 mm too long. …" and more such lines
 * @param board the board folder
 */
export function withPlaces(message: string, documents: PrintDocument[], board: string): string {
  return message
    .split("\n")
    .map((line) => {
      const document = documents.find(({ file }) => line.startsWith(file));
      const place = document && placeOf(document, /"([^"]+)"/.exec(line)?.[1] ?? "", board);
      return place ? `${place}  ${line}` : line;
    })
    .join("\n");
}

function placeOf({ kind, slug, file }: PrintDocument, named: string, board: string): string | null {
  const [id = "", edition = ""] = slug.split("/");
  const report = join(reportFolder(id));
  const isReport = kind === "annual-report" || kind === "report";
  const folder = {
    "annual-report": report,
    report,
    summary: report,
    edition: join(report, "editions"),
    briefing: "content/briefings",
    poster: "content/posters",
    committee: "content/committee",
    meeting: "content/meetings",
    series: "content/series",
    sheet: "",
  }[kind];
  if (!existsSync(join(board, folder))) return null;
  const own =
    { "annual-report": "report.md", report: "report.md", summary: "summary.md", edition: `${edition}.md` }[
      kind as "summary"
    ] ?? `${slug}.md`;
  // "Table 5. How well we did", "3 What we found", "divider of Who we are"
  const title = named.replace(/^(?:[\p{L}]+ )?[\w.]+\.? (?=\p{L})|^divider of /u, "");
  const data = isReport ? filesOf(join("data", slug), board, ".yaml") : [];
  const texts = isReport ? filesOf(folder, board, ".md") : [join(folder, own)];
  for (const path of [...texts, ...data]) {
    const line = lineOf(path, [named, title], board);
    if (line !== null) return `${slashes(path)}:${line}:1`;
  }
  return existsSync(join(board, folder, own)) ? `${slashes(join(folder, own))}:1:1` : file;
}

/** The line of a heading or of a title that says one of these, from 1. */
function lineOf(path: string, titles: string[], board: string): number | null {
  if (!existsSync(join(board, path))) return null;
  const lines = readFileSync(join(board, path), "utf8").split("\n");
  const at = lines.findIndex((line) => {
    const said = /^(?:#{1,6} +|title: *)["']?(.+?)["']?\s*$/.exec(line)?.[1];
    return said !== undefined && titles.includes(said);
  });
  return at < 0 ? null : at + 1;
}

function filesOf(folder: string, board: string, ending: string): string[] {
  if (!existsSync(join(board, folder))) return [];
  return readdirSync(join(board, folder))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name));
}

function slashes(path: string): string {
  return path.replaceAll("\\", "/");
}
