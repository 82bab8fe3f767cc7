import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import type { Report } from "../../model/report/report.ts";
import { projectFolder } from "../../system/project-folder.ts";
import type { SearchIndex } from "./find.ts";

/** What a file of layouts/words/search/ says; see docs/finding.md. */
interface SearchWordsFile {
  ignored?: string[];
  help?: string[];
  numbers?: string[];
  report?: string[];
  alike?: string[][];
}

/**
 * What the search takes for the same: by the product's files for the language and for whom the board serves, by the
 * board's glossary, and by its own `synonyms:`.
 */
export function alikeIn(report: Report): Pick<SearchIndex, "alike" | "wishes" | "ignored"> {
  const { language, serves, synonyms } = report.board;
  const code = language.split("-")[0]?.toLowerCase() ?? "";
  // Who serves people serves children and adults.
  const served = serves === "people" ? ["children", "adults"] : [serves];
  const files = [code, ...served.map((each) => `${code}-${each}`)].map(readFile);
  const all = <Key extends keyof SearchWordsFile>(key: Key) =>
    files.flatMap((file) => (file[key] ?? []) as NonNullable<SearchWordsFile[Key]>[number][]);
  const alike = [all("help"), all("numbers"), all("report"), ...all("alike")] as string[][];
  const wishes = { help: 0, numbers: 1, report: 2 };
  const glossary = report.glossary.flatMap(({ term, abbreviation }) =>
    abbreviation === null ? [] : [[term, abbreviation]],
  );
  for (const phrases of [...glossary, ...synonyms]) {
    const lower = new Set(phrases.map((phrase) => phrase.toLowerCase()));
    const known = alike.slice(3).filter((group) => group.some((phrase) => lower.has(phrase.toLowerCase())));
    for (const group of known) group.push(...phrases);
    if (known.length === 0) alike.push([...phrases]);
  }
  return { alike, wishes, ignored: all("ignored") as string[] };
}

function readFile(name: string): SearchWordsFile {
  const file = join(projectFolder, "layouts/words/search", `${name}.yaml`);
  return existsSync(file) ? (load(readFileSync(file, "utf8")) as SearchWordsFile) : {};
}
