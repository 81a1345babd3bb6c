import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** One import or re-export: from which file, of what, and whether it vanishes when types are stripped. */
export interface Import {
  /** Path from the root for our own files (`graphql/income/index.ts`), the specifier for packages (`node:fs`, `pg`). */
  readonly target: string;
  readonly isOwn: boolean;
  readonly typeOnly: boolean;
}

export interface Module {
  /** Path from the root. */
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly Import[];
}

/** Every TypeScript file below some folders, without what tools made. */
export function readModules(folders: readonly string[]): Module[] {
  return folders.flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .filter(
        (path) =>
          /\.(ts|tsx|mts|mjs|js)$/.test(path) && !/(^|\/)(node_modules|\.react-router|generated|build)\//.test(path),
      )
      .sort()
      .map((path) => parseModule(path, readFileSync(`${root}${path}`, 'utf8'))),
  );
}

export function parseModule(path: string, text: string): Module {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (specifier && ts.isStringLiteralLike(specifier)) imports.push(resolve(path, specifier.text, typeOnly));
  };
  walk(tree, (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly || onlyTypes(node.exportClause));
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
  });
  return { path, text, tree, imports };
}

export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** `path:line` of a node. */
export function placeOf({ path, tree }: Module, node: ts.Node): string {
  return `${path}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  return !clause.name && onlyTypes(clause.namedBindings);
}

function onlyTypes(bindings: ts.NamedImportBindings | ts.NamedExportBindings | undefined): boolean {
  if (!bindings || !(ts.isNamedImports(bindings) || ts.isNamedExports(bindings))) return false;
  return bindings.elements.length > 0 && bindings.elements.every((element) => element.isTypeOnly);
}

function resolve(from: string, specifier: string, typeOnly: boolean): Import {
  const path = specifier.replace(/\?.*$/, '');
  if (path.startsWith('.')) return { target: posix.join(posix.dirname(from), path), isOwn: true, typeOnly };
  if (path.startsWith('#')) return { target: path.slice(1), isOwn: true, typeOnly };
  return { target: specifier, isOwn: false, typeOnly };
}
