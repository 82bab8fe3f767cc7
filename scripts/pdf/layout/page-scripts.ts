/** What runs inside the page that is being printed. These functions can use nothing from outside themselves. */

/** Waits for every font and picture; returns what is wrong with them. */
export async function finishLoading(): Promise<string[]> {
  const problems: string[] = [];
  // Margin boxes ask for their fonts only when it is too late, so that all are loaded here.
  await Promise.allSettled([...document.fonts].map((font) => font.load()));
  await document.fonts.ready;
  for (const font of document.fonts) {
    if (font.status === "loaded") continue;
    problems.push(
      `The font "${font.family.replace(/^"|"$/g, "")}" (weight ${font.weight}, style ${font.style}) did not load. Look at the file that its @font-face names.`,
    );
  }
  const images = [...document.images];
  const areWhole = await Promise.all(images.map(isWhole));
  for (const [index, image] of images.entries())
    if (!areWhole[index])
      problems.push(`The picture "${image.getAttribute("src")}" cannot be shown. Look at the file.`);
  return problems;

  async function isWhole(image: HTMLImageElement): Promise<boolean> {
    // A lazy picture below the window would be left out.
    image.loading = "eager";
    if (!image.complete) {
      await new Promise((resolve) => {
        image.addEventListener("load", resolve);
        image.addEventListener("error", resolve);
      });
    }
    try {
      // image.decode() lets a file pass that ends too early, and waits for a window that is drawn.
      (await createImageBitmap(image, { resizeWidth: 1, resizeHeight: 1 })).close();
      return true;
    } catch {
      return false;
    }
  }
}

/** Links that do nothing in a PDF: to ids that are not there, and to pages of the website without its address. */
export function findDeadLinks(): string[] {
  return [...document.links].flatMap((link) => {
    const target = new URL(link.href);
    const written = link.getAttribute("href");
    if (target.origin !== location.origin) return [];
    if (target.pathname !== location.pathname || target.search !== "") {
      return `It links to "${written}", which leads nowhere from a PDF. Write the whole address.`;
    }
    if (document.getElementById(decodeURIComponent(target.hash.slice(1)))) return [];
    return `It links to "${written}", and there is no such id in the document. Correct the link.`;
  });
}

/**
 * Lists of terms become lists: Chromium does not tag `<dl>`. The only attribute of a term that reaches the tags is its
 * language, which is therefore marked as that of a term: scripts/pdf/remediation/fixes/terms.ts takes the mark off.
 */
export function tagDefinitionLists(): void {
  for (const list of document.querySelectorAll("dl:has(> div)")) {
    list.setAttribute("role", "list");
    for (const item of list.children) item.setAttribute("role", "listitem");
    for (const term of list.querySelectorAll<HTMLElement>(":scope > div > dt")) {
      term.lang = `${term.closest<HTMLElement>("[lang]")?.lang}-x-term`;
    }
  }
}

/** Every id that a page number is wanted for. */
export function idsToNumber(): string[] {
  const boxes = document.querySelectorAll<HTMLElement>(".page-number[data-for]");
  return [...new Set([...boxes].map((box) => box.dataset.for ?? ""))];
}

export function writePageNumbers(pageOfId: Record<string, number>): void {
  for (const box of document.querySelectorAll<HTMLElement>(".page-number[data-for]")) {
    const page = pageOfId[box.dataset.for ?? ""];
    // The pages of an agenda pack are counted from another page.
    box.textContent = String(Number(page) + Number(box.dataset.offset ?? 0));
  }
}

/**
 * Everything that can be seen in print, text by text, with the alternative texts of pictures, in the order of the HTML;
 * and what is hidden from eyes alone, `.visually-hidden`: screen readers have to get it in print, too.
 */
export function visibleTexts(): string[] {
  const texts: string[] = [];
  const visit = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) texts.push(node.nodeValue ?? "");
    if (!(node instanceof Element) || node.matches("script, style, template, [aria-hidden=true]")) return;
    const style = getComputedStyle(node);
    if (style.display === "none" && !node.matches(".visually-hidden")) return;
    const label =
      node.getAttribute("aria-labelledby") === null
        ? (node.getAttribute("aria-label") ?? node.getAttribute("alt"))
        : (node.getAttribute("aria-labelledby") ?? "")
            .split(/\s+/)
            .map((id) => document.getElementById(id)?.textContent ?? "")
            .join(" ");
    if (node.matches("img, svg")) {
      if (label) texts.push(label);
      return;
    }
    if (style.visibility !== "hidden") for (const child of node.childNodes) visit(child);
  };
  visit(document.body);
  return texts.filter((text) => text.trim() !== "");
}
