/** Pages of professionals that lead to a training. */
const pages = [
  /^\/mijn-mensen\/[0-9a-f-]+\/opleiding\/[0-9a-f-]+$/,
  /^\/goedkeuren\/[0-9a-f-]+$/,
  /^\/adviezen\/[0-9a-f-]+$/,
];

/** The address of a training for a professional who comes back to `page`. */
export function trainingFrom(page: string, trainingId: string): string {
  return `/opleidingen/${trainingId}?terug=${page}`;
}

/** The page from which a professional came to a training; `null` for every other address. */
export function wayBack(url: string): string | null {
  const asked = new URL(url).searchParams.get('terug') ?? '';
  return pages.some((page) => page.test(asked)) ? asked : null;
}
