/**
 * Blank pages of an edition for both sides of the paper: Chromium knows `break-before: right`, and inserts no page.
 *
 * These functions run inside the page. They can use nothing from outside themselves.
 */

/** Links to every part that has to begin on a certain side, so that a printing says where it is. */
export function linkSides(): void {
  const parts = document.querySelectorAll<HTMLElement>("body[data-duplex] [data-side]");
  const links = document.createElement("div");
  links.className = "side-links";
  links.hidden = true;
  for (const [index, part] of parts.entries()) {
    part.id ||= `side-${index + 1}`;
    const link = document.createElement("a");
    link.href = `#${part.id}`;
    links.append(link);
  }
  if (parts.length > 0) document.body.append(links);
}

/**
 * Puts a blank page before every part that would not begin on its side: `data-side="right"`, an odd page, or "left".
 * The stylesheet says in the margin that it is blank: that is furniture, which a screen reader passes over.
 *
 * @returns how many were put in
 */
export function insertBlankPages(pageOfId: Record<string, number>): number {
  const links = document.querySelector(".side-links");
  if (!links) return 0;
  links.remove();
  let inserted = 0;
  for (const part of document.querySelectorAll<HTMLElement>("[data-side]")) {
    const page = (pageOfId[part.id] ?? 0) + inserted;
    if ((page % 2 === 1) === (part.dataset.side === "right")) continue;
    const blank = document.createElement("div");
    blank.className = "blank-page";
    part.before(blank);
    inserted += 1;
  }
  return inserted;
}
