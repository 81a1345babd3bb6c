import {
  currentMonth,
  expect,
  fillJob,
  inLanguage,
  type Language,
  type Municipality,
  next,
  signIn,
  test,
  texts,
} from './portal.ts';

interface Walk {
  readonly who: string;
  readonly municipality: Municipality;
  readonly specialist: string;
  readonly language: Language;
  readonly javaScriptEnabled: boolean;
}

const walks: readonly Walk[] = [
  {
    who: 'Sam Voorbeeld',
    municipality: 'Modelstad',
    specialist: 'Tessa Toets',
    language: 'nl',
    javaScriptEnabled: true,
  },
  {
    who: 'Hugo Schets',
    municipality: 'Voorbeelddorp',
    specialist: 'Nadia Narekenen',
    language: 'nl',
    javaScriptEnabled: false,
  },
  {
    who: 'Selam Verzonnen',
    municipality: 'Modelstad',
    specialist: 'Tessa Toets',
    language: 'ar',
    javaScriptEnabled: true,
  },
  {
    who: 'Yara Maquette',
    municipality: 'Voorbeelddorp',
    specialist: 'Nadia Narekenen',
    language: 'ar',
    javaScriptEnabled: false,
  },
];

for (const { who, municipality, specialist, language, javaScriptEnabled } of walks) {
  const how = `${language}, ${javaScriptEnabled ? 'with' : 'without'} script`;
  test(`two jobs are reported, asked about, corrected and accepted (${how})`, async ({ visit }) => {
    const month = currentMonth();
    const at = (path: string) => inLanguage(language, `/inkomsten/${month}${path}`);
    const words = texts(language, 'settlement');
    const { page } = await visit({ javaScriptEnabled });
    await signIn(page, who, { municipality, language });
    await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');

    await page.goto(at('/iets-te-melden'));
    await page.locator('button[value="ja"]').click();
    await fillJob(page, month, { name: 'Bakkerij De Proef', payPeriod: 'MONTH', net: '412,50', gross: '450' });
    await page.goto(at('/bron/nieuw'));
    await fillJob(page, month, { name: 'Schoonmaak De Proef', payPeriod: 'FOUR_WEEKS', net: '300', gross: '320' });

    await page.goto(at('/controleren'));
    await expect(page.locator('.portal-not-sent')).toBeVisible();
    // 300 in four weeks is 325 a month: 13/12.
    await expect(page.locator('.portal-lines')).toContainText('€ 325,00');
    await expect(page.locator('.portal-lines')).toContainText('€ 737,50');
    // This village gives the exemption on request only.
    if (municipality === 'Voorbeelddorp') {
      await expect(page.locator('.portal-lines')).toContainText(words('rule.notRequested'));
      await page.locator(`a[href$="/vrijlating"]`).click();
      await page.locator('button[value="ja"]').click();
      await expect(page.locator('.portal-lines')).not.toContainText(words('rule.notRequested'));
    }
    await next(page).click();
    await expect(page).toHaveURL(/verstuurd\?versie=1$/);
    const first = await receiptOf(page.locator('main'));

    const staff = await visit({ viewport: { width: 1280, height: 900 }, javaScriptEnabled });
    await signIn(staff.page, specialist, { municipality, staff: true });
    await staff.page.getByRole('link', { name: who }).last().click();
    await expect(staff.page.locator('main')).toContainText(first);
    await staff.page.locator('input[value="PAY_SLIP_MISSING"]').check();
    await staff.page.locator('#woorden').fill('Kunt u de loonstrook toevoegen?');
    await staff.page.locator('button[value="vraag"]').click();
    await expect(staff.page.getByRole('status')).toContainText(texts('nl', 'review')('report.done.asked'));

    await page.goto(at('/vraag'));
    await expect(page.locator('main')).toContainText('Kunt u de loonstrook toevoegen?');
    await page.locator('#verbeteren a').click();
    await page.locator('#reden').fill('Ik heb de loonstrook nu.');
    await next(page).click();
    await page.getByRole('link', { name: 'Schoonmaak De Proef' }).click();
    await page.locator('#net').fill('310,25');
    await next(page).click();
    await page.goto(at('/controleren'));
    await expect(page.locator('.portal-answers').first()).toContainText('€ 310,25');
    await next(page).click();
    await expect(page).toHaveURL(/verstuurd\?versie=2$/);
    const second = await receiptOf(page.locator('main'));
    expect(second).not.toBe(first);

    await staff.page.goto('/beoordelen');
    await staff.page.getByRole('link', { name: who }).last().click();
    await expect(staff.page.locator('main')).toContainText(second);
    const grant = staff.page.locator('input[name="vrijlating"][value="ja"]');
    if ((await grant.count()) > 0) await grant.check();
    await staff.page.locator('button[value="akkoord"]').click();
    await expect(staff.page.getByRole('status')).toContainText(texts('nl', 'review')('report.done.accepted'));

    await page.goto(at('/verstuurd'));
    await expect(page.locator('main')).toContainText(words('receipt.decided'));
    await page.goto(at(''));
    await expect(page.locator('main')).toContainText(texts(language, 'income')('month.sent.accepted'));
  });
}

async function receiptOf(main: { innerText(): Promise<string> }): Promise<string> {
  const found = /\d{4}-\d{2}-[A-Z0-9]{8}/.exec(await main.innerText());
  expect(found).not.toBeNull();
  return found?.[0] ?? '';
}
