import { slugOf } from "../values/slug.ts";

const endings = "jpg|jpeg|png|webp|svg";

/** Whether a file may be named so in content/images/: "front-door.jpg". */
export function isPictureName(file: string): boolean {
  return new RegExp(`^[a-z0-9]+(-[a-z0-9]+)*\\.(${endings})$`).test(file);
}

/**
 * What to do with a picture that is named otherwise.
 *
 * @example remedyOfName("Front Door.JPG") // "Rename it front-door.jpg"
 */
export function remedyOfName(file: string): string {
  const [, stem = "", ending = ""] = /^(.*?)(?:\.(\w+))?$/s.exec(file) ?? [];
  const plain = slugOf(stem.normalize("NFKD").replace(/\p{M}/gu, ""));
  const own = ending.toLowerCase();
  return new RegExp(`^(${endings})$`).test(own)
    ? `Rename it ${plain}.${own}`
    : `Save it as JPEG, as ${plain}.jpg`;
}

/** The name of a picture of the board, by which texts refer to it; null for another address. */
export function nameOfPicture(address: string): string | null {
  const [, file = ""] = /^images\/([^/]+)$/.exec(address) ?? [];
  return isPictureName(file) ? file.replace(/\.\w+$/, "") : null;
}
