import { once } from "node:events";
import { createServer } from "node:net";
import { PlainError } from "../system/plain-error.ts";

const tries = 20;

/**
 * The first free port from a number upwards: a second preview stands beside the first.
 *
 * @throws PlainError when twenty ports in a row are taken
 */
export async function freePort(from: number): Promise<number> {
  const last = Math.min(from + tries - 1, 65535);
  for (let port = from; port <= last; port++) if (await isFree(port)) return port;
  throw new PlainError(`No port from ${from} to ${last} is free. Give another with --port.`);
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port);
  try {
    await once(server, "listening");
  } catch {
    return false;
  }
  server.close();
  await once(server, "close");
  return true;
}
