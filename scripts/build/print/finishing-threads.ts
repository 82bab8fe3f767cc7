import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { PlainError } from "../../system/plain-error.ts";
import { projectFolder } from "../../system/project-folder.ts";
import type { FinishedDocument, UnfinishedDocument } from "./finish-document.ts";
import type { Finishing } from "./finishing.ts";

/** Finishes documents beside the browsers that print, and what reads PDFs away from what builds the website. */
export interface FinishingThreads {
  /** @throws PlainError as `finishDocument` does */
  finish(document: UnfinishedDocument): Promise<FinishedDocument>;
  close(): Promise<void>;
}

interface Waiting {
  document: UnfinishedDocument;
  resolve: (finished: FinishedDocument) => void;
  reject: (error: Error) => void;
}

/** More would only take memory: the browsers do not print faster. */
const mostThreads = 3;

/**
 * Starts the threads at once: what they load takes as long as a browser's start. One processor is left to the browsers,
 * and to what makes the pages of the website while the last documents are being finished.
 */
export function openFinishingThreads(documents: number): FinishingThreads {
  const count = Math.max(1, Math.min(mostThreads, documents, availableParallelism() - 1));
  const waiting: Waiting[] = [];
  const idle: Worker[] = [];
  const working = new Map<Worker, Waiting>();
  let failure: Error | null = null;
  const threads = Array.from({ length: count }, () => start());

  function start(): Worker {
    const thread = new Worker(join(projectFolder, "scripts/run.mjs"), { argv: ["build/print/finishing"] });
    idle.push(thread);
    thread.on("message", (done: Finishing) => {
      const { resolve, reject } = working.get(thread) as Waiting;
      working.delete(thread);
      idle.push(thread);
      giveOut();
      if ("finished" in done) resolve(done.finished);
      else reject("plain" in done ? new PlainError(done.plain) : (done.error as Error));
    });
    thread.on("error", (error) => fail(thread, error as Error));
    thread.on("exit", (code) => fail(thread, new Error(`A thread that checks PDFs ended with ${code}.`)));
    return thread;
  }

  /** A thread does not end by itself: what waits, or comes now, would wait for ever. */
  function fail(thread: Worker, error: Error): void {
    failure ??= error;
    for (const { reject } of [working.get(thread), ...waiting.splice(0)].filter((each) => each !== undefined))
      reject(error);
  }

  function giveOut(): void {
    while (waiting.length > 0 && idle.length > 0) {
      const [thread, next] = [idle.shift() as Worker, waiting.shift() as Waiting];
      working.set(thread, next);
      thread.postMessage(next.document);
    }
  }

  return {
    finish: (document) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure);
        waiting.push({ document, resolve, reject });
        giveOut();
      }),
    async close() {
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };
}
