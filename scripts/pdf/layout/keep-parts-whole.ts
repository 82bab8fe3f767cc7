/**
 * Parts in columns stay whole, `data-whole`, if their page has room for that; otherwise one goes on in the next column.
 *
 * It runs inside the page, in print media, in a window as large as the paper: it can use nothing from outside itself.
 */
export function keepPartsWhole(): void {
  for (const columns of document.querySelectorAll<HTMLElement>("[data-whole]")) {
    const page = columns.parentElement;
    const last = page?.lastElementChild;
    if (page && last && last.getBoundingClientRect().bottom > page.getBoundingClientRect().bottom + 0.5)
      columns.removeAttribute("data-whole");
  }
}
