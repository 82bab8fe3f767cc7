/**
 * A text with a capital, for the beginning of a line.
 *
 * @example initialCapital("neglect") // "Neglect"
 */
export function initialCapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
