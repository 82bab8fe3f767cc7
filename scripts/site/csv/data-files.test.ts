import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import { describe, expect, it, vi } from "vitest";
import { buildReport } from "../../model/build-report.ts";
import { boardWith } from "../../test/board-with.ts";
import { dataFiles } from "./data-files.ts";

/** Read by another library, which refuses a row with more or fewer cells than the first. */
function read(csv: string): Record<string, string>[] {
  return parse(csv, { bom: true, columns: (heads: string[]) => heads, relax_quotes: false });
}

const text = (files: ReturnType<typeof dataFiles>, file: string) => String(files.get(file) ?? "");

const boardOf = (yaml: string) =>
  dataFiles(
    buildReport(boardWith({ "data/2016-17/visits.yaml": `title: Visits\nsource: Team records\n${yaml}` })),
  );
const rowsOf = (yaml: string) => read(text(boardOf(yaml), "/downloads/data/2016-17/visits.csv"));

describe.each([".", "scripts/test/fixtures/other-shape"])("the data of the board %s", (board) => {
  const files = dataFiles(buildReport(board));
  const csvs = [...files.keys()].filter((file) => file.endsWith(".csv"));

  it("is rectangular, with one header row and numbers alone in its column of values", () => {
    expect(csvs.length).toBeGreaterThan(5);
    let numbers = 0;
    for (const file of csvs) {
      const rows = read(text(files, file));
      expect(rows.length, file).toBeGreaterThan(0);
      for (const head of Object.keys(rows[0] ?? {})) expect(head, file).toMatch(/^[a-z0-9]\w*$/);
      for (const { value, status, unit, period_start, period_end } of rows) {
        if (value === undefined) continue;
        if (value !== "") numbers++;
        expect(value, file).toMatch(/^(-?\d+(\.\d+)?)?$/);
        expect(value !== "", `${file}: ${status}`).toBe(
          /^(final|provisional|revised|corrected|replaced)$/.test(status ?? ""),
        );
        if (status === "words" && unit === "") continue;
        for (const day of [period_start, period_end])
          if (status === "final") expect(day, file).toMatch(/^\d{4}-\d\d-\d\d$/);
      }
    }
    expect(numbers).toBeGreaterThan(50);
  });

  it("has metadata whose columns are those of the file, and hold what they say", () => {
    for (const file of csvs) {
      const rows = read(text(files, file));
      const { url, tableSchema, ...about } = JSON.parse(text(files, `${file}-metadata.json`));
      expect(about["@context"][0]).toBe("http://www.w3.org/ns/csvw");
      expect(about["dc:title"]).toEqual(expect.any(String));
      expect(file.endsWith(`/${url}`)).toBe(true);
      expect(tableSchema.columns.map(({ name }: { name: string }) => name)).toEqual(
        Object.keys(rows[0] ?? {}),
      );
      for (const { name, titles, datatype } of tableSchema.columns) {
        expect(Object.values(titles).flat(), file).toContain(name);
        const { base = datatype, format } = datatype;
        const allowed =
          base === "decimal"
            ? /^-?\d+(\.\d+)?$/
            : base === "date"
              ? /^\d{4}-\d\d-\d\d$/
              : new RegExp(`^(${format ?? "[^]*"})$`);
        for (const row of rows) if (row[name] !== "") expect(row[name], `${file} ${name}`).toMatch(allowed);
      }
    }
  });
});

describe("a file of numbers", () => {
  it("keeps number, qualifier, status and note apart", () => {
    const rows = rowsOf(`kind: table
unit: visits
counts: none
periods: [2015-16, 2016-17]
rows:
  - {name: a, label: A, values: [{value: 1350, qualifier: about}, {value: 1400, provisional: true}]}
  - {name: b, label: B, values: [not available, {value: 12, revised: late forms}]}
  - {name: c, label: C, values: [nil, {text: with B}]}
`);
    expect(
      rows.map(({ row, period, value, qualifier, status, note }) => [
        row,
        period,
        value,
        qualifier,
        status,
        note,
      ]),
    ).toEqual([
      ["A", "2015-16", "1350", "about", "final", ""],
      ["A", "2016-17", "1400", "", "provisional", ""],
      ["B", "2015-16", "", "", "not available", ""],
      ["B", "2016-17", "12", "", "revised", "late forms"],
      ["C", "2015-16", "0", "", "final", ""],
      ["C", "2016-17", "", "", "words", "with B"],
    ]);
    expect(rows[0]).toMatchObject({
      ...{
        table: "Visits",
        row_type: "row",
        series: "",
        measure: "value",
        figure: "visits.a",
        unit: "visits",
      },
      ...{ period_start: "2015-04-01", period_end: "2016-03-31" },
    });
  });

  it("says of a hidden number only that it is not shown, and nothing that is worked out from it", () => {
    const rows = rowsOf(`kind: table
unit: children
counts: children
periods: [2015-16, 2016-17]
derived: [share, change]
rows:
  - {name: a, label: A, values: [40, 3]}
  - {name: b, label: B, values: [50, 60]}
  - {name: c, label: C, values: [70, 80]}
total: {label: All}
`);
    const hidden = rows.filter(({ row, period }) => row === "A" && period === "2016-17");
    expect(
      hidden.map(({ measure, value, qualifier, status, note }) => [measure, value, qualifier, status, note]),
    ).toEqual([
      ["value", "", "", "not shown", ""],
      ["share", "", "", "not shown", ""],
      ["change", "", "", "not shown", ""],
    ]);
    const shown = rows.filter(({ period, measure }) => period === "2016-17" && measure === "value");
    expect(shown.filter(({ value }) => value !== "").length).toBeLessThanOrEqual(2);
  });

  it("has a target and a comparator as rows of their own, once, whatever its tables show", () => {
    const rows = rowsOf(`kind: indicators
counts: none
comparators: [{name: england, label: England}]
show: [change, comparators]
indicators:
  - name: visits
    title: Seen in time
    unit: percent
    polarity: higher is better
    values: {2014-15: 70, 2015-16: 71, 2016-17: 75}
    target: 80
    compare: {england: {value: 78, period: 2015-16}}
`);
    const numbers = rows.filter(({ measure }) => measure !== "words");
    expect(
      numbers.map(({ measure, period, value, series }) => [measure, period, value, series]).sort(),
    ).toEqual([
      ["change", "2016-17", "4", ""],
      ["comparator", "2015-16", "78", "England"],
      ["target", "2016-17", "80", ""],
      ["value", "2014-15", "70", ""],
      ["value", "2015-16", "71", ""],
      ["value", "2016-17", "75", ""],
    ]);
  });
});

describe("a file of words", () => {
  it("keeps the columns of its table, with the groups of rows in a column", () => {
    const rows = rowsOf(`kind: records
counts: none
columns: [{name: who, label: Who sits}, {name: tasks, label: "What they do"}, {name: more, label: More}]
rows:
  - group: Statutory
    rows:
      - {who: Police, tasks: [Chair, Audit], more: blank}
  - {who: "=Lay member", tasks: Asks}
`);
    expect(rows).toEqual([
      { group: "Statutory", who_sits: "Police", what_they_do: "Chair; Audit", more: "" },
      { group: "", who_sits: "'=Lay member", what_they_do: "Asks", more: "not available" },
    ]);
  });
});

describe("the zip of a year's data", () => {
  const board = boardWith({});

  it("has every file of the year, and says what the shorthand means and on what terms it may be used", () => {
    const report = buildReport(board);
    const licence = { title: "Open Government Licence v3.0", link: "https://licence.example/3" };
    const files = dataFiles({ ...report, board: { ...report.board, licence } });
    const zip = unzipSync(files.get("/downloads/data-2016-17.zip") as Uint8Array);
    const names = [...files.keys()].flatMap((file) => /\/data\/2016-17\/(.*)/.exec(file)?.[1] ?? []);
    expect(Object.keys(zip).sort()).toEqual(
      [...names, "README.txt"].map((name) => `data-2016-17/${name}`).sort(),
    );
    const readme = new TextDecoder().decode(zip["data-2016-17/README.txt"]);
    expect(readme).toContain("Licence: Open Government Licence v3.0, https://licence.example/3");
    expect(readme).toContain("not shown: withheld, so that nobody can be identified");
    expect(text(files, "/downloads/data/figures.csv-metadata.json")).toContain(
      '"@id": "https://licence.example/3"',
    );
  });

  it("is the same in another time zone", () => {
    const here = dataFiles(buildReport(board)).get("/downloads/data-2016-17.zip");
    vi.stubEnv("TZ", "Pacific/Kiritimati");
    expect(dataFiles(buildReport(board)).get("/downloads/data-2016-17.zip")).toEqual(here);
    vi.unstubAllEnvs();
  });
});
