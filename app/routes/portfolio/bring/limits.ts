/** Bytes of a CV as JSON, and of the badge that a picture carries: a long CV is a tenth of it. */
export const cvFileBytes = 100 * 1024;
/** Bytes of a file that may have a picture in it: a CV of Europass, or a badge. */
export const pictureFileBytes = 2 * 1024 * 1024;
/** Bytes of what was read, as it comes along in the form of the preview. Written in a form they are three times as many at most. */
export const carriedBytes = 300 * 1024;
/** Things in a file that are not taken over, at most: each is told in a line. */
export const mostLeftOut = 500;
