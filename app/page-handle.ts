/** What a page tells its frame: `export const handle: PageHandle = { … }`. */
export interface PageHandle {
  /** Something can be typed here that is not saved yet, and that comes back filled in when another language is chosen. */
  readonly formOpen: boolean;
}

export function isPageHandle(handle: unknown): handle is PageHandle {
  return typeof handle === 'object' && handle !== null && 'formOpen' in handle;
}
