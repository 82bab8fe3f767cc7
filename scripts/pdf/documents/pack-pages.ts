/**
 * The numbers that a council's agenda pack gives its sheets, "Page 15", in the middle of the foot of every page, also
 * of landscape ones. The page's own number stands higher or at the side. Without them the place stays clear, for the
 * council's own stamp.
 *
 * @param first of this document's first page
 */
export function packPageRules(first: number): string {
  return `@page {
  counter-increment: pack;
  @bottom-left { width: 140mm; }
  @bottom-center { width: 30mm; padding: 0 0 4mm; content: "Page " counter(pack); color: #000; font-size: 10pt; font-weight: 700; vertical-align: bottom; }
}
@page :first { counter-set: pack ${first}; }
`;
}
