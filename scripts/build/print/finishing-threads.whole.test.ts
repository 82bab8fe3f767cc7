import { PDFDocument } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { PlainError } from "../../system/plain-error.ts";
import { finishDocument, type UnfinishedDocument } from "./finish-document.ts";
import { type FinishingThreads, openFinishingThreads } from "./finishing-threads.ts";

let threads: FinishingThreads;
beforeAll(() => {
  threads = openFinishingThreads(1);
});
afterAll(async () => await threads.close());

async function blank(changed: Partial<UnfinishedDocument> = {}): Promise<UnfinishedDocument> {
  const pdf = await PDFDocument.create();
  pdf.addPage([200, 200]);
  return {
    printed: await pdf.save(),
    title: "Neglect",
    language: "en-GB",
    author: "A board",
    subject: "",
    date: "2026-11-21",
    file: "neglect.pdf",
    expectedTexts: ["Neglect"],
    texts: ["Neglect"],
    written: { texts: [], heads: [], margins: [], charts: [] },
    leastPoints: 8,
    ...changed,
  };
}

it("says in another thread what it says here, and goes on with the next document", async () => {
  const errorOf = async (document: UnfinishedDocument, finish: typeof finishDocument) =>
    await finish(document).then(
      () => null,
      (error: Error) => error,
    );
  const largestFile = { bytes: 1, text: "1 byte" };
  const documents = [
    await blank(),
    await blank({ printed: new Uint8Array([1, 2]) }),
    await blank({ largestFile }),
  ];
  const here = [];
  for (const document of documents) here.push(await errorOf(document, finishDocument));
  const there = await Promise.all(documents.map((document) => errorOf(document, threads.finish)));
  expect(here[0]?.message).toContain('"Neglect" has no tags');
  const said = (error: Error | null) => [error?.message, error instanceof PlainError];
  expect(there.map(said)).toEqual(here.map(said));
});

it("waits for no thread that has ended", async () => {
  const ended = openFinishingThreads(1);
  const waiting = [ended.finish(await blank()), ended.finish(await blank())];
  const outcomes = Promise.allSettled(waiting);
  await ended.close();
  expect((await outcomes).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  await expect(ended.finish(await blank())).rejects.toThrow("ended with");
});
