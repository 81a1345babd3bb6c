import { streamOf } from '#app/server/stream.ts';
import type { ReadableFile } from '#graphql/execution/files.ts';

/** Nothing keeps a copy, and nothing inside a file runs. */
const careful = {
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-store',
} as const;

/** A file as its reader gets it. Always downloaded: nothing that somebody sent is shown inside the portal. */
export function fileResponse(file: ReadableFile): Response {
  return new Response(streamOf(file.bytes), {
    headers: {
      ...careful,
      'content-type': file.mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
    },
  });
}

/** A small picture, made anew for this answer: nothing that somebody sent is shown as it is. */
export function pictureResponse(picture: Buffer): Response {
  return new Response(new Uint8Array(picture), { headers: { ...careful, 'content-type': 'image/jpeg' } });
}
