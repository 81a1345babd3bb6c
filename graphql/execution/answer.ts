import type { ApiError } from './masking.ts';

/** All of an answer, or why there is none: after an error nothing was changed and nothing is shown. */
export type ApiAnswer<Result> =
  | { readonly data: Result; readonly errors?: undefined }
  | { readonly errors: readonly ApiError[]; readonly data?: undefined };
