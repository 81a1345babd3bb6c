import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parseModule, placeOf, readModules, walk, type Module } from './modules.ts';

/** Something that only some files may do, found in the syntax. */
interface Habit {
  readonly why: string;
  readonly allowed: RegExp;
  readonly is: (node: ts.Node) => boolean;
}

const isTest = /\.test\.tsx?$/;
const isMember = (node: ts.Node, object: string, member?: RegExp) =>
  ts.isPropertyAccessExpression(node) &&
  node.expression.getText() === object &&
  (member === undefined || member.test(node.name.text));

const habits: Readonly<Record<string, Habit>> = {
  clock: {
    why: 'the time comes from the clock that is passed in; only that port and composition roots read the system’s',
    allowed:
      /^(graphql\/shared\/ports\/clock\.ts|graphql\/shared\/ids\.ts|app\/server\/.*|app\/session\.server\.ts|db\/(embedded|migrate)\.ts|db\/seed\/[\w-]*(command|main|entry)[\w-]*\.ts)$/,
    is: (node) =>
      isMember(node, 'Date', /^now$/) ||
      (ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0) ||
      (ts.isPropertyAccessExpression(node) && /(^|\.)Temporal\.Now$/.test(node.getText())),
  },
  environment: {
    why: 'settings are read and checked once, in app/server, and passed on; the embedded server hands its child the search path',
    allowed:
      /^(app\/server\/.*|app\/(vite|react-router)\.config\.ts|graphql\/generate\.ts|.*-command\.ts|db\/[\w-]+\.config\.ts|db\/embedded\/server\.ts)$/,
    is: (node) => isMember(node, 'process', /^env$/),
  },
  console: {
    why: 'code reports through the logger; only what runs in a terminal speaks to it',
    allowed: /^(app\/server\/launch[\w/.-]*|.*-command\.ts|public\/.*)$/,
    is: (node) => isMember(node, 'console'),
  },
  randomness: {
    why: 'ids and secrets come from node:crypto; Math.random is predictable',
    allowed: /^$/,
    is: (node) => isMember(node, 'Math', /^random$/),
  },
};

function found(modules: readonly Module[], { allowed, is, why }: Habit): string[] {
  return modules
    .filter(({ path }) => !isTest.test(path) && !allowed.test(path))
    .flatMap((module) => {
      const places: string[] = [];
      walk(module.tree, (node) => {
        if (is(node)) places.push(`${placeOf(module, node)} ${node.getText(module.tree)}: ${why}`);
      });
      return places;
    });
}

const modules = readModules(['app', 'graphql', 'db']);

describe('habits', () => {
  it.each(Object.entries(habits))('%s', (_name, habit) => {
    expect(found(modules, habit)).toEqual([]);
  });

  it.each([
    ['clock', 'const a = Date.now();'],
    ['clock', 'const a = new Date();'],
    ['clock', 'const a = Temporal.Now.instant();'],
    ['environment', 'const a = process.env.PORT;'],
    ['environment', "const a = process.env['PORT'];"],
    ['console', "console.log('a');"],
    ['randomness', 'Math.random();'],
  ])('%s notices %s', (name, text) => {
    expect(found([parseModule('graphql/income/queries/x.ts', text)], habits[name]!)).toHaveLength(1);
  });

  it('clock leaves dates that are given alone', () => {
    expect(found([parseModule('graphql/x.ts', 'new Date(given); Date.parse(given);')], habits['clock']!)).toEqual([]);
  });
});

/** Where to look first, and what is too much. */
const smell = 230;
const limit = 400;

describe('file sizes', () => {
  const sizes = readModules(['app', 'graphql', 'db', 'tests']).map(({ path, text }) => ({
    path,
    lines: text.trimEnd().split('\n').length,
  }));

  it(`stay at or under ${limit} lines, nine in ten at or under ${smell}`, async ({ annotate }) => {
    const large = sizes.filter(({ lines }) => lines > smell).sort((a, b) => b.lines - a.lines);
    if (large.length > 0) await annotate(large.map(({ path, lines }) => `${lines} ${path}`).join('\n'), 'size');
    expect(sizes.filter(({ lines }) => lines > limit)).toEqual([]);
    expect(large.length / sizes.length).toBeLessThan(0.1);
  });
});
