/**
 * Blank pages of an edition that is printed on both sides: Chromium has `break-before: right`, and inserts no page.
 *
 * These functions run inside the page. They can use nothing from outside themselves.
 */

/** Links to every part that has to begin on a certain side, so that a printing says where it is. */
export function linkSides(): void {
  const links = document.createElement("div");
  links.className = "side-links";
  links.hidden = true;
  for (const [index, part] of document.querySelectorAll<HTMLElement>("[data-side]").entries()) {
    part.id ||= `side-${index + 1}`;
    const link = document.createElement("a");
    link.href = `#${part.id}`;
    links.append(link);
  }
  document.body.append(links);
}

/**
 * Puts a blank page before every part that would not begin on its side: `data-side="right"`, an odd page, or "left".
 * The stylesheet writes on it that it is blank, at its edge, where a screen reader does not go.
 *
 * @returns how many were put in
 */
export function insertBlankPages(pageOfId: Record<string, number>): number {
  let inserted = 0;
  for (const part of document.querySelectorAll<HTMLElement>("[data-side]")) {
    const page = (pageOfId[part.id] ?? 0) + inserted;
    if ((page % 2 === 1) === (part.dataset.side === "right")) continue;
    const blank = document.createElement("div");
    blank.className = "blank-page";
    blank.ariaHidden = "true";
    part.before(blank);
    inserted += 1;
  }
  document.querySelector(".side-links")?.remove();
  return inserted;
}
