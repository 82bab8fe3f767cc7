/**
 * Puts a heading that is the last thing of its block, also with a sentence or two, into a block of its own, so that a
 * table or a chart after it, which is never split, takes it along to the next page. A chapter that begins with so
 * little takes the heading after it along.
 *
 * Chromium goes back to the break before such a heading only where that is not inside a block that began on the page
 * before: otherwise it splits the table, although no part of the table may be split.
 *
 * It runs inside the page: it can use nothing from outside itself.
 */
export function freeLastHeadings(): void {
  const headings = ":is(h2, h3, h4, h5, h6)";
  // In two lines.
  const isShort = (text: Element) => (text.textContent ?? "").length < 170;
  for (const block of document.querySelectorAll<HTMLElement>(`.prose:has(> ${headings})`)) {
    const last = block.lastElementChild as HTMLElement;
    const before = last.previousElementSibling as HTMLElement | null;
    const isSentence = last.matches(`${headings} + p`) && isShort(last);
    const moved = isSentence ? [before as HTMLElement, last] : [last];
    if (!moved[0]?.matches(`${headings}:not(:first-child)`)) continue;
    const own = block.cloneNode(false) as HTMLElement;
    own.removeAttribute("id");
    own.append(...moved);
    // At the end of a chapter nothing is to follow on the same page.
    if (isSentence && block.nextElementSibling) last.style.breakAfter = "avoid";
    block.after(own);
  }
  // What introduces a table that lies on its side stands on the page with it.
  for (const wide of document.querySelectorAll(".is-wide")) {
    const before = wide.previousElementSibling;
    if (before?.matches(`.prose:has(> ${headings}:first-child)`) && before.children.length <= 2)
      before.classList.add("is-wide");
  }
  for (const text of document.querySelectorAll<HTMLElement>(
    `.chapter__title + .prose > p:first-child:has(+ ${headings}), .standfirst:has(+ .prose > ${headings}:first-child)`,
  ))
    if (isShort(text)) text.style.breakAfter = "avoid";
  // Nor does a heading stand there with a single line.
  for (const text of document.querySelectorAll<HTMLElement>(`.prose > ${headings} + p:has(+ p)`))
    if ((text.textContent ?? "").length < 80) text.style.breakAfter = "avoid";
}
