const own = /^["']?\s*(?:#|data:(?:image\/(?:png|jpeg|gif|webp)|font\/|application\/(?:x-)?font))/i;
const loads = /(?:url|src|image|image-set|-webkit-image-set|cross-fade|element|paint)\s*\(\s*([^)]*)/gi;

/**
 * Whether a style, or an attribute that may hold one, loads or runs anything: escapes and comments are read as a
 * browser reads them (CSS Syntax Level 3, "Consume an escaped code point").
 */
export function loadsFromElsewhere(style: string): boolean {
  const plain = style
    .replace(/\\([\da-f]{1,6})\s?|\\([\s\S])/gi, (_, code?: string, letter = "") =>
      code === undefined ? letter : letterOf(Number.parseInt(code, 16)),
    )
    .replace(/\/\*[\s\S]*?(?:\*\/|$)/g, "");
  if (/@(?:import|namespace|charset)|expression\s*\(|javascript:|-moz-binding|behavior\s*:/i.test(plain))
    return true;
  return [...plain.matchAll(loads)].some(([, inside = ""]) => !own.test(inside.trim()));
}

function letterOf(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
}
