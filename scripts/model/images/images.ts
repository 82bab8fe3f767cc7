/** The pictures of a board folder by their names in content/images/. */
export type Images = Map<string, Uint8Array>;

/** What can be read in a drawing. */
export interface DrawingWords {
  file: string;
  words: string;
}
