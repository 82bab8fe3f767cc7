/**
 * What is wrong with how a page of the website lies on its screen, in words: "is 12 px wider than the screen". It runs
 * inside the page: it can use nothing from outside itself, which is why it is long.
 */
export function measureShown(): string[] {
  interface Line {
    node: Text;
    /** The middle of the line, where the ink of all letters is. */
    box: DOMRect;
  }
  const months = "January|February|March|April|May|June|July|August|September|October|November|December";
  /** A number with its sign and what stands right behind it. */
  const number =
    /(?<=^|[\s(“"])[−–-]?[£€]?\d[\d,.]*\d(?:[–-]£?\d[\d,.]*)?%?(?=$|[\s).,;:”"])|[−–-]£?\d+%?(?=$|[\s).,;:])/gu;
  const date = new RegExp(`\\b\\d{1,2} (?:${months})(?: \\d{4})?\\b|£\\d[\\d,.]* (?:million|billion)`, "g");

  const problems = new Set<string>();
  const tooWide = document.documentElement.scrollWidth - innerWidth;
  if (tooWide > 0) problems.add(`is ${tooWide} px wider than the screen`);
  const lines: Line[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) look(node as Text);
  for (const [one, other] of overlapping()) problems.add(`${words(other)} lies over ${words(one)}`);
  for (const element of document.querySelectorAll<HTMLElement>("[hidden]:not([hidden=until-found])"))
    if (getComputedStyle(element).display !== "none" && !element.matches(".keeps-place"))
      problems.add(`${words(element)} is hidden in the HTML, and a style shows it`);
  return [...problems];

  function look(node: Text): void {
    const parent = node.parentElement;
    if (!parent || !node.data.trim() || parent.closest("script, style, template, noscript, title, desc"))
      return;
    if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return;
    if (parent.closest(".visually-hidden, .skip-link")) return;
    // On a phone the heads of a table of words stand in its cells.
    const head = parent.closest("thead");
    if (
      head &&
      head.getBoundingClientRect().width <= 1 &&
      head.parentElement?.querySelector("td[data-label]")
    )
      return;
    const { fontSize } = getComputedStyle(parent);
    if (Number.parseFloat(fontSize) < 4) problems.add(`${words(node)} is shown in ${fontSize}`);
    const clip = clipOf(parent);
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      if (rect.width < 1 || rect.height < 1) continue;
      const box = new DOMRect(rect.x, rect.y + rect.height * 0.3, rect.width, rect.height * 0.4);
      const seen = common(box, clip.hard);
      if (seen.width * seen.height < 0.9 * box.width * box.height)
        problems.add(`${words(node)} is cut off by its box`);
      else if (box.left < -1) problems.add(`${words(node)} begins outside the screen`);
      const shown = common(seen, clip.soft);
      if (shown.width > 1 && shown.height > 1 && !clip.floats) lines.push({ node, box: shown });
    }
    for (const pattern of parent.closest("td, th") ? [number] : [number, date])
      for (const { 0: found, index } of node.data.matchAll(pattern)) {
        range.setStart(node, index);
        range.setEnd(node, index + found.length);
        const tops = new Set(
          [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top / 4)),
        );
        if (tops.size > 1) problems.add(`“${found}” is broken over two lines`);
      }
  }

  /** What the boxes around an element let show: those that cut off, and those that scroll. */
  function clipOf(element: Element): { hard: DOMRect; soft: DOMRect; floats: boolean } {
    const all = new DOMRect(-1e6, -1e6, 2e6, 2e6);
    let [hard, soft, floats] = [all, all, false];
    for (let each: Element | null = element; each && each !== document.body; each = each.parentElement) {
      const style = getComputedStyle(each);
      if (/fixed|sticky/.test(style.position)) floats = true;
      if (each instanceof SVGElement || style.display === "inline") continue;
      const overflow = `${style.overflowX} ${style.overflowY}`;
      if (/auto|scroll/.test(overflow)) soft = common(soft, each.getBoundingClientRect());
      else if (/hidden|clip/.test(overflow)) hard = common(hard, each.getBoundingClientRect());
    }
    return { hard, soft, floats };
  }

  function common(one: DOMRect, other: DOMRect): DOMRect {
    const [left, top] = [Math.max(one.left, other.left), Math.max(one.top, other.top)];
    const [right, bottom] = [Math.min(one.right, other.right), Math.min(one.bottom, other.bottom)];
    return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  }

  function overlapping(): [Text, Text][] {
    const sorted = lines.sort((a, b) => a.box.top - b.box.top);
    return sorted.flatMap((one, index) => {
      const found: [Text, Text][] = [];
      for (let next = index + 1; next < sorted.length; next++) {
        const other = sorted[next] as Line;
        if (other.box.top >= one.box.bottom) break;
        const { width, height } = common(one.box, other.box);
        if (other.node !== one.node && width > 2 && height > 2) found.push([one.node, other.node]);
      }
      return found;
    });
  }

  function words(node: Node): string {
    return `“${(node.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 50)}”`;
  }
}
