import type { RequestHandler } from 'express';

/**
 * Reads a target that is written as a whole address as the path that it names, at the host that it names: every server has to, though
 * only clients of a proxy send one (RFC 9112 section 3.2.2).
 */
export const wholeAddresses: RequestHandler = (request, _response, next) => {
  if (/^https?:\/\//i.test(request.url) && URL.canParse(request.url)) {
    const { host, pathname, search } = new URL(request.url);
    request.headers.host = host;
    request.url = `${pathname}${search}`;
    request.originalUrl = request.url;
  }
  next();
};

const methods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'OPTIONS']);

/** A name or an address in brackets, and a port. What stands before the path of an address must not hold one. */
const readableHost = /^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i;

/** Answers what no page could: methods that nothing here has, targets that are no path, a host that is none. No browser sends them. */
export const refuseUnreadable: RequestHandler = (request, response, next) => {
  const { host } = request.headers;
  if (!methods.has(request.method)) {
    response.status(405).set('allow', 'GET, HEAD, POST').type('text').send('This method is not answered here.\n');
  } else if (
    !request.url.startsWith('/') ||
    (host !== undefined && !(readableHost.test(host) && URL.canParse(`http://${host}`)))
  ) {
    response.status(400).type('text').send('This request cannot be read.\n');
  } else next();
};
