import { posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parseModule, readModules, walk, type Module } from './modules.ts';

/** Fields into which somebody types. In the others something is chosen, which is done again in a moment. */
const typedInto = ['TextField', 'AmountField', 'HoursField', 'TextArea', 'DateField'];
const chosenIn = ['Select', 'FileField', 'RadioGroup', 'Checkbox', 'CheckboxGroup', 'Tick'];
/** What is looked for is in the address of what was found, in every language. */
const searchedIn = ['SearchField'];

const app = new Map(readModules(['app']).map((module) => [module.path, module]));
const table = app.get('app/routes.ts')?.text ?? '';
const routes = [...new Set([...table.matchAll(/'(routes\/[^']+\.tsx)'/g)].map(([, path]) => `app/${path}`))];

/** A route with the modules of pages from which it takes something that runs. */
function withParts(path: string, modules: ReadonlyMap<string, Module> = app, found = new Set<Module>()): Set<Module> {
  const module = modules.get(path);
  if (!module || found.has(module)) return found;
  found.add(module);
  for (const { target, isOwn, typeOnly } of module.imports)
    if (isOwn && !typeOnly && target.startsWith('app/routes/')) withParts(posix.normalize(target), modules, found);
  return found;
}

/** The elements of a module that are written in JSX, with their attributes. */
function elementsOf({ tree }: Module): readonly { readonly name: string; readonly attributes: readonly string[] }[] {
  const elements: { name: string; attributes: string[] }[] = [];
  walk(tree, (node) => {
    if (!ts.isJsxOpeningElement(node) && !ts.isJsxSelfClosingElement(node)) return;
    const attributes = node.attributes.properties.flatMap((one) => (one.name ? [one.name.getText(tree)] : []));
    elements.push({ name: node.tagName.getText(tree), attributes });
  });
  return elements;
}

/** Whether a page says to its frame that a form is open. */
function saysFormOpen({ tree }: Module): boolean {
  return tree.statements.some(
    (statement) =>
      ts.isVariableStatement(statement) &&
      statement.declarationList.declarations.some(
        ({ name, initializer }) =>
          name.getText(tree) === 'handle' && /\bformOpen: true\b/.test(initializer?.getText(tree) ?? ''),
      ),
  );
}

interface Faults {
  readonly path: string;
  readonly modules?: ReadonlyMap<string, Module>;
}

/** What is wrong with a page for somebody who goes to another language in the middle of a form. */
function faultsOf({ path, modules = app }: Faults): readonly string[] {
  const route = modules.get(path);
  if (!route) return [`${path} is not there`];
  const parts = [...withParts(path, modules)];
  const elements = parts.flatMap(elementsOf);
  const typed = elements.some(({ name }) => typedInto.includes(name));
  const searched = elements.some(({ name }) => searchedIn.includes(name));
  if (searched && !parts.some(({ text }) => text.includes('method="get"')))
    return [`${path}: what is looked for is sent by a form that gets`];
  const says = saysFormOpen(route);
  // What may be kept nowhere goes to another language by sending its own form there.
  const takesAlong = elements.some(({ name }) => name === 'FormLanguages');
  if (!says)
    return typed && !takesAlong
      ? [`${path}: something is typed here, so it exports handle: PageHandle = { formOpen: true }`]
      : [];
  const keeps = elements.some(({ name, attributes }) => name === 'PortalForm' && attributes.includes('keeps'));
  const fills = parts.some(({ text }) => /\bkeptForm\(/.test(text));
  return [
    ...(keeps ? [] : [`${path}: the form that is open has to be <PortalForm keeps>`]),
    ...(fills ? [] : [`${path}: fields are filled again from keptForm`]),
  ];
}

describe('a form in another language', () => {
  it('knows every field of the portal', () => {
    const fields = [...app.values()]
      .filter(({ path }) => /^app\/ui\/form\/(text-fields|date-field|choice)\.tsx$/.test(path))
      .flatMap(({ text }) => [...text.matchAll(/export function ([A-Z]\w+)/g)].map(([, name]) => name));
    expect(fields.length).toBeGreaterThan(5);
    expect(fields.filter((name) => ![...typedInto, ...chosenIn, ...searchedIn].includes(name ?? ''))).toEqual([]);
  });

  it('is announced and filled again on every page where something is typed', () => {
    expect(routes.length).toBeGreaterThan(20);
    expect(routes.flatMap((path) => faultsOf({ path }))).toEqual([]);
  });

  const page = (text: string, part = '') => ({
    path: 'app/routes/x/route.tsx',
    modules: new Map(
      [parseModule('app/routes/x/route.tsx', text), parseModule('app/routes/x/part.tsx', part)].map((module) => [
        module.path,
        module,
      ]),
    ),
  });
  const part = 'export const Part = () => <PortalForm keeps><TextArea name="a" /></PortalForm>;';
  const open = 'export const handle: PageHandle = { formOpen: true };';

  it.each([
    ['a field in the page itself', page('export default () => <TextField name="a" />;')],
    ['a field in a part of it', page("import { Part } from './part.tsx';", part)],
    ['a search that is not in the address', page('export default () => <Form method="post"><SearchField /></Form>;')],
    [
      'a form that does not keep',
      page(`${open} keptForm(args); export default () => <PortalForm><TextArea /></PortalForm>;`),
    ],
    ['what is kept and not shown', page(`import { Part } from './part.tsx'; ${open}`, part)],
  ])('notices %s', (_what, given) => {
    expect(faultsOf(given)).toHaveLength(1);
  });

  it('leaves pages alone that are right, or where nothing is typed', () => {
    expect(faultsOf(page(`import { Part } from './part.tsx'; ${open} keptForm(args);`, part))).toEqual([]);
    expect(faultsOf(page('export default () => <RadioGroup name="a" />;'))).toEqual([]);
    expect(faultsOf(page("import type { Part } from './part.tsx';", part))).toEqual([]);
  });
});
