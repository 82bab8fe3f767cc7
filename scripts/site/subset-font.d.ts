/** The package has no types of its own. */
declare module "subset-font" {
  /**
   * A font with the glyphs for the letters of a text, and all its features.
   *
   * @throws Error if the bytes are no font
   */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: "woff2" | "woff" | "sfnt" },
  ): Promise<Buffer>;
}
