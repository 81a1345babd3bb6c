import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Class names of the design system that the pages write; names end with `*` where code completes them. */
export interface UsedClasses {
  has(name: string): boolean;
}

const designSystemClass = /^(?:nl|utrecht)-/;

/** Reads the class names out of the sources. A name that code puts together counts by its beginning. */
export function usedClasses(folders: readonly string[]): UsedClasses {
  const whole = new Set<string>();
  const beginnings: string[] = [];
  for (const file of folders.flatMap(sourcesIn)) {
    for (const [name, , open] of readFileSync(file, 'utf8').matchAll(/\b(nl|utrecht)-[\w-]+(\$\{)?/g)) {
      if (open) beginnings.push(name.slice(0, -2));
      else whole.add(name);
    }
  }
  return {
    has: (name) =>
      !designSystemClass.test(name) || whole.has(name) || beginnings.some((begin) => name.startsWith(begin)),
  };
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.tsx') && !entry.name.endsWith('.test.tsx'))
    .map((entry) => join(entry.parentPath, entry.name));
}
