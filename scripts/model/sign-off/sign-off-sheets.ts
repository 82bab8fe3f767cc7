import { createHash } from "node:crypto";
import type { LoadedReport } from "../load/loaded-board.ts";
import type { SignOffMatter } from "../schema/sign-off.ts";
import { annualOf, isAnnual } from "../values/report-id.ts";
import { disclosurePart } from "./disclosure-part.ts";
import { reportPart } from "./report-part.ts";
import type { AskedRole, SignOffPart, SignOffSection, SignOffSheet } from "./sign-off-sheet.ts";
import type { SignOffSources } from "./sign-off-sources.ts";

/** The sign-off sheet of every report: of the annual reports, the newest first, then of the others. */
export function signOffSheets(sources: SignOffSources): SignOffSheet[] {
  const { reports } = sources.loaded;
  const others = reports.filter(({ id }) => !isAnnual(id));
  return [...annualOf(reports).reverse(), ...others].map((report) => sheetOf(sources, report));
}

function sheetOf(sources: SignOffSources, report: LoadedReport): SignOffSheet {
  const parts = [
    part("disclosure", "What is not shown, and what is shown all the same", disclosurePart(sources, report)),
    part("report", "What is not verified, corrected or taken on trust", reportPart(sources, report)),
  ];
  const { matter } = report.report;
  return {
    report: report.id,
    title: matter.title,
    isFinal: matter.status === "final",
    parts,
    roles: sources.loaded.board["sign-off"].flatMap(({ role, for: matters }) =>
      parts
        .filter(({ matter }) => matters.includes(matter))
        .map((part) => ({ role, matter: part.matter, agreed: agreedTo(sources, report, role, part) })),
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
  { id }: LoadedReport,
  role: string,
  { matter, mark }: SignOffPart,
): AskedRole["agreed"] {
  const all = (loaded.agreements.get(id) ?? []).filter((each) => each.role === role && each.for === matter);
  const found = all.find(({ sheet }) => sheet === mark) ?? all.at(-1);
  if (!found) return { kind: "open" };
  const { sheet, on, name = null } = found;
  return { kind: sheet === mark ? "agreed" : "changed", on, name };
}
