import type { Request as ExpressRequest } from 'express';
import type { NotSaved } from '#app/context.ts';
import { formBytes } from '#graphql/evidence/domain/limits.ts';

/** Bytes that a form may have; only a file needs more. */
const formLimit = 1_000_000;
/** Pages on which a file is added end with one of these. What is too large for one of them is said at its field. */
const uploadPaths = ['/loonstrook', '/bewijs', '/bijlagen', '/bewijzen/toevoegen', '/portfolio/inlezen'];

/** Whether a request brings a file that somebody adds. */
export function isUpload({ method, path }: ExpressRequest): boolean {
  return method === 'POST' && uploadPaths.some((end) => path.endsWith(end));
}

/**
 * The status with which a request is refused before any page sees it; `null` where it can be answered. Forms come from our own pages,
 * say how long they are and are written as our pages write them, so that no page has to ask whether one can be read.
 */
export function refusalOf(incoming: ExpressRequest, request: Request): number | null {
  if (incoming.method === 'GET' || incoming.method === 'HEAD') return null;
  if (incoming.method !== 'POST') return 405;
  if (!isOwn(request)) return 400;
  const length = Number(incoming.headers['content-length'] ?? Number.NaN);
  if (Number.isNaN(length)) return 400;
  if (length > (isUpload(incoming) ? formBytes : formLimit)) return 413;
  return readingOf(incoming);
}

/**
 * Browsers name the site that a form stands in; one that names none is no browser. What they say of where it came from can only make
 * it foreign: some leave the origin out, and none lets a page choose this.
 */
function isOwn(request: Request): boolean {
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  return (origin === null || origin === new URL(request.url).origin) && site !== 'cross-site' && site !== 'same-site';
}

function readingOf(incoming: ExpressRequest): number | null {
  const [kind = '', ...parameters] = (incoming.headers['content-type'] ?? '').toLowerCase().split(';');
  switch (kind.trim()) {
    case 'application/x-www-form-urlencoded':
      return null;
    case 'multipart/form-data':
      if (!isUpload(incoming)) return 415;
      return parameters.some((parameter) => /^\s*boundary=("[^"]+"|[^"\s]+)\s*$/.test(parameter)) ? null : 400;
    default:
      return 415;
  }
}

/** Bytes of a form whose texts are shown again when they cannot be kept: a long answer. */
const shownAgain = 60_000;

/**
 * Reads a form for its sender once more, from a copy: the page reads the form itself. Only what one of our own pages sent, so that
 * no other site can put words into a page of ours.
 */
export function copyOf(incoming: ExpressRequest, request: Request): () => Promise<NotSaved> {
  const isText = incoming.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
  const isShort = Number(incoming.headers['content-length']) <= shownAgain;
  if (!isText || !isShort || !request.headers.has('origin')) return async () => ({ fields: null });
  const copy = request.clone();
  return async () => ({ fields: [...new URLSearchParams(await copy.text())] });
}
