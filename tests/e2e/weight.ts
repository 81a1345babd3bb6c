import { gunzipSync, gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect } from './portal.ts';

let styleBytes = 0;
let scriptBytes = 0;

/** HTML and CSS of a page over the wire: at most 60 KB; no script but ours, at most 5 KB. */
export async function weigh(page: Page, what: string, html: Buffer): Promise<void> {
  const scripts = await page.locator('script[src]').evaluateAll((all) => all.map((one) => one.getAttribute('src')));
  expect(scripts, `${what} ships a script`).toEqual(['/comfort.js']);
  expect(await page.locator('script:not([src])').count(), `${what} holds a script`).toBe(0);
  styleBytes ||= await sizeOf(page, (await page.locator('link[rel="stylesheet"]').first().getAttribute('href')) ?? '');
  expect(gzipSync(html).length + styleBytes, `${what} is heavy`).toBeLessThan(60_000);
  scriptBytes ||= await sizeOf(page, '/comfort.js');
  expect(scriptBytes).toBeLessThan(5_000);
}

async function sizeOf(page: Page, path: string): Promise<number> {
  const body = await (await page.request.get(path)).body();
  const plain = body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body) : body;
  return gzipSync(plain).length;
}
