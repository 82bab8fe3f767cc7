import type { Chart, ChartForm } from "../report/chart.ts";

/**
 * The form that suits the shape of a chart's data. Two values are no bars; parts of a whole are one band; classes in
 * an order keep it.
 *
 * @param over what the category axis holds
 * @param isWhole whether the values are all the parts of a whole, each of them shown
 */
export function formOf(
  { labels, series }: Pick<Chart, "labels" | "series">,
  type: "line" | "bar" | "bars" | undefined,
  over: "periods" | "categories",
  isWhole: boolean,
): ChartForm {
  const values = series.flatMap((one) => one.values);
  if (over === "categories" && isWhole && !isOrdered(labels) && labels.length > 1 && labels.length <= 5)
    return "band";
  if (series.length === 1 && labels.length <= 2)
    return over === "periods" && labels.length === 2 && !values.includes(null) ? "slope" : "figures";
  if (over === "periods") return type === "bar" || type === "bars" ? "columns" : "line";
  if (isOrdered(labels) && series.length <= 2) return "columns";
  return "bars";
}

/**
 * Whether labels are classes in an order, such as ages.
 *
 * @example isOrdered(["Under 1", "1 to 4", "5 to 9", "10 or over"]) // true
 */
export function isOrdered(labels: string[]): boolean {
  const numbers = labels.map((label) => label.match(/\d+(?:\.\d+)?/g)?.map(Number) ?? []);
  const isClass = (label: string, index: number) =>
    /^\d/.test(label) || index === 0 || index === labels.length - 1;
  return (
    labels.length > 2 &&
    labels.every(isClass) &&
    numbers.every((own, index) => {
      const [first] = own;
      const last = numbers[index - 1]?.at(-1);
      // "Under 1" is followed by 1.
      return first !== undefined && (last === undefined || first > last || (index === 1 && first === last));
    })
  );
}
