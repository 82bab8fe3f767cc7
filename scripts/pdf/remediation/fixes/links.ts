import { PDFHexString } from "@cantoo/pdf-lib";
import { groupBy } from "../../../system/group-by.ts";
import { pdfName } from "../../structure/objects/pdf-name.ts";
import { annotationsIn, blocksIn, everyTag, type Tag, textOf } from "../../structure/tags/tag.ts";
import { addressOf, type Destinations, destinationName } from "./destinations.ts";

/** Puts what can be pressed into a Link: for some roles of HTML Chromium writes another tag. */
export function tagLinks(root: Tag): void {
  for (const tag of everyTag(root)) {
    const isLink = tag.children.some(
      (child) =>
        child.type === "annotation" && child.dictionary.lookup(pdfName("Subtype")) === pdfName("Link"),
    );
    if (isLink) tag.kind = "Link";
  }
}

/** Each link says where it leads: "Page 5: Glossary", or its text and the address. */
export function describeLinks(root: Tag, destinations: Destinations, labels: string[]): void {
  const onPage = groupBy(blocksIn(root), firstPage);
  const descriptions = new Map<string, string>();
  for (const link of everyTag(root)) {
    if (link.kind !== "Link") continue;
    for (const annotation of annotationsIn(link)) {
      if (annotation.dictionary.has(pdfName("Contents"))) continue;
      const name = destinationName(annotation);
      const text = name === null ? outside(addressOf(annotation), textOf(link)) : inside(name);
      annotation.dictionary.set(pdfName("Contents"), PDFHexString.fromText(text ?? textOf(link)));
    }
  }

  function inside(name: string): string | null {
    const known = descriptions.get(name);
    if (known) return known;
    const place = destinations.destination(name);
    if (!place) return null;
    const target = destinations.tagAt(name, onPage.get(place.page) ?? []);
    const text = target ? shortened(textOf(target)) : "";
    const description = `Page ${labels[place.page]}${text === "" ? "" : `: ${text}`}`;
    descriptions.set(name, description);
    return description;
  }
}

function firstPage(tag: Tag): number | null {
  for (const child of tag.children) {
    if (child.type === "piece") return child.stream.page;
    const inner = child.type === "tag" ? firstPage(child) : null;
    if (inner !== null) return inner;
  }
  return null;
}

function outside(address: string | null, text: string): string | null {
  if (address === null) return null;
  const plain = address.replace(/^(?:tel|mailto):/, "");
  const squeezed = (words: string) => words.replace(/[\s()-]|\/$/g, "").toLowerCase();
  if (squeezed(text).includes(squeezed(plain))) return text;
  return text === "" ? plain : `${text} (${plain})`;
}

/** Enough to know the place by. */
function shortened(text: string): string {
  if (text.length <= 80) return text;
  return `${text.slice(0, 80).replace(/\s+\S*$/, "")}…`;
}
