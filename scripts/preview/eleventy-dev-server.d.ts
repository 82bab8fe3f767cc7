/** The part of Eleventy's development server that we use; the package ships no types. */
declare module "@11ty/eleventy-dev-server" {
  import type { IncomingMessage, ServerResponse } from "node:http";

  interface Options {
    port: number;
    liveReload: boolean;
    domDiff: boolean;
    messageOnStart: (start: { hosts: string[] }) => string;
    middleware: ((request: IncomingMessage, response: ServerResponse, next: () => void) => void)[];
  }

  export default class EleventyDevServer {
    static getServer(name: string, folder: string, options: Options): EleventyDevServer;
    serve(port: number): void;
    reload(event: object): void;
    close(): Promise<void>;
  }
}
