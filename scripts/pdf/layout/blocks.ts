/**
 * The blocks of a document's flows: paragraphs with their headings, tables, charts, cards, in the order of the pages.
 *
 * These functions run inside the page, in print media. They can use nothing from outside themselves.
 */

/** A block, by the id that it has while pages are arranged. */
export interface Block {
  id: string;
  flow: string;
  /** The number of its chapter: before a new one a page may end. */
  part: number;
  /** Whether it stays on one page. */
  isWhole: boolean;
  /** Whether it goes with the block after it: a heading, alone or with a sentence. */
  leadsOn: boolean;
  isTable: boolean;
}

/** Where a block begins and ends in one piece of paper without pages, in pixels. */
export interface Extent {
  top: number;
  bottom: number;
}

/** Names every block of the flows, see flows.ts, and links to it, so that a printing says where it begins. */
export function markBlocks(): Block[] {
  const links = document.createElement("div");
  links.className = "block-links";
  links.hidden = true;
  const blocks = [...document.querySelectorAll<HTMLElement>("[data-flow]")].flatMap((part, number) =>
    blocksIn(part).map((element) => {
      if (element.id === "") {
        element.id = `block-${links.childElementCount + 1}`;
        element.dataset.named = "";
      }
      const link = document.createElement("a");
      link.href = `#${element.id}`;
      links.append(link);
      const last = element.lastElementChild;
      const leadsOn =
        last !== null && element.childElementCount <= 2 && getComputedStyle(last).breakAfter === "avoid";
      const isWhole = getComputedStyle(element).breakInside === "avoid";
      return {
        id: element.id,
        flow: part.dataset.flow ?? "",
        part: number,
        isWhole,
        leadsOn,
        isTable: element.matches(".table"),
      };
    }),
  );
  document.body.append(links);
  return blocks;

  /** Each section is a block where a part consists of sections, such as a list of cards. */
  function blocksIn(part: Element): HTMLElement[] {
    const children = [...part.children].filter((child) => child instanceof HTMLElement);
    return children.flatMap((child) => {
      const { position } = getComputedStyle(child);
      if (position === "absolute") return [];
      return child.matches("div:has(> section)") ? blocksIn(child) : [child];
    });
  }
}

export function removeBlockMarks(): void {
  document.querySelector(".block-links")?.remove();
  for (const element of document.querySelectorAll<HTMLElement>("[data-named]")) {
    element.removeAttribute("id");
    delete element.dataset.named;
  }
}

/** Gives blocks their spacing, one that the stylesheet knows; "" is the usual one. */
export function setBlockSpacing(spacingOf: Record<string, string>): void {
  for (const [id, spacing] of Object.entries(spacingOf)) {
    const element = document.getElementById(id);
    if (spacing === "") delete element?.dataset.spacing;
    else if (element) element.dataset.spacing = spacing;
  }
}

/** Where some blocks, or all of them, begin and end with each spacing of theirs; at the width of their pages. */
export function extentsOfBlocks(some: string[] | null, spacings: string[]): Extent[][] {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(".block-links a")];
  const ids = some ?? links.map((link) => decodeURIComponent(link.hash.slice(1)));
  const elements = ids.map((id) => document.getElementById(id) as HTMLElement);
  const extents = spacings.map((spacing) => {
    for (const element of elements) if (spacing !== "") element.dataset.spacing = spacing;
    return elements.map((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return { top, bottom };
    });
  });
  for (const element of elements) delete element.dataset.spacing;
  return extents;
}
