import type { Operands } from "./operators.ts";

/** The colour that the operands of `g`, `rg`, `k`, `sc` or `scn` set, as in #rrggbb; null for a pattern. */
export function colourOf({ count, numbers, nameStart, nameEnd }: Operands): number | null {
  if (nameEnd > nameStart && count === 0) return null;
  const [a = 0, b = 0, c = 0, d = 0] = numbers;
  if (count === 1) return packed(a, a, a);
  if (count === 3) return packed(a, b, c);
  if (count === 4) return packed((1 - a) * (1 - d), (1 - b) * (1 - d), (1 - c) * (1 - d));
  return null;
}

function packed(red: number, green: number, blue: number): number {
  return (byte(red) << 16) | (byte(green) << 8) | byte(blue);
}

function byte(part: number): number {
  return Math.round(Math.min(Math.max(part, 0), 1) * 255);
}
