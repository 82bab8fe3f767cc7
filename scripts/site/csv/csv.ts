/**
 * A table as CSV (RFC 4180): commas, CRLF, quotes doubled. It begins with a byte order mark, without which Excel reads
 * "£" as "Â£". A text that a spreadsheet would take for a formula is prefixed with an apostrophe
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 *
 * @example toCsv([["Item", "Amount"], ["Rent, heat", "120"]]) // '\ufeffItem,Amount\r\n"Rent, heat",120\r\n'
 */
export function toCsv(rows: string[][]): string {
  return `\ufeff${rows.map((row) => `${row.map(field).join(",")}\r\n`).join("")}`;
}

function field(content: string): string {
  const text = /^[=+\-@\t\r]/.test(content) && !isNumber.test(content) ? `'${content}` : content;
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

// With the marks that may follow a number: "-17930 [p]".
const isNumber = /^-\d+(\.\d+)?( \[[prd]\])*$/;
