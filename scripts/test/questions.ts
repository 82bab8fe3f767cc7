import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildBoard } from "../build/build-board.ts";
import { type SearchIndex, searcher } from "../site/search/find.ts";

const fixtures = fileURLToPath(new URL("fixtures/questions/", import.meta.url));

/** A question of fixtures/questions/, and whether the right page is among the first three. */
export interface Answered {
  question: string;
  isAnswered: boolean;
  /** The first three addresses. */
  first: string[];
}

/** Asks the questions of a list in the index of a board's website, as the search page does. */
export async function answersFrom(list: string, board: string): Promise<Answered[]> {
  const site = join(mkdtempSync(join(tmpdir(), "questions-")), "dist");
  await buildBoard({ board, out: site, pdf: false, only: null });
  const index = JSON.parse(readFileSync(join(site, "search/index.json"), "utf8")) as SearchIndex;
  const find = searcher(index);
  const lines = readFileSync(join(fixtures, list), "utf8").matchAll(/^- (.+) -> (.+)$/gm);
  return Array.from(lines, ([, question = "", wanted = ""]) => {
    const first = find(question)
      .pages.slice(0, 3)
      .map((page) => index.pages[page]?.address ?? "");
    const right = wanted.split(" | ");
    return { question, first, isAnswered: first.some((page) => right.some((part) => page.includes(part))) };
  });
}
