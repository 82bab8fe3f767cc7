import type { GlossaryTerm } from "../cross-references/glossary-terms.ts";
import { type Target, type Targets, targetKey } from "../cross-references/targets.ts";
import type { BoardToPublish } from "../load/loaded-board.ts";
import type { Withdrawal } from "../report/learning.ts";
import type { Reference } from "../report/text.ts";
import type { Outline } from "./outline.ts";

/**
 * Everything that references can lead to, with the words that they print.
 *
 * @param withdrawals what is withdrawn, by its file
 */
export function targetsOf(
  loaded: BoardToPublish,
  { datasets, numbers, failed }: Outline,
  glossary: GlossaryTerm[],
  withdrawals: ReadonlyMap<string, Withdrawal>,
  isBroken: (name: string) => boolean,
): Targets {
  const found = new Map<string, Target>();
  const add = (
    kind: string,
    name: string,
    within: string | null,
    words: string | null,
    reference: Partial<Reference>,
  ) =>
    found.set(targetKey(kind, name, { report: within, year: within }), {
      words,
      reference: { kind: kind as Reference["kind"], within, slug: name, anchor: null, ...reference },
    });
  for (const { year, name, data } of loaded.datasets) add("dataset", name, year, data.title, {});
  for (const { id, report, chapters } of loaded.reports) {
    add("report", id, null, report.matter.title, {});
    for (const [key, { label, chapter, anchor }] of numbers.get(id) ?? []) {
      const [kind = "", name = ""] = key.split(":");
      const isSection = kind === "section" && !chapters.some(({ slug }) => slug === chapter);
      add(kind, name, id, label, { kind: isSection ? "section" : "chapter", slug: chapter, anchor });
    }
  }
  for (const { id, term, abbreviation } of glossary) add("glossary", id, null, abbreviation ?? term, {});
  const withdrawn = new Map<string, Withdrawal>();
  for (const [kind, files] of [
    ["briefing", loaded.briefings],
    ["poster", loaded.posters],
    ["committee", loaded.committeeReports],
    ["meeting", loaded.meetings],
    ["series", loaded.series],
    ["page", loaded.pages],
  ] as const)
    for (const { file, slug, matter } of files) {
      const withdrawal = withdrawals.get(file);
      if (withdrawal) withdrawn.set(`${kind}:${slug}`, withdrawal);
      else add(kind, slug, null, matter.title, {});
    }
  for (const { slug, matter } of loaded.register) add("register", slug, null, matter.title, {});
  const inData = new Set(
    datasets.flatMap(({ year, charts, tables }) => [
      ...charts.map((name) => targetKey("chart", name, { report: year, year })),
      ...tables.map((name) => targetKey("table", name, { report: year, year })),
    ]),
  );
  return { found, inData, withdrawn, failed, unread: loaded.unread, isBroken };
}
