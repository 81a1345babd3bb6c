import { fileURLToPath } from 'node:url';
import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';
import { portalStyles } from './ui/styles/vite-plugin.ts';

/**
 * One bundle for the server: pages, API and database share one module graph, so that a class or a cache exists once.
 * The entry is our own server and not the framework's.
 */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: '../public',
  cacheDir: '../node_modules/.vite',
  plugins: [portalStyles(), reactRouter()],
  build: { target: 'es2022', assetsInlineLimit: 0 },
  environments: {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the framework reads the entry under this name
    ssr: { build: { sourcemap: true, rollupOptions: { input: './server/main.ts' } } },
  },
});
