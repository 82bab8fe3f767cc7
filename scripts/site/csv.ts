/**
 * A table as CSV (RFC 4180): commas, CRLF, quotes doubled.
 * It opens with a byte order mark, without which Excel reads "£" as "Â£".
 *
 * @example toCsv([["Item", "Amount"], ["Rent, heat", "120"]]) // '\ufeffItem,Amount\r\n"Rent, heat",120\r\n'
 */
export function toCsv(rows: string[][]): string {
  return `\ufeff${rows.map((row) => `${row.map(field).join(",")}\r\n`).join("")}`;
}

function field(text: string): string {
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
