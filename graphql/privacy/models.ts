import type { StoredRightRequest } from '#db/repositories/privacy-request.ts';

/** A request about data, as it is stored. */
export type RightRequest = StoredRightRequest;
