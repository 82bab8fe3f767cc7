/**
 * Tables of numbers can be sorted by a column, within their groups: its heading becomes a button. Totals stay where they
 * are, and words come after numbers. The state is exposed by aria-sort and announced
 * (https://www.w3.org/WAI/ARIA/apg/patterns/table/examples/sortable-table/).
 */
import { say } from "./words/words.ts";

for (const table of document.querySelectorAll<HTMLTableElement>("table[data-sortable]")) enhance(table);

type Order = "ascending" | "descending";

function enhance(table: HTMLTableElement): void {
  const headings = headingsOf(table);
  const status = document.createElement("p");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  table.parentElement?.after(status);

  headings.forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "table__sort";
    button.textContent = heading.textContent;
    heading.replaceChildren(button);
    button.addEventListener("click", () => {
      // Numbers sort from the largest, names from A.
      const first: Order = heading.classList.contains("is-numeric") ? "descending" : "ascending";
      const now = heading.getAttribute("aria-sort");
      const order: Order = now === null ? first : now === "ascending" ? "descending" : "ascending";
      for (const other of headings) other.removeAttribute("aria-sort");
      heading.setAttribute("aria-sort", order);
      sort(table, column, order);
      status.textContent = say(
        order === "ascending" ? "Sorted by {column}, lowest first." : "Sorted by {column}, highest first.",
        { column: button.textContent?.trim() ?? "" },
      );
    });
  });
}

/** The heading of each column: in a head of two rows, of the lower one where the upper spans several columns. */
function headingsOf({ tHead }: HTMLTableElement): HTMLTableCellElement[] {
  const [upper, lower] = tHead?.rows ?? [];
  const below = [...(lower?.cells ?? [])];
  return [...(upper?.cells ?? [])].flatMap((cell) =>
    cell.scope === "colgroup" ? below.splice(0, cell.colSpan) : [cell],
  );
}

/** Rows change places among those between two heads of groups or sums, which stay where they are. */
function sort(table: HTMLTableElement, column: number, order: Order): void {
  const turn = order === "ascending" ? 1 : -1;
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const compare = (a: HTMLTableRowElement, b: HTMLTableRowElement) => {
    const [one, other] = [a.cells[column], b.cells[column]];
    if (!one || !other) return 0;
    const [left, right] = [numberOf(one), numberOf(other)];
    if (left !== null && right !== null) return (left - right) * turn;
    if (left !== null || right !== null) return left === null ? 1 : -1;
    return collator.compare(one.textContent ?? "", other.textContent ?? "") * turn;
  };
  for (const body of table.tBodies) {
    let run: HTMLTableRowElement[] = [];
    const sorted = [...body.rows].flatMap((row) => {
      if (!row.matches(".is-group, .is-subtotal, .is-total")) {
        run.push(row);
        return [];
      }
      const before = run.sort(compare);
      run = [];
      return [...before, row];
    });
    body.append(...sorted, ...run.sort(compare));
  }
}

function numberOf(cell: HTMLTableCellElement): number | null {
  return cell.dataset.sort === undefined ? null : Number(cell.dataset.sort);
}
