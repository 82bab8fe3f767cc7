import type { Report } from "../../model/report/report.ts";
import { address } from "../addresses/addresses.ts";
import { chartScript } from "../charts/chart-script.ts";
import type { Picture } from "../sharing/pictures.ts";
import { keepWhole } from "./keep-whole.ts";
import { linkHere } from "./link-here.ts";
import { relativeLinks, rootedLinks } from "./relative-links.ts";
import { markRightToLeft } from "./right-to-left.ts";
import { sharingHead } from "./sharing-head.ts";

/** Makes the file of a page, with this address, from what its template has made. */
export type FinishPage = (html: string, page: string) => Buffer | Promise<Buffer>;

/**
 * What is done to every page of the website alone.
 *
 * Eleventy keeps each page that it makes until it ends: as the bytes of its file, a page takes half of the
 * room that its text takes.
 *
 * @param pictures those that this build draws
 */
export function finishPages(report: Report, pictures: Picture[]): (html: string, page: string) => Buffer {
  const inHead = sharingHead(report, pictures);
  const { website } = report.board;
  return (html, page) => {
    const finished = keepWhole(markRightToLeft(inHead(chartScript(linkHere(html)), page)));
    // The links come last: what is added before has some.
    const isRooted = page === address.notFound && website !== null;
    return Buffer.from(isRooted ? rootedLinks(finished, website) : relativeLinks(finished, page));
  };
}
