import { compareText } from "../../system/compare-text.ts";
import type { Reading } from "../schema/readings.ts";

const heading =
  "# Statements that a person has read against the data. Written by npm run statements: see docs/statements.md.\n";

/** The text of a readings file: sorted by words, each entry on lines of its own, so that Git can merge two of them. */
export function readingsYaml(readings: Reading[]): string {
  const entries = [...readings]
    .sort((a, b) => compareText(a.statement, b.statement) || compareText(a.read.on, b.read.on))
    .map(({ statement, values, read }) =>
      [
        `- statement: ${JSON.stringify(statement)}`,
        ...(Object.keys(values).length > 0 ? ["  values:"] : []),
        ...Object.entries(values).map(([name, text]) => `    ${name}: ${JSON.stringify(text)}`),
        `  read: {by: ${JSON.stringify(read.by)}, on: ${read.on}}`,
      ].join("\n"),
    );
  return `${heading}${entries.length > 0 ? entries.join("\n") : "[]"}\n`;
}
