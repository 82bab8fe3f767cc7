import type { BoardToPublish } from "../load/loaded-board.ts";
import { dateInWords } from "../values/period.ts";
import { type Problem, problemAt } from "../values/problem.ts";
import type { SignOffSheet } from "./sign-off-sheet.ts";

const matterInWords = {
  disclosure: "what is not shown, and what is exempt from that",
  report: "what is not verified, corrected or accepted",
};

/** Final reports to which not everybody has agreed who has to, as board.yaml says. */
export function checkSignOff(sheets: SignOffSheet[], { reports }: BoardToPublish): Problem[] {
  return sheets
    .filter(({ isFinal }) => isFinal)
    .flatMap(({ year, roles }) => {
      const yaml = reports.find((each) => each.year === year)?.report.yaml;
      if (!yaml) return [];
      const place = yaml.placeOf(["title"]);
      return roles
        .filter(({ agreed }) => agreed.kind !== "agreed")
        .map(({ role, matter, agreed }) =>
          agreed.kind === "changed"
            ? problemAt(
                place,
                `${role} agreed on ${dateInWords(agreed.on)} to ${matterInWords[matter]}, and that has changed since`,
                `Show the sheet again with npm run sign-off -- --year ${year}, and record the new agreement`,
              )
            : problemAt(
                place,
                `this report is final, and ${role} has not agreed to ${matterInWords[matter]}`,
                `Have the sheet signed that npm run sign-off -- --year ${year} makes, and record it; or write status: draft until then`,
              ),
        );
    });
}
