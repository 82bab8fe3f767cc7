/** Finishes and checks documents in a thread of its own, see finishing-threads.ts. */
import { parentPort } from "node:worker_threads";
import { PlainError } from "../../system/plain-error.ts";
import { type FinishedDocument, finishDocument, type UnfinishedDocument } from "./finish-document.ts";

/** What a document became; errors lose their kind on their way between threads. */
export type Finishing = { finished: FinishedDocument } | { plain: string } | { error: unknown };

parentPort?.on("message", async (document: UnfinishedDocument) => {
  parentPort?.postMessage(await finishing(document));
});

async function finishing(document: UnfinishedDocument): Promise<Finishing> {
  try {
    return { finished: await finishDocument(document) };
  } catch (error) {
    return error instanceof PlainError ? { plain: error.message } : { error };
  }
}
