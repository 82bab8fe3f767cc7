import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from "saxes";
import { escapeXml } from "../../system/escape-xml.ts";
import {
  activeElements,
  drawingAttributes,
  drawingElements,
  leftOutElements,
  svgNamespace,
  xlinkNamespace,
  xmlNamespace,
} from "./drawing-parts.ts";
import { loadsFromElsewhere } from "./style-from-elsewhere.ts";

/** An SVG file as it is published. */
export interface Drawing {
  /** Only what draws: no comments, no metadata about the program or the author, no file paths. */
  bytes: Uint8Array;
  /** What makes it more than a drawing, such as "a script"; empty if it may be published. */
  active: string[];
  /** The words in it, which readers or programs can read. */
  words: string[];
  hasNamespace: boolean;
  /** Whether it states its size. */
  hasSize: boolean;
}

/**
 * Reads an SVG file with an XML parser, and rewrites it with only the elements and attributes that draw. As a picture
 * in a page the original would be harmless; opened by its own address it could run.
 *
 * @returns if it is not well-formed XML, the line, the column and the parser's reason
 */
export function plainDrawing(file: Uint8Array): Drawing | { line: number; column: number; reason: string } {
  const text = textOf(file);
  if (text === null) return { line: 1, column: 1, reason: "its letters cannot be read" };
  const reader = new DrawingReader();
  const parser = new SaxesParser({ xmlns: true });
  let wrong: { line: number; column: number; reason: string } | null = null;
  parser.on("error", ({ message }) => {
    wrong ??= {
      line: parser.line,
      column: parser.column + 1,
      reason: message.replace(/^\d+:\d+: |\.$/g, ""),
    };
  });
  parser.on("doctype", (doctype) => {
    if (doctype.includes("[")) reader.active.add("a definition of its own");
  });
  parser.on("processinginstruction", ({ target }) => {
    if (target === "xml-stylesheet") reader.active.add("a style from elsewhere");
  });
  parser.on("opentag", (tag) => reader.open(tag));
  parser.on("closetag", (tag) => reader.close(tag));
  parser.on("text", (words) => reader.text(words));
  parser.on("cdata", (words) => reader.text(words));
  parser.write(text).close();
  // An entity that the file defines itself is reported as that, not as the error of the parser.
  return wrong !== null && reader.active.size === 0 ? wrong : reader.drawing();
}

interface Element {
  name: string;
  attributes: [name: string, value: string][];
  inside: (Element | string)[];
}

class DrawingReader {
  readonly active = new Set<string>();
  private readonly words: string[] = [];
  private root: Element | null = null;
  private readonly stack: Element[] = [];
  private readonly used = new Set<string>();
  private hasNamespace = true;
  /** How many of the open elements are left out, counted from the outermost. */
  private leftOut = 0;

  open(tag: SaxesTagNS): void {
    if (this.root === null && tag.uri === "" && tag.local === "svg") this.hasNamespace = false;
    const isSvg = tag.uri === svgNamespace || (tag.uri === "" && !this.hasNamespace);
    this.judge(tag, isSvg);
    if (this.leftOut > 0 || !isSvg || !drawingElements.has(tag.local)) {
      this.leftOut++;
      return;
    }
    const attributes = [
      ...new Map(Object.values(tag.attributes).flatMap((attribute) => this.attribute(attribute))),
    ];
    const element: Element = { name: tag.local, attributes, inside: [] };
    this.stack.at(-1)?.inside.push(element);
    this.root ??= element;
    this.stack.push(element);
  }

  close({ local }: SaxesTagNS): void {
    if (this.leftOut > 0) {
      this.leftOut--;
      return;
    }
    const element = this.stack.pop();
    if (local === "style" && element) this.style(element.inside.join(""));
  }

  text(words: string): void {
    if (this.leftOut > 0) return;
    this.stack.at(-1)?.inside.push(words);
    if (this.stack.at(-1)?.name !== "style" && words.trim() !== "") this.words.push(words);
  }

  drawing(): Drawing {
    const attributes = new Map(this.root?.attributes ?? []);
    const isLength = (name: string) =>
      /^\s*[\d.]+(?:px|pt|pc|mm|cm|in|em|ex)?\s*$/.test(attributes.get(name) ?? "");
    return {
      bytes: new TextEncoder().encode(this.root === null ? "" : `${this.written(this.root, true)}\n`),
      active: [...this.active],
      words: this.words,
      hasNamespace: this.hasNamespace && this.root?.name === "svg",
      hasSize:
        /^\s*[-\d.e]+(?:[\s,]+[-\d.e]+){3}\s*$/i.test(attributes.get("viewBox") ?? "") ||
        (isLength("width") && isLength("height")),
    };
  }

  private judge({ local, uri, attributes }: SaxesTagNS, isSvg: boolean): void {
    // HTML has elements of the same names, and browsers recognise it in any drawing.
    const isPage = uri.endsWith("/xhtml") || uri.endsWith("/MathML");
    const what = isSvg || isPage ? activeElements.get(local) : undefined;
    if (what !== undefined) this.active.add(what);
    else if (isPage) this.active.add("a web page");
    else if (isSvg && this.leftOut === 0 && !drawingElements.has(local) && !leftOutElements.has(local))
      this.active.add(`the element <${local}>, which not every browser draws`);
    for (const attribute of Object.values(attributes)) {
      if (/^on/i.test(attribute.local) && attribute.uri === "") this.active.add("an event handler");
      if (attribute.local === "href" && (isSvg || isPage) && !isOwn(attribute.value) && this.leftOut === 0)
        this.active.add("a link or a file from elsewhere");
    }
  }

  private attribute({ local, uri, prefix, value }: SaxesAttributeNS): [string, string][] {
    if (uri === xlinkNamespace && local === "href") {
      this.uses(value);
      return [["href", value.trim()]];
    }
    if (uri === xmlNamespace && (local === "space" || local === "lang")) return [[`xml:${local}`, value]];
    if (prefix !== "" || !drawingAttributes.has(local)) return [];
    if (local === "href") this.uses(value);
    else if (local !== "id" && local !== "class") this.style(value);
    return [[local, value]];
  }

  private style(style: string): void {
    if (loadsFromElsewhere(style)) this.active.add("a style from elsewhere");
    this.uses(style);
  }

  private uses(value: string): void {
    for (const [, id = ""] of value.matchAll(/#([^\s"'(){},.:;>+~[\]]+)/g)) this.used.add(id);
  }

  // An id that nothing in the drawing uses is a name that somebody gave to a part.
  private written({ name, attributes, inside }: Element, isRoot: boolean): string {
    const kept = attributes.filter(([key, value]) => key !== "id" || this.used.has(value));
    const named = isRoot ? [["xmlns", svgNamespace] as [string, string], ...kept] : kept;
    const open = [name, ...named.map(([key, value]) => `${key}="${escapeXml(value)}"`)].join(" ");
    const content = inside.map((part) =>
      typeof part === "string" ? escapeXml(part) : this.written(part, false),
    );
    return content.length === 0 ? `<${open}/>` : `<${open}>${content.join("")}</${name}>`;
  }
}

function isOwn(address: string): boolean {
  return /^\s*(?:#|data:image\/(?:png|jpeg|gif|webp)[;,])/i.test(address);
}

// By its byte order mark or its declaration; most are UTF-8.
function textOf(file: Uint8Array): string | null {
  const start = new TextDecoder("latin1").decode(file.subarray(0, 200));
  const named = /^<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/.exec(start)?.[1];
  const mark = start.startsWith("\u00ff\u00fe")
    ? "utf-16le"
    : start.startsWith("\u00fe\u00ff")
      ? "utf-16be"
      : null;
  try {
    const text = new TextDecoder(mark ?? named ?? "utf-8", { fatal: true }).decode(file);
    // The parser would compare the declared encoding with the decoded text.
    return text.replace(/^(<\?xml[^>]*?)\s+encoding\s*=\s*["'][\w-]+["']/, "$1");
  } catch {
    return null;
  }
}
