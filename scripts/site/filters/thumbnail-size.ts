/** Of the picture of a printed sheet of A4, in pixels: sharp in lists, where it is shown half as large, and light for phones. */
export const thumbnailSize = { width: 224, height: 317 };
