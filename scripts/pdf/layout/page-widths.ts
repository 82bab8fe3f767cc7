/**
 * The width of the page that each part of a document is printed on, for measuring lines and tables before printing.
 *
 * A window knows nothing of `@page`: in it a text would be as wide as the paper, and break into other lines.
 *
 * These functions run inside the page, in print media. They can use nothing from outside themselves.
 */

/**
 * Makes every part as wide as the text of its page: `@page` rules say how large the paper is and its margins are, and
 * `page: …` which of them is meant. Taken back by `unsetPageWidths`.
 */
export function setPageWidths(): void {
  /** What the rules of each page declare; a later one goes before. */
  const rules = new Map<string, Map<string, string>>();
  for (const sheet of document.styleSheets) collect(sheet.cssRules);
  const usual = contentWidth("") ?? document.documentElement.clientWidth;
  visit(document.body, "auto", usual);
  document.body.style.inlineSize = `${usual}px`;
  document.body.dataset.measured = "";

  /** Parts of a document may be documents, with pages of their own inside. */
  function visit(element: HTMLElement, outerPage: string, outerWidth: number): void {
    for (const child of element.children) {
      if (!(child instanceof HTMLElement)) continue;
      const own = getComputedStyle(child).getPropertyValue("page");
      const isFirst = child.matches("body > :first-child:not(main)");
      const page = own === "auto" ? (isFirst ? ":first" : outerPage) : own;
      const width = (page === outerPage ? null : contentWidth(page)) ?? outerWidth;
      if (width !== outerWidth) {
        child.style.inlineSize = `${width}px`;
        child.dataset.measured = "";
      }
      // What is left out of a draft has no layout, and to ask for its styles would take long.
      if (child.matches("main, article, section, div") && !child.hasAttribute("data-skipped"))
        visit(child, page, width);
    }
  }

  function collect(list: CSSRuleList): void {
    for (const rule of list) {
      if (rule instanceof CSSPageRule) {
        // Skip :left and :right, whose width never differs; :first may be a cover.
        if (rule.selectorText.includes(":") && rule.selectorText !== ":first") continue;
        const known = rules.get(rule.selectorText) ?? new Map<string, string>();
        for (const property of ["size", "margin-left", "margin-right"]) {
          const value = rule.style.getPropertyValue(property);
          if (value !== "") known.set(property, value);
        }
        rules.set(rule.selectorText, known);
      } else if ("cssRules" in rule) collect(rule.cssRules as CSSRuleList);
      else if (rule instanceof CSSImportRule && rule.styleSheet) collect(rule.styleSheet.cssRules);
    }
  }

  /** In pixels; null if the page has no size of its own. */
  function contentWidth(page: string): number | null {
    const of = (property: string): string =>
      rules.get(page)?.get(property) || rules.get("")?.get(property) || "";
    const paper = paperWidth(of("size"));
    if (paper === null) return null;
    return paper - pixels(of("margin-left")) - pixels(of("margin-right"));
  }

  function paperWidth(size: string): number | null {
    const named: Record<string, [number, number]> = { a3: [297, 420], a4: [210, 297], a5: [148, 210] };
    const words = size.toLowerCase().split(/\s+/);
    const sides = named[words.find((word) => word in named) ?? ""];
    if (sides) return pixels(`${words.includes("landscape") ? sides[1] : sides[0]}mm`);
    return /^\d/.test(size) ? pixels(words[0] ?? "") : null;
  }

  function pixels(length: string): number {
    const [, number = "0", unit = "px"] = length.match(/^([\d.]+)(\w*)$/) ?? [];
    const inPixels: Record<string, number> = { px: 1, pt: 4 / 3, mm: 96 / 25.4, cm: 960 / 25.4, in: 96 };
    return Number(number) * (inPixels[unit] ?? 1);
  }
}

/** Takes the widths back, so that the printed page decides. */
export function unsetPageWidths(): void {
  for (const element of document.querySelectorAll<HTMLElement>("[data-measured]")) {
    element.style.inlineSize = "";
    if (element.getAttribute("style") === "") element.removeAttribute("style");
    delete element.dataset.measured;
  }
}
