import type { Cell, Component } from "../model/disclosure-control/system.ts";

/** A cell of 9 children that may be hidden, for tests of the choice of what to hide. */
export function cellOf(settings: Partial<Cell> = {}): Cell {
  return {
    key: "",
    name: "",
    place: { file: "data/2016-17/test.yaml", line: 1, column: 1 },
    shown: { from: 9, to: 9 },
    hidden: { from: 1, to: Number.POSITIVE_INFINITY },
    isWhole: true,
    fate: "choice",
    protectionInterval: null,
    informationLoss: 0,
    ...settings,
  };
}

/** Cells of which the last is the total of the others. */
export function columnOfCells(cells: Cell[]): Component {
  return tied(
    cells,
    cells.map((_, at) => (at < cells.length - 1 ? 1 : -1)),
  );
}

/** Cells that, each as often as its coefficient says, add up to nothing. */
export function tied(cells: Cell[], coefficients: number[]): Component {
  const terms = coefficients.map((coefficient, unknown) => ({ unknown, coefficient }));
  return { cells, rows: [{ terms, lower: 0, upper: 0 }] };
}
