/**
 * The size of the picture of a printed A4 sheet, in pixels: sharp in lists, which show it at half the size, and small
 * enough for phones.
 */
export const thumbnailSize = { width: 224, height: 317 };
