/**
 * The contrast ratio of two colours by WCAG 2.2, from 1 to 21.
 *
 * @example contrast("#000000", "#FFFFFF") // 21
 */
export function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/**
 * The colour itself, or the first darker shade of it that is good enough; black always is on white.
 *
 * @example darkenedUntil("#FFDD00", (colour) => contrast(colour, "#FFFFFF") >= 4.5) // "#806F00"
 */
export function darkenedUntil(colour: string, isEnough: (colour: string) => boolean): string {
  for (let share = 100; share > 0; share -= 5) {
    const shade = toHex(channels(colour).map((channel) => Math.round((channel * share) / 100)));
    if (isEnough(shade)) return shade;
  }
  return "#000000";
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}

function toHex(parts: number[]): string {
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}
