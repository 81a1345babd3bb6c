/** Pages on which a file is added. */
const pages = [
  /^\/inkomsten\/[\d-]+\/bron\/[0-9a-f-]+\/loonstrook(\?controle=1)?$/,
  /^\/wijzigingen\/[0-9a-f-]+\/bewijs$/,
  /^\/besluiten\/[0-9a-f-]+\/bezwaar\/bijlagen$/,
];

/** The page from which somebody came to add files and goes back to; `null` for the locker itself, and for every other address. */
export function returnTo(request: Request): string | null {
  const asked = new URL(request.url).searchParams.get('terug') ?? '';
  return pages.some((page) => page.test(asked)) ? asked : null;
}

/** That page, with what somebody has already open to choose from. */
export function withChoice(path: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}kies=1`;
}
