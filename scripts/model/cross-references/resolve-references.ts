import Token from "markdown-it/lib/token.mjs";
import type { Reference, Report, Withdrawal } from "../report/report.ts";
import { didYouMean } from "../values/nearest-names.ts";
import { type Problem, problemAt } from "../values/problem.ts";
import { isLost, type Kind, kinds } from "./failed-targets.ts";
import type { Numbered } from "./number-blocks.ts";
import type { PendingText } from "./pending-text.ts";

/** What a link such as `[](chart:referrals-trend)` leads to, and the words that it prints by itself. */
interface Target {
  reference: Reference;
  words: string;
}

/**
 * Fills in the references of all parsed texts: `[](chart:name)` prints "Chart 4",
 * `[the figures](dataset:referrals)` its own words. The site and print make the links.
 *
 * @returns a problem for each reference to something that is not there
 */
export function resolveReferences(
  texts: PendingText[],
  report: Pick<
    Report,
    "reports" | "data" | "briefings" | "posters" | "withdrawn" | "committeeReports" | "pages" | "glossary"
  >,
  numbered: Map<string, Map<string, Numbered>>,
  broken: Parameters<typeof isLost>[4],
): Problem[] {
  const targets = targetsOf(report, numbered);
  const inData = new Set(
    report.data.flatMap(({ year, datasets }) =>
      datasets.flatMap(({ charts, tables }) => [
        ...charts.map(({ name }) => keyOf("chart", name, year)),
        ...tables.map(({ name }) => keyOf("table", name, year)),
      ]),
    ),
  );
  const problems: Problem[] = [];
  for (const text of texts)
    for (let index = 0; index < text.tokens.length; index++) {
      const token = text.tokens[index];
      const href = token?.type === "link_open" ? token.attrGet("href") : null;
      const [, kind, name] = new RegExp(`^(${kinds.join("|")}):(.+)$`).exec(href ?? "") ?? [];
      if (!token || !kind || !name) continue;
      const target = targets.get(keyOf(kind, name, text.year));
      const gone = withdrawnDocument(report, kind, name);
      if (!target && gone) {
        const { replacement } = gone;
        problems.push(
          problemAt(
            text.placeOf(`](${href})`),
            `the ${kind} "${name}" is withdrawn`,
            replacement
              ? `Write what replaces it instead: ${replacement.reference.kind}:${replacement.reference.slug}`
              : "Take the link out",
          ),
        );
        continue;
      }
      if (!target) {
        const key = keyOf(kind, name, text.year);
        if (!isLost(kind as Kind, name, text.year, inData.has(key), broken))
          problems.push(
            problemAt(
              text.placeOf(`](${href})`),
              `there is no ${kind === "glossary" ? "glossary term" : kind} "${name}" to refer to`,
              didYouMean(name, namesOf(targets, kind, text.year), notShown(kind)),
              key,
            ),
          );
        continue;
      }
      token.meta = { reference: target.reference };
      token.attrSet("class", "reference");
      if (text.tokens[index + 1]?.type === "link_close") {
        const words = new Token("text", "", 0);
        words.content = target.words;
        text.tokens.splice(index + 1, 0, words);
      }
    }
  return problems;
}

function withdrawnDocument(
  { withdrawn }: Pick<Report, "withdrawn">,
  kind: string,
  name: string,
): Withdrawal | null {
  const documents = kind === "briefing" ? withdrawn.briefings : kind === "poster" ? withdrawn.posters : [];
  return documents.find(({ slug }) => slug === name)?.withdrawn ?? null;
}

function targetsOf(
  {
    reports,
    data,
    briefings,
    posters,
    committeeReports,
    pages,
    glossary,
  }: Parameters<typeof resolveReferences>[1],
  numbered: Map<string, Map<string, Numbered>>,
): Map<string, Target> {
  const targets = new Map<string, Target>();
  const add = (kind: string, name: string, year: string | null, words: string, reference: Reference) =>
    targets.set(keyOf(kind, name, year), { reference, words });
  for (const { year, datasets } of data)
    for (const { name, title } of datasets)
      add("dataset", name, year, title, { kind: "dataset", year, slug: name, anchor: null });
  for (const { year, chapters } of reports) {
    for (const { slug, title } of chapters)
      add("chapter", slug, year, title, { kind: "chapter", year, slug, anchor: null });
    for (const [key, { label, chapter }] of numbered.get(year) ?? []) {
      const [kind = "", name = ""] = key.split(":");
      add(kind, name, year, label, { kind: "chapter", year, slug: chapter, anchor: `${kind}-${name}` });
    }
  }
  for (const { id, term, abbreviation } of glossary)
    add("glossary", id, null, abbreviation ?? term, { kind: "glossary", year: null, slug: id, anchor: null });
  for (const [kind, items] of [
    ["briefing", briefings],
    ["poster", posters],
    ["committee", committeeReports],
    ["page", pages],
  ] as const)
    for (const { slug, title } of items)
      add(kind, slug, null, title, { kind, year: null, slug, anchor: null });
  return targets;
}

// In a report names are those of its year; elsewhere, and for another year, they carry it: "2016-17/referrals".
function keyOf(kind: string, name: string, year: string | null): string {
  if (!["chapter", "chart", "table", "dataset"].includes(kind)) return `${kind}:${name}`;
  return name.includes("/") || year === null ? `${kind}:${name}` : `${kind}:${year}/${name}`;
}

function namesOf(targets: Map<string, Target>, kind: string, year: string | null): string[] {
  return [...targets.keys()]
    .filter((key) => key.startsWith(`${kind}:`))
    .map((key) => key.slice(kind.length + 1))
    .map((name) => (year !== null && name.startsWith(`${year}/`) ? name.slice(year.length + 1) : name));
}

function notShown(kind: string): string {
  if (kind === "glossary") return "Add it to data/glossary.yaml, or mend the name";
  return kind === "chart" || kind === "table"
    ? `Show it in a chapter with ::: ${kind}, or mend the name`
    : "Mend the name, or take the link out";
}
