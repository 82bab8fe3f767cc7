import { createHash } from "node:crypto";
import type { LoadedReport } from "../load/loaded-board.ts";
import type { SignOffMatter } from "../schema/sign-off.ts";
import { disclosurePart } from "./disclosure-part.ts";
import { reportPart } from "./report-part.ts";
import type { AskedRole, SignOffPart, SignOffSection, SignOffSheet } from "./sign-off-sheet.ts";
import type { SignOffSources } from "./sign-off-sources.ts";

/** The sign-off sheet of every report, the newest first. */
export function signOffSheets(sources: SignOffSources): SignOffSheet[] {
  return sources.loaded.reports.map((year) => sheetOf(sources, year)).reverse();
}

function sheetOf(sources: SignOffSources, year: LoadedReport): SignOffSheet {
  const parts = [
    part("disclosure", "What is not shown, and what is shown all the same", disclosurePart(sources, year)),
    part("report", "What is not verified, corrected or taken on trust", reportPart(sources, year)),
  ];
  const { matter } = year.report;
  return {
    year: year.year,
    title: matter.title,
    isFinal: matter.status === "final",
    parts,
    roles: sources.loaded.board["sign-off"].flatMap(({ role, for: matters }) =>
      parts
        .filter(({ matter }) => matters.includes(matter))
        .map((part) => ({ role, matter: part.matter, agreed: agreedTo(sources, year, role, part) })),
    ),
  };
}

function part(matter: SignOffMatter, title: string, sections: SignOffSection[]): SignOffPart {
  const bound = sections
    .flatMap(({ name, points }) => points.flatMap(({ bound }) => (bound === null ? [] : `${name} ${bound}`)))
    .sort();
  const mark = createHash("sha256").update(bound.join("\n")).digest("hex").slice(0, 8);
  return { matter, title, sections, mark };
}

function agreedTo(
  { loaded }: SignOffSources,
  { year }: LoadedReport,
  role: string,
  { matter, mark }: SignOffPart,
): AskedRole["agreed"] {
  const all = (loaded.agreements.get(year) ?? []).filter((each) => each.role === role && each.for === matter);
  const found = all.find(({ sheet }) => sheet === mark) ?? all.at(-1);
  if (!found) return { kind: "open" };
  const { sheet, on, name = null } = found;
  return { kind: sheet === mark ? "agreed" : "changed", on, name };
}
