/**
 * Puts a heading that is the last thing of its block into a block of its own, so that a table or a chart after it, which
 * is never split, takes the heading along to the next page.
 *
 * Chromium goes back to the break before such a heading only where that is not inside a block that began on the page
 * before: otherwise it splits the table, although no part of the table may be split.
 *
 * It runs inside the page: it can use nothing from outside itself.
 */
export function freeLastHeadings(): void {
  for (const heading of document.querySelectorAll(
    ".prose > :is(h2, h3, h4, h5, h6):last-child:not(:first-child)",
  )) {
    const block = heading.parentElement as HTMLElement;
    const own = block.cloneNode(false) as HTMLElement;
    own.removeAttribute("id");
    own.append(heading);
    block.after(own);
  }
}
