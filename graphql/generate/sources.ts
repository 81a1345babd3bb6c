import { readdir, readFile } from 'node:fs/promises';
import { buildASTSchema, parse, type DocumentNode, type GraphQLSchema } from 'graphql';

/** What everything is generated from. */
export interface Sources {
  /** The whole contract as one text, rooms in alphabetical order behind the shared words. */
  readonly sdl: string;
  readonly schema: GraphQLSchema;
  /** Documents of the pages, and of the calendar, by path. */
  readonly operations: readonly { readonly path: string; readonly document: DocumentNode }[];
  /** Names of types that a room exports from its `models.ts`, with the path of that file from `graphql/generated/`. */
  readonly models: ReadonlyMap<string, string>;
}

export async function readSources(root: string): Promise<Sources> {
  const sdlFiles = (await list(root, 'graphql', /^[^/]+\/[^/]+\.graphql$/)).sort((a, b) =>
    rank(a).localeCompare(rank(b)),
  );
  const sdl = (await Promise.all(sdlFiles.map(async (path) => (await text(root, path)).trim()))).join('\n\n');
  const operations = await Promise.all(
    (await list(root, 'app', /(^|\/)operations\.graphql$/)).map(async (path) => ({
      path,
      document: parse(await text(root, path), { noLocation: true }),
    })),
  );
  const models = new Map<string, string>();
  for (const path of await list(root, 'graphql', /^[^/]+\/models\.ts$/))
    for (const name of exportedTypes(await text(root, path))) models.set(name, path.replace('graphql/', '../'));
  return { sdl, schema: buildASTSchema(parse(sdl)), operations, models };
}

function rank(path: string): string {
  return path.includes('/shared/') ? '' : path;
}

/** Names of the interfaces, classes and type aliases that a module declares and exports. */
export function exportedTypes(source: string): string[] {
  return [...source.matchAll(/^export (?:interface|class|type) (\w+)/gm)].map(([, name]) => name ?? '');
}

async function list(root: string, folder: string, pattern: RegExp): Promise<string[]> {
  const paths = await readdir(`${root}${folder}`, { recursive: true });
  return paths
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => pattern.test(path))
    .map((path) => `${folder}/${path}`)
    .sort();
}

function text(root: string, path: string): Promise<string> {
  return readFile(`${root}${path}`, 'utf8');
}
