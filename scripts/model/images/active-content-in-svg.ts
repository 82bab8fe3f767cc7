/**
 * Names what makes an SVG file more than a drawing: scripts, event handlers, and what it loads or
 * leads to. As a picture of a page it would be harmless; opened by its own address it would run.
 *
 * @returns for example ["a script"]; empty for a plain drawing, and for other kinds of pictures
 */
export function activeContentInSvg(name: string, bytes: Uint8Array): string[] {
  if (!name.endsWith(".svg")) return [];
  const text = new TextDecoder().decode(bytes).replace(/<!--[\s\S]*?-->/g, "");
  return rules.filter(({ pattern }) => pattern.test(text)).map(({ what }) => what);
}

const rules = [
  { what: "a script", pattern: /<(?:[\w.-]+:)?script\b/i },
  { what: "an event handler", pattern: /<[^>]*[\s"'/]on[a-z]+\s*=/i },
  { what: "a web page", pattern: /<(?:[\w.-]+:)?(?:foreignObject|iframe|embed|object|audio|video)\b/i },
  // An animation may change where a link leads.
  { what: "an animation", pattern: /<(?:[\w.-]+:)?(?:set|animate\w*)\b/i },
  {
    what: "a link or a file from elsewhere",
    pattern: /\bhref\s*=\s*(?!\s*["']\s*(?:#|data:image\/(?:png|jpeg|gif|webp)[;,]))/i,
  },
  {
    what: "a style from elsewhere",
    pattern: /<\?xml-stylesheet\b|@import\b|url\(\s*["']?(?!#|data:|["']?#)/i,
  },
  { what: "a definition of its own", pattern: /<!(?:ENTITY|DOCTYPE[^>]*\[)/i },
];
