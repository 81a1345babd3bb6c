import { describe, expect, it } from 'vitest';
import { parseModule, readModules, type Import, type Module } from './modules.ts';

const rooms =
  'income|plan|change|portfolio|evidence|training|perspective-year|civic-integration|conversation|decision|notification|caseload|details|experience|privacy|municipality|identity';
const isTest = /\.test\.tsx?$/;

/** A rule about the imports of some files: what they may not reach, and why. */
interface Rule {
  readonly why: string;
  readonly of: RegExp;
  readonly refuses: (found: Import, from: string) => boolean;
}

const own = (pattern: RegExp) => (found: Import) => found.isOwn && pattern.test(found.target);
const roomOf = (path: string) =>
  new RegExp(`^(?:graphql|db/(?:schema|repositories))/(${rooms})(?=[/.-])`).exec(path)?.[1];

const rules: readonly Rule[] = [
  {
    why: 'nothing imports app: it is the outermost floor',
    of: /^(graphql|db)\//,
    refuses: own(/^app\//),
  },
  {
    why: 'product code does not lean on tests',
    of: /^(app|graphql|db)\/(?!.*\.test\.tsx?$)/,
    refuses: own(/^tests\//),
  },
  {
    why: 'domain is pure: it may import its own room’s domain and graphql/shared, and neither ports, packages nor Node (commands of a terminal excepted)',
    of: /^graphql\/[\w-]+\/domain\/(?!.*(-command|\.test)\.ts$)/,
    refuses: (found, from) => {
      if (!found.isOwn) return true;
      if (/^graphql\/shared\/(?!ports\/)/.test(found.target)) return false;
      return !found.target.startsWith(`graphql/${roomOf(from)}/domain/`);
    },
  },
  {
    why: 'graphql/shared is the ground: it imports nothing of ours above it',
    of: /^graphql\/shared\//,
    refuses: (found) => found.isOwn && !found.target.startsWith('graphql/shared/'),
  },
  {
    why: 'a room reaches another room only through its index.ts',
    of: new RegExp(`^graphql/(${rooms})/`),
    refuses: (found, from) => {
      const target = found.isOwn && found.target.startsWith('graphql/') ? roomOf(found.target) : undefined;
      return target !== undefined && target !== roomOf(from) && !found.target.endsWith(`/${target}/index.ts`);
    },
  },
  {
    why: 'db knows domain, shared, who is asking and the types of models, and no other part of graphql',
    of: /^db\/(?!seed\/)/,
    refuses: (found) =>
      own(/^graphql\//)(found) &&
      !/^graphql\/([\w-]+\/domain|shared)\//.test(found.target) &&
      !/^graphql\/policy\/(viewer|relations)\.ts$/.test(found.target) &&
      !(found.typeOnly && /^graphql\/[\w-]+\/(models|index)\.ts$/.test(found.target)),
  },
  {
    why: 'policy decides without rooms and without the database',
    of: /^graphql\/policy\//,
    refuses: (found) => found.isOwn && !/^graphql\/(policy|shared|generated)\//.test(found.target),
  },
  {
    why: 'only execute.server.ts opens a transaction: one operation is one viewer is one transaction',
    of: /^graphql\/(?!execute\.server\.ts$)/,
    refuses: (found) => own(/^db\/(with-viewer|pools)\.ts$/)(found) && !found.typeOnly,
  },
  {
    why: 'app never touches db; only app/session.server.ts and app/server do, as narrow roles of their own',
    of: /^app\/(?!server\/|session\.server\.ts$)/,
    refuses: own(/^db\//),
  },
  {
    why: 'app/session.server.ts and app/server reach tables only through db/repositories/identity.ts and what belongs to the worker',
    of: /^app\/(server\/|session\.server\.ts$)/,
    refuses: own(/^db\/(schema\/|repositories\/(?!(identity[\w-]*|[\w-]+-worker)\.ts$))/),
  },
  {
    why: 'a page reaches the API through app/api.server.ts with a document; of graphql it may import documents, domain, shared and types',
    of: /^app\/(?!server\/|.*\.server\.tsx?$)/,
    refuses: (found) =>
      own(/^graphql\//)(found) &&
      !found.typeOnly &&
      !/^graphql\/(generated\/documents\.ts$|known-document\.ts$|[\w-]+\/domain\/|shared\/)/.test(found.target),
  },
  {
    why: 'only app/session.server.ts knows lucia, so that it can be replaced in one file',
    of: /^(app\/(?!session\.server\.ts$)|graphql\/|db\/)/,
    refuses: (found) => !found.isOwn && /^(lucia|@lucia-auth\/)/.test(found.target),
  },
];

function violations(modules: readonly Module[]): string[] {
  return modules
    .filter(({ path }) => !isTest.test(path))
    .flatMap(({ path, imports }) =>
      rules
        .filter(({ of }) => of.test(path))
        .flatMap(({ why, refuses }) =>
          imports.filter((found) => refuses(found, path)).map(({ target }) => `${path} imports ${target}: ${why}`),
        ),
    );
}

describe('imports', () => {
  it('go from app to the API to rules and tables, and never back', () => {
    expect(violations(readModules(['app', 'graphql', 'db']))).toEqual([]);
  });

  it.each([
    ['graphql/income/commands/x.ts', "import { a } from '#app/context.ts';"],
    ['graphql/income/domain/x.ts', "import { readFile } from 'node:fs/promises';"],
    ['graphql/income/domain/x.ts', "import { b } from '../../evidence/domain/b.ts';"],
    ['graphql/income/domain/x.ts', "import type { Clock } from '../../shared/ports/clock.ts';"],
    ['graphql/income/queries/x.ts', "export { b } from '../../evidence/queries.ts';"],
    ['graphql/income/queries/x.ts', "import { withViewer } from '#db/with-viewer.ts';"],
    ['graphql/shared/x.ts', "import type { A } from '../policy/viewer.ts';"],
    ['db/repositories/income.ts', "import { a } from '#graphql/income/commands/a.ts';"],
    ['app/routes/x/route.tsx', "const { a } = await import('#db/pools.ts');"],
    ['app/routes/x/route.tsx', "import { createApi } from '#graphql/execute.server.ts';"],
    ['app/server/x.ts', "import { a } from '#db/repositories/income.ts';"],
    ['app/server/x.ts', "import { Lucia } from 'lucia';"],
  ])('are noticed: %s with %s', (path, text) => {
    expect(violations([parseModule(path, text)])).not.toEqual([]);
  });

  it.each([
    ['graphql/income/queries/x.ts', "import { a } from '#graphql/evidence/index.ts';"],
    ['graphql/income/queries/x.ts', "import type { ViewerTransaction } from '#db/with-viewer.ts';"],
    ['graphql/income/domain/x.ts', "import { cents } from '../../shared/money.ts';"],
    ['app/routes/x/route.tsx', "import { XDocument } from '#graphql/generated/documents.ts';"],
    ['app/session.server.ts', "import { Lucia } from 'lucia'; import { a } from '#db/repositories/identity.ts';"],
  ])('are left alone: %s with %s', (path, text) => {
    expect(violations([parseModule(path, text)])).toEqual([]);
  });
});
