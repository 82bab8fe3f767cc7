import { describe, expect, it } from "vitest";
import { smallReport } from "../../test/small-report.ts";
import { downloadsOf } from "./downloads.ts";

describe("the files to download", () => {
  it("begin the data with the file that has all of it, then go from A to Z", () => {
    const [year] = smallReport.data;
    const [dataset] = year?.datasets ?? [];
    if (!year || !dataset) throw new Error("the small report has data");
    const titled = (title: string, history = dataset.history) => ({ ...dataset, title, history });
    const figure = { name: "staff", title: "Staff", unit: "people", values: [] };
    const datasets = [titled("Training"), titled("allegations", [figure]), titled("Board")];
    expect(
      downloadsOf({ ...smallReport, data: [{ ...year, datasets }] })
        .filter(({ kind }) => kind === "data")
        .map(({ title }) => title),
    ).toEqual(["All figures for all years", "All data, 2016/17", "allegations", "Board", "Training"]);
  });
});
