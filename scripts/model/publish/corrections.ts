import { kindOf } from "../kinds/kinds.ts";
import type { DatasetToPublish } from "../load/loaded-board.ts";
import type { RichTextReader } from "../markdown/file-texts.ts";
import type { AcceptedContradiction } from "../reconcile/accepted.ts";
import { anchorOf } from "../reconcile/mark-corrected.ts";
import type { StatedCorrection } from "../reconcile/stated.ts";
import type { Correction } from "../report/dataset.ts";

/**
 * Every correction in the board's years: those that `stated:` and `accepted:` imply, in the order of the datasets, and
 * those that a dataset lists.
 */
export function correctionsOf(
  datasets: DatasetToPublish[],
  stated: StatedCorrection[],
  accepted: AcceptedContradiction[],
  readerOf: (dataset: DatasetToPublish) => RichTextReader,
): Correction[] {
  return datasets.flatMap((dataset): Correction[] => {
    const read = readerOf(dataset);
    const base = { year: dataset.year, dataset: dataset.name };
    const listed = kindOf(dataset.data).corrections?.(dataset, read) ?? [];
    const isHere = (other: { year: string; name: string }) =>
      other.year === dataset.year && other.name === dataset.name;
    const fromStated = stated
      .filter(({ figure }) => isHere(figure.dataset))
      .map(({ figure, period, part, printed, published, correction }) => ({
        ...base,
        anchor: anchorOf({ figure, period, part }),
        where: `${dataset.data.title}: ${figure.title}${part === "value" ? "" : `, ${partInWords[part]}`}`,
        printed,
        published: read(published, []),
        reason: read(correction, []),
      }));
    const fromAccepted = accepted
      .filter((contradiction) => isHere(contradiction.dataset))
      .map(({ where, printed, published, reason }, index) => ({
        ...base,
        anchor: `accepted-${index + 1}`,
        where: `${dataset.data.title}: ${where}`,
        printed,
        published: read(published, []),
        reason: read(reason, []),
      }));
    return [
      ...listed.map((entry, index) => ({ ...base, anchor: `listed-${index + 1}`, ...entry })),
      ...fromStated,
      ...fromAccepted,
    ];
  });
}

const partInWords = {
  change: "change",
  difference: "difference",
  share: "share",
  rate: "rate",
  total: "total",
};
