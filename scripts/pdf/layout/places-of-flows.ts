import type { PdfPlaces } from "../structure/read-places.ts";

/**
 * Puts together where everything is from several printings: flows begin on pages of their own, so that each keeps the
 * pages that it has in a printing, however many are before it.
 *
 * @param printings the printing of each flow, by its name, in the order of the pages; in each of them all flows begin
 * @param first the printing of what stands before the first flow
 */
export function placesOfFlows(printings: Map<string, PdfPlaces>, first: PdfPlaces): PdfPlaces {
  const flows = [...printings.keys()];
  const startIn = ({ pageOfId, pageCount }: PdfPlaces, index: number) =>
    pageOfId.get(`${flows[index]}-start`) ?? pageCount + 1;
  const places = { ...first, pageOfId: new Map<string, number>(), heightOfId: new Map<string, number>() };
  let page = 1;
  add(first, 1, startIn(first, 0));
  for (const [index, printing] of [...printings.values()].entries())
    add(printing, startIn(printing, index), startIn(printing, index + 1));
  places.pageCount = page - 1;
  return places;

  function add({ pageOfId, heightOfId }: PdfPlaces, from: number, to: number): void {
    for (const [id, on] of pageOfId) {
      if (on < from || on >= to) continue;
      places.pageOfId.set(id, page + on - from);
      places.heightOfId.set(id, heightOfId.get(id) ?? 0);
    }
    page += to - from;
  }
}
