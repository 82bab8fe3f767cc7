import type { Page } from "puppeteer";
import { sequentially } from "../browser/sequentially.ts";
import type { Written, WrittenText } from "../structure/written.ts";

/** Finds what has to be on the paper of the document in a page. */
export async function writtenTexts(page: Page): Promise<Written> {
  const [texts, heads, margins, charts] = await sequentially(
    page,
    [findTexts],
    [findHeads],
    [findMargins],
    [findCharts],
  );
  return { texts, heads, margins, charts };
}

/**
 * Finds what the HTML says, artifacts included, and what of it a style may say again. What a style says by itself,
 * such as `content: "A"`, is not found. It runs inside the page, in print media: it can use nothing from outside itself.
 */
async function findTexts(): Promise<WrittenText[]> {
  const texts: WrittenText[] = [];
  const rows = new Map<Element, number>();
  await visit(document.body);
  return texts;

  async function visit(node: Node): Promise<void> {
    if (node.nodeType === Node.TEXT_NODE) {
      const { parentElement, nodeValue } = node;
      if (parentElement === null || !nodeValue?.trim()) return;
      const style = getComputedStyle(parentElement);
      if (style.visibility !== "visible") return;
      const value = parentElement.closest(".key-figure__value");
      const row = value && parentElement === value ? rowOf(value.closest("ul, ol")) : undefined;
      texts.push({
        text: style.textTransform === "uppercase" ? nodeValue.toUpperCase() : nodeValue,
        required: true,
        ...(row === undefined ? {} : { row }),
      });
      return;
    }
    if (!(node instanceof Element) || node.matches("script, style, template, title, desc, defs")) return;
    const style = getComputedStyle(node);
    if (style.display === "none" || style.opacity === "0") return;
    if (node.matches("li")) texts.push(...itemNumber(node as HTMLLIElement, style));
    if (node.matches("img")) texts.push(...(await textsOfPicture(node as HTMLImageElement)));
    const children = node.matches("details:not([open])")
      ? [...node.children].filter((child) => child.matches("summary")).slice(0, 1)
      : node.childNodes;
    for (const child of children) await visit(child);
    // An address may stand behind its link.
    const address = node.getAttribute("href");
    if (node.matches("a[rel~=external]") && address !== null)
      texts.push({ text: ` (${address})`, required: false });
  }

  function rowOf(list: Element | null): number | undefined {
    if (list === null) return undefined;
    const row = rows.get(list) ?? rows.size + 1;
    rows.set(list, row);
    return row;
  }

  /** The number of an item, by its list alone, whether it is written by the list or by a counter of a style. */
  function itemNumber(item: HTMLLIElement, style: CSSStyleDeclaration): WrittenText[] {
    const list = item.parentElement;
    if (!(list instanceof HTMLOListElement)) return [];
    const items = [...list.children].filter((each) => each instanceof HTMLLIElement);
    let number = list.reversed ? items.length : 1;
    if (list.hasAttribute("start")) number = list.start;
    for (const each of items) {
      if (each.hasAttribute("value")) number = each.value;
      if (each === item) break;
      number += list.reversed ? -1 : 1;
    }
    const [, form, kind] =
      /^(?:(round|half)-)?(decimal|(?:lower|upper)-(?:alpha|roman))$/.exec(style.listStyleType) ?? [];
    if (style.display === "list-item" && kind !== undefined) {
      const mark = kind.startsWith("upper") ? counted(number, kind).toUpperCase() : counted(number, kind);
      return [{ text: form === "round" ? `(${mark})` : `${mark}${form ? ")" : "."}`, required: true }];
    }
    const isCounted = /^counter\([\w-]+\)$/.test(getComputedStyle(item, "::before").content);
    return isCounted ? [{ text: `${number}`, required: true }] : [];
  }

  function counted(number: number, kind: string): string {
    if (kind === "decimal") return String(number);
    if (kind.endsWith("alpha")) return String.fromCharCode(96 + number);
    const units = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    return "x".repeat(Math.floor(number / 10)) + units[number % 10];
  }

  /** The letters of a drawing are drawn, too; those of a photograph are unknown. */
  async function textsOfPicture({ src }: HTMLImageElement): Promise<WrittenText[]> {
    if (!/\.svg$|^data:image\/svg/.test(src)) return [];
    try {
      const drawing = new DOMParser().parseFromString(await (await fetch(src)).text(), "image/svg+xml");
      return [...drawing.querySelectorAll("text")].map(({ textContent }) => ({
        text: textContent,
        required: false,
        inPicture: true,
      }));
    } catch {
      return [];
    }
  }
}

/** It runs inside the page: it can use nothing from outside itself. */
function findHeads(): string[] {
  return [...document.querySelectorAll("thead")].map(({ textContent }) => textContent);
}

/** It runs inside the page: it can use nothing from outside itself. */
function findMargins(): string[] {
  return [...document.styleSheets].flatMap(marginTexts);

  function marginTexts(sheet: CSSStyleSheet): string[] {
    return [...sheet.cssRules].flatMap((rule) => {
      if (rule instanceof CSSImportRule) return rule.styleSheet ? marginTexts(rule.styleSheet) : [];
      if (!(rule instanceof CSSPageRule)) return [];
      return [...rule.cssText.matchAll(/content: ([^;]*);/g)].flatMap(([, content = ""]) =>
        [...content.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text = ""]) => unescaped(text)),
      );
    });
  }

  function unescaped(text: string): string {
    return text.replace(/\\([0-9a-f]{1,6}) ?|\\(.)/gi, (_, code?: string, letter?: string) =>
      code ? String.fromCodePoint(Number.parseInt(code, 16)) : (letter ?? ""),
    );
  }
}

/** It runs inside the page: it can use nothing from outside itself. */
function findCharts(): Written["charts"] {
  return [...document.querySelectorAll(".chart")]
    .filter((chart) => chart.checkVisibility())
    .map((chart) => ({
      title: chart.querySelector(".chart__title")?.textContent ?? "",
      alternatives: [...chart.querySelectorAll("svg[aria-label]")].map(
        (drawing) => drawing.getAttribute("aria-label") ?? "",
      ),
    }))
    .filter(({ alternatives }) => alternatives.length > 0);
}
