/**
 * Keeps every text of two or three lines on one page, so that none leaves a single line at the foot or the top of one.
 *
 * With `orphans: 2` and `widows: 2` Chromium breaks a text of four lines or more as it should. One of three lines it
 * breaks after the second: to keep the rule it would have to go back and move the whole text, and that it does not do.
 * How many lines a text has is known only when it is laid out, so that CSS alone cannot say it.
 *
 * It runs inside the page, in print media, at the width of the printed pages: it can use nothing from outside itself.
 */
export function keepShortTextsWhole(): void {
  const longest = 3;
  // Read all, then write all: one layout.
  const short = [...document.querySelectorAll<HTMLElement>("p, li, dt, dd, caption, blockquote")].filter(
    (element) => {
      const lineHeight = Number.parseFloat(getComputedStyle(element).lineHeight);
      const { height } = element.getBoundingClientRect();
      return height > 0 && height < (longest + 0.5) * lineHeight;
    },
  );
  for (const element of short) element.style.breakInside = "avoid";
}
