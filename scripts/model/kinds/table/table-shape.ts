import { inOrder } from "../../values/period.ts";
import { schemaMessage } from "../../yaml/schema-message.ts";

interface Shape {
  periods?: string[] | undefined;
  columns?: unknown[] | undefined;
  unit?: string | undefined;
  total?: unknown;
  derived?: string[];
  rows: {
    name: string;
    label: string;
    values: unknown[];
    unit?: string | undefined;
    of?: string | undefined;
    stated?: { change?: unknown };
  }[];
}

interface Misfit {
  message: string;
  path: PropertyKey[];
}

/**
 * What does not fit in a table: cells that do not meet their columns would be published in the
 * wrong place, and of two rows with one name the second would be left out.
 */
export function shapeOf(table: Shape): Misfit[] {
  return [...columnsOf(table), ...unitsOf(table), ...namesOf(table), ...labelsOf(table), ...orderOf(table)];
}

function columnsOf({ periods, columns, rows }: Shape): Misfit[] {
  if ((periods === undefined) === (columns === undefined))
    return [
      periods === undefined
        ? misfit(
            ["periods"],
            schemaMessage('"periods" is missing', 'Add a line "periods: …", or columns: and period:'),
          )
        : misfit(
            ["columns"],
            schemaMessage("a table has either periods: or columns:", "Keep one of the two"),
          ),
    ];
  const key = periods ? "periods" : "columns";
  const wanted = (periods ?? columns ?? []).length;
  const counts = new Set(rows.map(({ values }) => values.length));
  const [count = wanted] = counts;
  if (counts.size === 1 && count !== wanted && rows.length > 1)
    return [
      misfit(
        [key],
        schemaMessage(
          `"${key}" has ${times(wanted, "entry", "entries")}, and each row has ${times(count, "value", "values")}`,
          "Write one entry for each value",
        ),
      ),
    ];
  return rows.flatMap(({ name, values }, index) =>
    values.length === wanted
      ? []
      : misfit(
          ["rows", index, "values"],
          schemaMessage(
            `"${name}" has ${times(values.length, "value", "values")} for ${times(wanted, "column", "columns")}`,
            values.length > wanted
              ? "Write one value for each column, and thousands without a comma"
              : 'Write one value for each column; where there is none, write "not available"',
          ),
        ),
  );
}

function unitsOf({ unit, rows }: Shape): Misfit[] {
  const without = rows.filter((row) => !row.unit && !unit);
  if (without.length === rows.length && without.length > 0)
    return [
      misfit(
        ["unit"],
        schemaMessage('"unit" is missing', 'Add a line "unit: …" for the table, or a unit: to each row'),
      ),
    ];
  return without.map((row) =>
    misfit(
      ["rows", rows.indexOf(row)],
      schemaMessage(`"${row.name}" has no unit`, "Write unit: for the table or for the row"),
    ),
  );
}

function namesOf({ rows, total }: Shape): Misfit[] {
  const names = rows.map(({ name }) => name);
  return names.flatMap((name, index) =>
    names.indexOf(name) !== index || (name === "total" && total)
      ? misfit(
          ["rows", index, "name"],
          schemaMessage(`the row "${name}" stands twice in this table`, "Give each row a name of its own"),
        )
      : [],
  );
}

// Two rows of one label look like one thing with two values.
function labelsOf({ rows }: Shape): Misfit[] {
  const said = rows.map(({ label, unit, of }) =>
    [label.toLowerCase().replaceAll(/\s+/g, " "), unit, of].join("\n"),
  );
  return said.flatMap((label, index) => {
    const first = said.indexOf(label);
    return first === index
      ? []
      : misfit(
          ["rows", index, "label"],
          schemaMessage(
            `the rows "${rows[first]?.name}" and "${rows[index]?.name}" have the same label`,
            "Say in each label what it stands for",
          ),
        );
  });
}

// A change is that from the column before.
function orderOf({ periods, derived, rows }: Shape): Misfit[] {
  const hasChange = derived?.includes("change") || rows.some(({ stated }) => stated?.change !== undefined);
  if (!periods || !hasChange) return [];
  const isOldestFirst = inOrder(periods).every((period, index) => period === periods[index]);
  return isOldestFirst
    ? []
    : [
        misfit(
          ["periods"],
          schemaMessage(
            "a change is worked out to the last period, and these do not stand oldest first",
            "Write the oldest period first, and the values of each row in the same order",
          ),
        ),
      ];
}

function misfit(path: PropertyKey[], message: string): Misfit {
  return { path, message };
}

function times(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}
