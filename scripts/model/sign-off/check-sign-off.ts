import type { BoardToPublish } from "../load/loaded-board.ts";
import { dateInWords } from "../values/period.ts";
import { type Problem, problemAt } from "../values/problem.ts";
import { isAnnual, type ReportId } from "../values/report-id.ts";
import type { SignOffSheet } from "./sign-off-sheet.ts";

const matterInWords = {
  disclosure: "what is not shown, and what is exempt from that",
  report: "what is not verified, corrected or accepted",
};

/** How a report is named to npm run sign-off. */
export function optionOf(report: ReportId): string {
  return `${isAnnual(report) ? "--year" : "--report"} ${report}`;
}

/** Final reports to which not everybody has agreed who has to, as board.yaml says. */
export function checkSignOff(sheets: SignOffSheet[], { reports }: BoardToPublish): Problem[] {
  return sheets
    .filter(({ isFinal }) => isFinal)
    .flatMap(({ report, roles }) => {
      const yaml = reports.find(({ id }) => id === report)?.report.yaml;
      if (!yaml) return [];
      const place = yaml.placeOf(["title"]);
      return roles
        .filter(({ agreed }) => agreed.kind !== "agreed")
        .map(({ role, matter, agreed }) =>
          agreed.kind === "changed"
            ? problemAt(
                place,
                `${role} agreed on ${dateInWords(agreed.on)} to ${matterInWords[matter]}, and that has changed since`,
                `Show the sheet again with npm run sign-off -- ${optionOf(report)}, and record the new agreement`,
              )
            : problemAt(
                place,
                `this report is final, and ${role} has not agreed to ${matterInWords[matter]}`,
                `Have the sheet signed that npm run sign-off -- ${optionOf(report)} makes, and record it; or write status: draft until then`,
              ),
        );
    });
}
