/** Bytes of a file with a CV, and of the badge that a picture carries: a long CV is a tenth of it. */
export const cvFileBytes = 100 * 1024;
/** Bytes of a picture that carries a badge. */
export const badgeFileBytes = 1024 * 1024;
