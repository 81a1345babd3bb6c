import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { buildStyles } from './build-styles.ts';

const target = fileURLToPath(new URL('./generated/portal.css', import.meta.url));

/** Writes `generated/portal.css` before a build and, in development, again whenever a sheet, theme or component changes. */
export function portalStyles(): Plugin {
  return {
    name: 'portal-styles',
    enforce: 'pre',
    config() {
      write();
    },
    configureServer(server) {
      server.watcher.on('change', (file) => {
        if (/\.tsx$|\/app\/ui\/(?:styles|themes)\/[\w-]+\.css$/.test(file)) write();
      });
    },
  };
}

function write(): void {
  const css = buildStyles();
  mkdirSync(fileURLToPath(new URL('./generated', import.meta.url)), { recursive: true });
  if (before() !== css) writeFileSync(target, css);
}

function before(): string | null {
  try {
    return readFileSync(target, 'utf8');
  } catch {
    return null;
  }
}
