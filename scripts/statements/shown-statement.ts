import type { Statement } from "../model/statements/statement.ts";
import { statementMark } from "../model/statements/statement-mark.ts";
import { stateInWords } from "./statement-list.ts";

/** A statement as the sheet shows it, on a page and on paper. */
interface ShownStatement {
  /** By which a form says that it was read. */
  mark: string;
  words: string;
  file: string;
  line: number;
  /** The figures that it rests on, and the datasets whose rows it compares. */
  figures: Statement["values"];
  datasets: Statement["values"];
  /** The agencies' names. */
  agencies: string[];
  /** Why it is here, where that is not seen from its words; "" if it is. */
  note: string;
  state: string;
  isToRead: boolean;
}

export function shownStatement(
  statement: Statement,
  agencies: { id: string; name: string }[],
): ShownStatement {
  const { words, file, place, values, reasons, state } = statement;
  return {
    mark: statementMark(statement),
    words,
    file,
    line: place.line,
    figures: values.filter(({ isDataset }) => !isDataset),
    datasets: values.filter(({ isDataset }) => isDataset),
    agencies: agencies.filter(({ id }) => statement.agencies.includes(id)).map(({ name }) => name),
    note: reasons.includes("accepted")
      ? "It has a number that an editor accepted as typed."
      : reasons.includes("exempt")
        ? "It has a number that no check reads: in a quotation, in code, or a limit."
        : "",
    state: stateInWords(statement),
    isToRead: state.kind === "to read",
  };
}
