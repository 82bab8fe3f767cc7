import type { AskedRole, SignOffPart, SignOffSheet } from "../model/sign-off/sign-off-sheet.ts";
import { dateInWords } from "../model/values/period.ts";

/** A sign-off sheet for the terminal. */
export function signOffList({ title, parts, roles }: SignOffSheet): string {
  return [
    `Sign-off: ${title}`,
    ...parts.map((part) => partInLines(part)),
    roles.length === 0
      ? "Nobody has to agree, as sign-off: in data/board.yaml is not there."
      : roles.map((asked) => `${asked.role}, ${nameOf(parts, asked)}: ${agreedInWords(asked)}`).join("\n"),
  ].join("\n\n");
}

function partInLines({ title, mark, sections }: SignOffPart): string {
  const lists = sections.map(({ title, points }) =>
    [
      `  ${title}: ${points.length === 0 ? "none" : points.length}`,
      ...points.flatMap(({ where, what, reason }) => [
        `    ${where}`,
        `      ${what}${reason === null ? "" : ` Reason: ${reason}`}`,
      ]),
    ].join("\n"),
  );
  return [`${title} (sheet ${mark})`, ...lists].join("\n");
}

/** @example "Agreed by A. Smith on 1 September 2017." */
export function agreedInWords({ agreed }: Pick<AskedRole, "agreed">): string {
  if (agreed.kind === "open") return "not agreed yet.";
  const by = agreed.name === null ? "" : ` by ${agreed.name}`;
  const on = `agreed${by} on ${dateInWords(agreed.on)}`;
  return agreed.kind === "agreed" ? `${on}.` : `${on}; the sheet has changed since.`;
}

function nameOf(parts: SignOffPart[], { matter }: AskedRole): string {
  const part = parts.find((each) => each.matter === matter);
  return `${matter} (sheet ${part?.mark ?? ""})`;
}
