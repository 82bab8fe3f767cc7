/** The one warning of a board that keeps no readings. */
export const onlyUnread = /^\S+ {2}\d+ statements have not been read[^\n]*\n\n1 thing to mend[^\n]*\n+$/;
