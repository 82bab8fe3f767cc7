/**
 * Pages that are printed to the edge of the paper end a little higher in a committee report: below them stand the
 * appendix and the page's number, and between the two the council's own stamp has room.
 *
 * @param page the page's name
 * @param label "Appendix 2"
 */
export function fullPageFoot(page: string, label: string): string {
  const look = "color: var(--colour-text); font: 700 10pt / 1.2 var(--font-text); vertical-align: bottom;";
  return `@page ${page} {
  margin-bottom: 10mm;
  @bottom-left { padding: 0 0 4mm 14mm; content: "${label}"; ${look} }
  @bottom-center { padding: 0 0 4mm; ${look} }
  @bottom-right { padding: 0 14mm 4mm 0; content: counter(page); ${look} }
}
`;
}
