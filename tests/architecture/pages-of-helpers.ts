import ts from 'typescript';
import { type Namespace, namespaces } from '#app/i18n/index.ts';
import { prepare } from '#graphql/execution/prepared.ts';
import { knownDocuments } from '#graphql/generated/documents.ts';
import { readFieldPolicy } from '#graphql/policy/audience.ts';
import { audienceSet } from '#graphql/policy/relations.ts';
import { createSchema } from '#graphql/schema.server.ts';
import { type Module, readModules, walk } from './modules.ts';

const schema = createSchema();
const fields = readFieldPolicy(schema);
const isOfOneself = (field: string) =>
  ['Query', 'Mutation'].some((type) => fields.audienceOf(type, field) === audienceSet(['SELF']));

/** Documents about the person that a helper with every right may send whole: nothing in them stays with the person. */
const openDocuments = knownDocuments
  .filter(({ source }) => {
    const { acting } = prepare(source, null, { schema, fields, introspection: false }).policy;
    return acting.every(({ need }) => need !== null) && acting.some(({ field }) => isOfOneself(field));
  })
  .map(({ name }) => new RegExp(`\\b${name}Document\\b`));

/** Pages that say something about the person and ask nothing about them. */
const asksNothing = ['app/routes/wijzigingen/must-tell/route.tsx'];

const modules = new Map(
  readModules(['app'])
    .filter(({ path }) => !/\.test\.tsx?$/.test(path))
    .map((module) => [module.path, module]),
);

/** A page that a helper opens: it sends such a document, itself or through a module beside it. */
function isOpen(module: Module): boolean {
  const { path, text, imports } = module;
  if (asksNothing.includes(path)) return true;
  if (!path.endsWith('/route.tsx') || text.includes("requireSignIn('citizen', 'never')")) return false;
  const folder = path.split('/').slice(0, 3).join('/');
  const beside = imports.filter(({ target }) => target.startsWith(`${folder}/`) && target.endsWith('.server.ts'));
  const texts = [text, ...beside.map(({ target }) => modules.get(target)?.text ?? '')];
  return openDocuments.some((name) => texts.some((one) => name.test(one)));
}

/** Every module that makes words of a page that helpers open: the pages and what they import. Paper is the person's, whoever prints it. */
export const modulesOfHelpers: readonly Module[] = (() => {
  const found = new Set<Module>();
  const add = (module: Module | undefined): void => {
    if (module === undefined || found.has(module) || module.path.endsWith('/paper.ts')) return;
    found.add(module);
    for (const { target, typeOnly, isOwn } of module.imports) if (isOwn && !typeOnly) add(modules.get(target));
  };
  for (const module of modules.values()) if (isOpen(module)) add(module);
  return [...found];
})();

const quoted = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The keys that a node can be: itself, or a pattern where a part of it is computed. */
function keyOf(node: ts.Node): RegExp | null {
  if (ts.isStringLiteralLike(node)) return new RegExp(`^${quoted(node.text)}$`);
  if (!ts.isTemplateExpression(node) || node.head.text === '') return null;
  const parts = node.templateSpans.map(({ literal }) => `[^.]+${quoted(literal.text)}`);
  return new RegExp(`^${quoted(node.head.text)}${parts.join('')}$`);
}

const isNamespace = (text: string): text is Namespace => namespaces.some((one) => one === text);

/** Which keys of which namespaces a module can say. Too many rather than too few: any of its words can be a key. */
export function saidBy({ tree }: Module): (namespace: Namespace, key: string) => boolean {
  const own = new Set<Namespace>();
  const keys: RegExp[] = [];
  walk(tree, (node) => {
    if (ts.isStringLiteralLike(node) && isNamespace(node.text)) own.add(node.text);
    const key = keyOf(node);
    if (key !== null) keys.push(key);
  });
  // `ofEarner` puts an ending behind the key of another module.
  const base = (key: string) => key.replace(/Partner$/, '');
  return (namespace, key) => own.has(namespace) && keys.some((one) => one.test(key) || one.test(base(key)));
}

/** What a module says by `textsOf`, which never takes the form for a helper: the namespace, and the keys as they are written. */
export function saidToAnybody({ tree }: Module): readonly { readonly namespace: string; readonly key: RegExp }[] {
  const said: { namespace: string; key: RegExp }[] = [];
  walk(tree, (scope) => {
    if (!ts.isFunctionLike(scope)) return;
    const names = new Map<string, string>();
    walk(scope, (node) => {
      if (ts.isVariableDeclaration(node) && functionOf(node) === scope) {
        const namespace = node.initializer && namespaceOf(node.initializer);
        if (namespace) names.set(node.name.getText(tree), namespace);
      }
    });
    walk(scope, (node) => {
      if (!ts.isCallExpression(node)) return;
      const direct = functionOf(node) === scope ? namespaceOf(node.expression) : null;
      const namespace = direct ?? names.get(node.expression.getText(tree));
      const [first] = node.arguments;
      if (!namespace || !first) return;
      walk(first, (part) => {
        const key = keyOf(part);
        if (key !== null) said.push({ namespace, key });
      });
    });
  });
  return said;
}

/** The namespace of a call of `textsOf`. */
function namespaceOf(node: ts.Node): string | null {
  if (!ts.isCallExpression(node) || node.expression.getText() !== 'textsOf') return null;
  const [, namespace] = node.arguments;
  return namespace && ts.isStringLiteralLike(namespace) ? namespace.text : null;
}

function functionOf(node: ts.Node): ts.Node | undefined {
  return ts.findAncestor(node.parent, ts.isFunctionLike);
}
