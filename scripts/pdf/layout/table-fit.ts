/** Whether every table is as wide as its page allows, in letters that can be read. */

/** A table that does not fit, by its caption. */
interface TableExcess {
  table: string;
  /** How much wider than the page; 0 if it fits. */
  excessInMillimetres: number;
  /** The smallest letters in it, in points. */
  smallestPoints: number;
}

/** The least size of letters in a table: nobody can read smaller ones, and shrinking is no way to make a table fit. */
export const leastPoints = 9;

/** The message for a table that `measureTables` has found. */
export function tableProblem({ table, excessInMillimetres, smallestPoints }: TableExcess): string {
  if (excessInMillimetres > 0) {
    return `The table "${table}" is ${excessInMillimetres.toFixed(1)} mm wider than its page. Take out a column, or shorten the longest words.`;
  }
  return `The table "${table}" has letters of ${smallestPoints.toFixed(1)} pt; ${leastPoints} pt is the least. Make them larger, and the table fit by fewer columns or a landscape page.`;
}

/**
 * Sets the columns of each table closer that is wider than its page, and where that is not enough, puts it on a page that
 * lies on its side, if its document has one. There it is called again, and sets what is still too wide closer. It runs where `measureTables` does, before it, and can use nothing from
 * outside itself.
 *
 * @returns whether a table lies on its side: the widths of pages have to be set again
 */
export function fitTables(): boolean {
  const isWide = (table: Element): boolean => {
    const holder = table.parentElement?.getBoundingClientRect();
    if (!holder || holder.width === 0) return false;
    // What is read from right to left goes on beyond the left edge.
    const isMirrored = getComputedStyle(table).direction === "rtl";
    return [table, ...table.querySelectorAll("th, td")].some((part) => {
      const { left, right } = part.getBoundingClientRect();
      const beyond = isMirrored
        ? holder.left - Math.min(left, right - part.scrollWidth)
        : Math.max(right, left + part.scrollWidth) - holder.right;
      return beyond > 0.5;
    });
  };
  const wide = [...document.querySelectorAll("table")].filter(isWide);
  for (const table of wide) table.classList.add("is-close");
  const stillWide = wide.filter(isWide).filter((table) => !table.closest(".is-wide"));
  for (const table of stillWide) {
    table.classList.remove("is-close");
    (table.closest(".table, .card") ?? table).classList.add("is-wide");
  }
  return stillWide.length > 0;
}

/**
 * Every table that is wider than what holds it, or has smaller letters than `least` points. It runs inside the page, in
 * print media, at the width of the printed pages: it can use nothing from outside itself.
 */
export function measureTables(least: number): TableExcess[] {
  const pixelsInMillimetre = 96 / 25.4;
  const pixelsInPoint = 96 / 72;
  const toleranceInPixels = 0.5;

  return [...document.querySelectorAll("table")].flatMap((table) => {
    const holder = table.parentElement?.getBoundingClientRect();
    if (!holder || holder.width === 0) return [];
    const isMirrored = getComputedStyle(table).direction === "rtl";
    const excess = Math.max(
      ...[table, ...table.querySelectorAll("th, td")].map((part) => {
        const { left, right } = part.getBoundingClientRect();
        return isMirrored
          ? holder.left - Math.min(left, right - part.scrollWidth)
          : Math.max(right, left + part.scrollWidth) - holder.right;
      }),
    );
    const smallest = Math.min(
      ...textHolders(table).map((cell) => Number.parseFloat(getComputedStyle(cell).fontSize)),
    );
    const excessInMillimetres = excess > toleranceInPixels ? Math.max(0.1, excess / pixelsInMillimetre) : 0;
    const smallestPoints = Math.round((smallest / pixelsInPoint) * 100) / 100;
    if (excessInMillimetres === 0 && smallestPoints >= least) return [];
    return { table: nameOf(table), excessInMillimetres, smallestPoints };
  });

  function textHolders(table: Element): Element[] {
    return [...table.querySelectorAll("*")].filter((element) =>
      [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== ""),
    );
  }

  function nameOf(table: HTMLTableElement): string {
    const words = table.caption?.innerText || table.rows[0]?.innerText || "";
    return words.replace(/\s+/g, " ").trim();
  }
}
