/** What a file that somebody adds may be: the one place, for what pages say beforehand and for what is refused. */
export const evidenceLimits = {
  /** Bytes of a file as it is sent, at most. A photo is kept smaller. */
  fileBytes: 15 * 1024 * 1024,
  /** Files that one form brings, at most; and photos that become one PDF. */
  atOnce: 10,
  /** Files on one source of income or one version of a change, at most. */
  onOneThing: 10,
  /** Files that one person keeps, at most. */
  kept: 500,
  /** Pixels of a photo, at most: a small file can hold a picture that fills the memory. */
  pixels: 60_000_000,
  /** Pixels of the longer side of a photo as it is kept: a page of paper stays readable in print. */
  keptSide: 2600,
} as const;

/** Bytes of a form with as many files as it may bring. */
export const formBytes = evidenceLimits.atOnce * evidenceLimits.fileBytes + 1024 * 1024;

/** Megabytes as a page says them. */
export const fileMegabytes = evidenceLimits.fileBytes / 1024 / 1024;

/** Days after which a file that nothing holds is thrown away. The row policy of the sweep says the same. */
export const keptUnused = 365;
