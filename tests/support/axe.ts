import type { Page } from '@playwright/test';
import axe, { type AxeResults, type RunOptions } from 'axe-core';

/** Pages into which every address brings axe along: sent for each look anew, its half a megabyte would take longer than the look. */
const equipped = new WeakSet<Page>();

interface WithAxe {
  readonly axe?: { run(context: Document, options: RunOptions): Promise<AxeResults> };
}

/** What axe finds on the page that is shown, by all of its rules; pages of ours hold no frames. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  if (!equipped.has(page)) {
    equipped.add(page);
    await page.addInitScript(axe.source);
  }
  // An address that was open before has no axe yet, and one without script never runs what it is given.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    if (document.querySelector('iframe, frame')) throw new Error('axe would not look into the frame');
    const { axe } = window as WithAxe;
    if (!axe) throw new Error('axe is not there');
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  });
}
