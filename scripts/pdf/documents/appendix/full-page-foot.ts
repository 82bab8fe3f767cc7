/**
 * Pages that are printed to the edge of the paper end a little higher in a committee report: below them stand the
 * appendix and the page's number, and between the two the council's own stamp has room.
 *
 * @param page the page's name
 * @param label "Appendix 2"
 */
export function fullPageFoot(page: string, label: string): string {
  return `@page ${page} {
  margin-bottom: 10mm;
  @bottom-left { padding: 0 0 0 14mm; content: "${label}"; font-size: 9pt; font-weight: 700; vertical-align: middle; }
  @bottom-right { padding: 0 14mm 0 0; content: counter(page); font-size: 11pt; font-weight: 700; vertical-align: middle; }
}
`;
}
