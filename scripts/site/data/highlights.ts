import type { AnnualReport } from "../../model/report/annual-report.ts";
import type { Block } from "../../model/report/block.ts";
import type { KeyFigure } from "../../model/report/figure.ts";

const MOST = 6;

/**
 * Six key figures of a report for the home page, each once.
 * The summary's come first: they are the editor's own choice of what matters most.
 */
export function highlights(report: AnnualReport): KeyFigure[] {
  const byName = new Map<string, KeyFigure>();
  for (const document of [...(report.summary?.parts ?? []), ...report.chapters]) {
    for (const figure of keyFiguresIn(document.blocks)) {
      if (!byName.has(figure.name)) byName.set(figure.name, figure);
    }
  }
  return [...byName.values()].slice(0, MOST);
}

function keyFiguresIn(blocks: Block[]): KeyFigure[] {
  return blocks.flatMap((block) => {
    if (block.type === "key-figures") return block.figures;
    if (block.type === "panel") return keyFiguresIn(block.body);
    return [];
  });
}
