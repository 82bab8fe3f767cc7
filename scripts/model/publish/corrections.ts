import type { StatedCorrection } from "../derive/stated.ts";
import type { LoadedDataset } from "../load/load-board.ts";
import type { RichTextReader } from "../markdown/rich-text.ts";
import type { Correction, RichText } from "../report.ts";

/**
 * Every correction of the board's years: those that `stated:` brings by itself, by the order of the
 * datasets, and those that a dataset of kind "corrections" lists.
 */
export function correctionsOf(
  datasets: LoadedDataset[],
  stated: StatedCorrection[],
  readerOf: (dataset: LoadedDataset) => RichTextReader,
): Correction[] {
  return datasets.flatMap((dataset): Correction[] => {
    const read = readerOf(dataset);
    const base = { year: dataset.year, dataset: dataset.name };
    if (dataset.data.kind === "corrections")
      return dataset.data.corrections.map((entry, index) => ({
        ...base,
        where: read(entry.where, ["corrections", index, "where"]).text,
        printed: read(entry.printed, ["corrections", index, "printed"]).text,
        published: read(entry.published, ["corrections", index, "published"]),
        reason: read(entry.reason, ["corrections", index, "reason"]),
      }));
    return stated
      .filter(({ figure }) => figure.dataset.year === dataset.year && figure.dataset.name === dataset.name)
      .map(({ figure, part, printed, published, correction }) => ({
        ...base,
        where: `${dataset.data.title}: ${figure.title}${part === "value" ? "" : `, ${partInWords[part]}`}`,
        printed,
        published: asRichText(read, published),
        reason: read(correction, []),
      }));
  });
}

const partInWords = {
  change: "change",
  difference: "difference",
  share: "share",
  rate: "rate",
  total: "total",
};

function asRichText(read: RichTextReader, text: string): RichText {
  return read(text, []);
}
