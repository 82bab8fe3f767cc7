import type { Block } from "../../model/report/block.ts";
import type { KeyFigure } from "../../model/report/figure.ts";
import type { LongReport } from "../../model/report/long-report.ts";

const MOST = 6;

/**
 * Six key figures of a report for the home page, each once.
 * The summary's come first: they are the editor's own choice of what matters most.
 */
export function highlights(report: LongReport): KeyFigure[] {
  const byName = new Map<string, KeyFigure>();
  for (const document of [...(report.summary?.parts ?? []), ...report.chapters]) {
    for (const figure of keyFiguresIn(document.blocks)) {
      if (!byName.has(figure.name)) byName.set(figure.name, figure);
    }
  }
  return [...byName.values()].slice(0, MOST);
}

/** A figure that stands for a year on the cover of its report. */
export interface CoverFigure {
  figure: KeyFigure;
  /** Whether it is drawn among a hundred people. */
  ofAHundred: boolean;
}

/** The first figure that report.md shows, or else the first highlight. */
export function coverFigure(report: LongReport): CoverFigure | null {
  for (const block of report.blocks)
    if (block.type === "key-figures" && block.figures[0])
      return { figure: block.figures[0], ofAHundred: block.ofAHundred ?? false };
  const [figure] = highlights(report);
  return figure ? { figure, ofAHundred: false } : null;
}

export function keyFiguresIn(blocks: Block[]): KeyFigure[] {
  return blocks.flatMap((block) => {
    if (block.type === "key-figures") return block.figures;
    if (block.type === "panel") return keyFiguresIn(block.body);
    return [];
  });
}
