import { schemaMessage } from "../../yaml/schema-message.ts";
import { tableFile } from "./table-file.ts";
import { misfitsOf } from "./table-shape.ts";

/** kind: table, with whether its parts fit together. */
export const schema = tableFile.superRefine((data, context) => {
  for (const { message, path } of misfitsOf(data))
    context.addIssue({ code: "custom", message, path, input: data });
  const known = [
    ...new Set([
      ...(data.columns ?? []).map((column) => column.name),
      ...(data.columns ? [] : (data.periods ?? [])),
    ]),
  ];
  const chosen = data["rank-by"];
  const fail = (message: string, path: PropertyKey[]) =>
    context.addIssue({ code: "custom", message, path, input: chosen });
  if (chosen !== undefined && !known.includes(chosen))
    fail(schemaMessage(`"${chosen}" is not a column of this table`, `Write one of: ${known.join(", ")}`), [
      "rank-by",
    ]);
  const isRanked = data.derived.includes("rank") || data.order.endsWith("-first");
  if (isRanked && data.columns && chosen === undefined)
    fail(
      schemaMessage(
        "rank-by: is missing, and the columns are not periods",
        `Say which column goes by: rank-by: ${known[0] ?? ""}`,
      ),
      [data.derived.includes("rank") ? "derived" : "order"],
    );
});
