import { schemaMessage } from "../../yaml/schema-message.ts";
import { amountAt, isOneAmount, keysOf, moneyColumns, moneyLines, periodsOf } from "./accounts.ts";
import { type Amounts, type Data, financesFile } from "./finances-file.ts";

interface Misfit {
  path: PropertyKey[];
  message: string;
}

/** kind: finances, with whether its parts fit together. */
export const schema = financesFile.superRefine((data, context) => {
  for (const { path, message } of misfitsOf(data))
    context.addIssue({ code: "custom", message, path, input: data });
});

function misfitsOf(data: Data): Misfit[] {
  const { period, periods, funds } = data;
  if ((period === undefined) === (periods === undefined))
    return [
      {
        path: ["period"],
        message:
          period === undefined
            ? schemaMessage('"period" is missing', 'Add a line "period: …", or periods: for several')
            : schemaMessage("period: and periods: both say of when the amounts are", "Keep one of the two"),
      },
    ];
  const lines = moneyLines(data);
  return lines.flatMap((line): Misfit[] => {
    const { item, path, name } = line;
    if (
      item &&
      lines.some(
        (other) => other.name === name && (other.item === null || lines.indexOf(other) < lines.indexOf(line)),
      )
    )
      return [
        {
          path: [...path, "name"],
          message: schemaMessage(
            `the name "${name}" appears twice in these accounts`,
            "Give each item a name of its own",
          ),
        },
      ];
    if (!item && name !== "brought-forward") return [];
    if (item && item.amount === undefined && item.budget === undefined)
      return [{ path, message: schemaMessage('"amount" is missing', 'Add a line "amount: …"') }];
    if (item?.budget !== undefined && funds)
      return [
        {
          path: [...path, "budget"],
          message: schemaMessage(
            "budget: has no meaning beside funds:",
            "Take it out, or give the budget by fund in a table of its own",
          ),
        },
      ];
    const given: [PropertyKey[], Amounts | undefined][] = item
      ? [
          [[...path, "amount"], item.amount as Amounts | undefined],
          [[...path, "budget"], item.budget as Amounts | undefined],
        ]
      : [[path, data["brought-forward"]]];
    return given.flatMap(([at, amounts]) =>
      amounts === undefined ? [] : misfitsOfAmounts(name, at, amounts, data),
    );
  });

  function misfitsOfAmounts(name: string, path: PropertyKey[], amounts: Amounts, all: Data): Misfit[] {
    const levels = [...(periods ?? []), ...(funds ?? []).map((fund) => fund.name)];
    const known = levels.join(", ");
    if (isOneAmount(amounts))
      return levels.length === 0 || amounts.state === "text"
        ? []
        : [
            {
              path,
              message: schemaMessage(
                `"${name}" has one amount, and there is one for each of: ${known}`,
                `Write {${levels[0]}: …, ${levels[1] ?? ""}: …}`,
              ),
            },
          ];
    const unknown = unknownKeys(amounts, levels, path);
    if (unknown.length > 0)
      return unknown.map((at) => ({
        path: at,
        message: schemaMessage(
          `"${String(at.at(-1))}" is no period or fund of this file`,
          levels.length > 0 ? `Write one of: ${known}` : "Write one amount, or add funds: or periods:",
        ),
      }));
    const line = moneyLines(all).find((one) => one.name === name);
    const columns = moneyColumns(all).filter((column) => column.rule === null && column.holds !== "budget");
    const missing =
      path.at(-1) === "budget" || !line || periodsOf(all).length === 1
        ? undefined
        : columns.find((column) => funds === undefined && !amountAt(line, column, all));
    return missing
      ? [
          {
            path,
            message: schemaMessage(
              `"${name}" has no amount for ${keysOf(missing, all).join(" and ")}`,
              "Write it, or nil, not available, or blank for a cell that stays empty",
            ),
          },
        ]
      : [];
  }
}

function unknownKeys(amounts: Amounts, known: string[], path: PropertyKey[]): PropertyKey[][] {
  if (isOneAmount(amounts)) return [];
  return Object.entries(amounts).flatMap(([key, inner]) =>
    known.includes(key) ? unknownKeys(inner, known, [...path, key]) : [[...path, key]],
  );
}
