import postcss, { type AtRule, type ChildNode, type Container, type Root } from "postcss";

interface ScopedStylesheet {
  css: string;
  /** Fonts know no scope: each `@font-face` by itself, for the document to load once. */
  fontFaces: string[];
  /** The named pages that are printed to the edge of the paper, and have no margin for a page number. */
  fullPages: string[];
  /** The named pages that lie on their side. */
  landscapePages: string[];
}

/**
 * The stylesheet of a whole document, for the same document as a part of another one.
 *
 * Its rules hold inside the element of a class alone, which stands for the root; its pages get names of
 * their own, so that several documents keep their margins and their running titles; its headings are one
 * level deeper, and its body is an element: see `appendixHtml`.
 *
 * @param scope the class, "appendix-2"; it is the name of its pages, too
 */
export function scopeStylesheet(stylesheet: string, scope: string): ScopedStylesheet {
  const root = postcss.parse(stylesheet);
  const fontFaces: string[] = [];
  root.walkAtRules("font-face", (rule) => {
    fontFaces.push(rule.toString());
    rule.remove();
  });
  root.walkRules((rule) => {
    if (rule.parent?.type === "atrule" && (rule.parent as AtRule).name.endsWith("keyframes")) return;
    rule.selector = scopedSelector(rule.selector);
  });
  root.walkDecls("page", (declaration) => {
    if (declaration.value !== "auto") declaration.value = `${scope}-${declaration.value}`;
  });
  const { pages, fullPages, landscapePages } = scopedPages(root, scope);
  limitTo(scope, root);
  return {
    css: `.${scope}{page:${scope}}\n${pages}${root.toString()}\n`,
    fontFaces,
    fullPages,
    landscapePages,
  };
}

function scopedSelector(selector: string): string {
  return selector
    .replace(/(?<![\w.#:-])(?:html|:root)(?![\w-])/g, ":scope")
    .replace(/(?<![\w.#:-])body(?![\w-])/g, ".appendix__body")
    .replace(/(?<![\w.#:-])h([1-5])(?![\w-])/g, (_, level: string) => `h${Number(level) + 1}`);
}

/**
 * A page has one name: what holds for all pages of the document is said for each of its names, and first,
 * since the rules of a name go before those of all pages.
 */
function scopedPages(
  root: Root,
  scope: string,
): { pages: string; fullPages: string[]; landscapePages: string[] } {
  const rules: { name: string; pseudo: string; rule: AtRule }[] = [];
  root.walkAtRules("page", (rule) => {
    const [, name = "", pseudo = ""] = /^([\w-]*)((?::[\w-]+)*)$/.exec(rule.params.trim()) ?? [];
    rules.push({ name: name === "" ? "" : `${scope}-${name}`, pseudo, rule });
    rule.remove();
  });
  const names = [...new Set([scope, ...rules.flatMap(({ name }) => (name === "" ? [] : [name]))])];
  const ofName = (name: string) => [
    ...rules.filter((each) => each.name === ""),
    ...rules.filter((each) => each.name === name && name !== ""),
  ];
  const pages = names.flatMap((name) =>
    ofName(name).map(({ pseudo, rule }) => rule.clone({ params: `${name}${pseudo}` }).toString()),
  );
  return {
    pages: pages.map((page) => `${page}\n`).join(""),
    fullPages: names.filter((name) => declared("margin", name) === "0"),
    landscapePages: names.filter((name) => declared("size", name)?.includes("landscape")),
  };

  function declared(property: string, name: string): string | undefined {
    return ofName(name)
      .flatMap(({ rule }) => rule.nodes ?? [])
      .flatMap((node) => (node.type === "decl" && node.prop === property ? node.value : []))
      .at(-1);
  }
}

// Layers and queries stay outside: the order of layers is that of the whole document.
function limitTo(scope: string, container: Container): void {
  let limited: AtRule | null = null;
  for (const node of [...(container.nodes ?? [])] as ChildNode[]) {
    if (node.type === "rule") {
      if (limited === null) {
        limited = postcss.atRule({ name: "scope", params: `(.${scope})`, nodes: [] });
        node.before(limited);
      }
      limited.append(node);
    } else if (node.type !== "comment") {
      limited = null;
      if (
        node.type === "atrule" &&
        ["layer", "media", "supports", "container"].includes(node.name) &&
        node.nodes
      )
        limitTo(scope, node);
    }
  }
}
