/**
 * A dataset's title with the year of its report, unless it already names a year.
 *
 * @example titleWithYear("Children looked after", "2016/17") // "Children looked after, 2016/17"
 * @example titleWithYear("Audit plan 2017/18", "2016/17") // "Audit plan 2017/18"
 */
export function titleWithYear(title: string, yearText: string): string {
  return /(?<![\d/])(?:19|20)\d{2}(?!\d)/.test(title) ? title : `${title}, ${yearText}`;
}
