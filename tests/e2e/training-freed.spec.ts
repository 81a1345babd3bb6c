import { axeFaults } from '../support/axe.ts';
import { asSuperuser } from './faults/database.ts';
import { expect, inLanguage, type Language, signIn, testApart, texts } from './portal.ts';
import { doNow } from './worker-job.ts';

const walks: readonly { readonly language: Language; readonly javaScriptEnabled: boolean }[] = [
  { language: 'nl', javaScriptEnabled: true },
  { language: 'ar', javaScriptEnabled: false },
];

/** The sentence of a place in line, whatever its day. Values in right-to-left text have a sign around them. */
const positionIn = (text: string, position: number) =>
  new RegExp(text.replace('{{date}}', '.*').replace('{{position}}', `.?${position}.?`), 'u');

for (const { language, javaScriptEnabled } of walks) {
  // The demo has one run with one place and somebody who waits for it: each walk has a portal to itself.
  const test = testApart();

  test(`whoever is enrolled takes it back, and the next is offered the place, says no, is offered it again and takes it (${language})`, async ({
    visit,
    portal,
  }) => {
    const t = texts(language, 'enrolment');
    const has = await visit({ javaScriptEnabled });
    await signIn(has.page, 'Selam Verzonnen', { language });
    await has.page.goto(inLanguage(language, '/opleidingen/mijn'));
    const theirs = has.page
      .locator('[id^="aanvraag-"]')
      .filter({ has: has.page.locator('h2', { hasText: 'Hoogwerker' }) });
    await expect(theirs).toContainText(t('state.ENROLLED'));
    const withdraw = theirs.getByRole('link', { name: t('card.withdraw') });
    await withdraw.click();
    await expect(has.page.locator('h1')).toHaveText(t('withdraw.title'));
    await expect(has.page.locator('main')).toContainText(t('withdraw.TAKEN').split('{{date}}').at(-1) ?? '');
    await has.page.getByRole('link', { name: t('withdraw.stay') }).click();
    await expect(theirs).toContainText(t('state.ENROLLED'));
    await withdraw.click();
    await has.page.getByRole('button', { name: t('withdraw.button') }).click();
    await expect(has.page.getByRole('status')).toContainText(t('done.ingetrokken'));
    await expect(theirs).toContainText(t('state.CANCELLED'));

    const waits = await visit({ javaScriptEnabled });
    await signIn(waits.page, 'Aya Niemandsland', { language });
    const card = waits.page.locator('[id^="aanvraag-"]').filter({ hasText: 'Hoogwerker' });
    const task = waits.page.getByRole('link', { name: t('home.OFFERED.button') });
    await expect(task).toHaveCount(0);
    await doNow(portal, 'offer-places');
    await waits.page.reload();
    await task.click();
    await expect(card).toContainText(t('state.OFFERED'));
    await expect(card).toContainText(t('place.silence.keeps'));
    // Axe needs script.
    if (javaScriptEnabled) expect(await axeFaults(waits.page)).toEqual([]);
    await card.getByRole('button', { name: t('place.decline') }).click();
    await expect(waits.page.getByRole('status')).toBeVisible();
    await expect(card).toContainText(t('state.WAITING'));
    await expect(card).toContainText(positionIn(t('place.WAITING'), 1));

    // In the seven days after a no nobody is asked again.
    await doNow(portal, 'offer-places');
    await waits.page.goto(inLanguage(language, '/overzicht'));
    await expect(task).toHaveCount(0);
    await asSuperuser(portal, (client) =>
      client.query('update training_place set rests_until = rests_until - 8 where rests_until is not null'),
    );
    await doNow(portal, 'offer-places');
    await waits.page.reload();
    await task.click();
    await expect(card).toContainText(t('place.silence.loses'));
    await card.getByRole('button', { name: t('place.accept') }).click();
    await expect(card).toContainText(t('state.ENROLLED'));
    await expect(card).toContainText(t('place.TAKEN').split('{{date}}')[0] ?? '');
    await waits.page.goto(inLanguage(language, '/overzicht'));
    await expect(task).toHaveCount(0);
  });
}
