import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { inLanguage, type Language } from './portal.ts';

/** A photo of a phone, in one colour, with where it was taken. */
export async function photoFile(name: string, background: string) {
  const picture = sharp({ create: { width: 900, height: 1200, channels: 3, background } });
  const buffer = await picture
    .withExif({ IFD0: { Make: 'SecretCamera' } })
    .jpeg()
    .toBuffer();
  return { name, mimeType: 'image/jpeg', buffer };
}

/** Adds two photos, and leaves the page on which they become one document; gives the id of the first. */
export async function addPhotos(page: Page, language: Language = 'nl'): Promise<string> {
  await page.goto(inLanguage(language, '/bewijzen/toevoegen'));
  await page
    .locator('#bestand')
    .setInputFiles([await photoFile('bladzijde-1.jpg', '#c05030'), await photoFile('bladzijde-2.jpg', '#3050c0')]);
  await page.locator('main form button').first().click();
  return page.locator('input[name="foto"]').first().inputValue();
}
