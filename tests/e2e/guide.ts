import { expect, type Locator, type Page } from '@playwright/test';
import { dayFromNow } from './guidance.ts';
import { fillDay, inLanguage, type Language, texts } from './portal.ts';

/** The button of the first form of a page that changes something. */
export const save = (page: Page): Locator => page.locator('main form[method="post"] button.nl-button--primary').first();

/** The three fields of a local date: day, month and year. */
export const partsOf = (day: string): readonly [string, string, string] => {
  const [year = '', month = '', date = ''] = day.split('-');
  return [date, month, year];
};

/** The next day that is no weekend, so many days from now. */
function workingDay(days: number): string {
  const day = dayFromNow(days);
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekday === 6 || weekday === 0 ? workingDay(days + 1) : day;
}

/** The sentence stands at the field and above the form. */
export async function expectProblem(page: Page, field: string, sentence: string | RegExp): Promise<void> {
  await expect(page.locator(`#${field}-error`)).toContainText(sentence);
  await expect(page.locator(`#fouten a[href="#${field}"]`)).toContainText(sentence);
}

/** The pages of one person, for a case manager who reads a language. */
export class Guide {
  readonly t: (key: string) => string;

  constructor(
    readonly page: Page,
    readonly language: Language,
    readonly person: string,
  ) {
    this.t = texts(language, 'coach');
  }

  async goto(path: string): Promise<void> {
    await this.page.goto(inLanguage(this.language, `/mijn-mensen/${this.person}${path}`));
  }

  async saved(key: string): Promise<void> {
    await expect(this.page.getByRole('status').first()).toContainText(this.t(key));
  }

  /** A draft out of the first template, with a goal, an obligation that counts today and a placement. */
  async draft(): Promise<void> {
    const { page } = this;
    await this.goto('/plan/concept');
    await page.locator('input[name="sjabloon"]').nth(1).check();
    await save(page).click();
    await this.saved('draft.done.started');

    await this.goto('/plan/concept/kop');
    await page.locator('#dreamJob').fill('Een eigen bakkerij 🥖');
    await page.locator('#firstStep').fill('Proefdraaien');
    await fillDay(page, 'evaluationOn', partsOf(workingDay(90)));
    await save(page).click();
    await this.saved('draft.done.saved');

    await this.goto('/plan/concept/doel/nieuw');
    await save(page).click();
    await expectProblem(page, 'title', this.t('problem.required.title'));
    await page.locator('#title').fill('Werken als bakker');
    await save(page).click();
    await this.saved('draft.done.saved');

    await this.goto('/plan/concept/verplichting/nieuw');
    await page.locator('#kind').selectOption('COOPERATE');
    await page.locator('#words').fill('U komt naar onze gesprekken.');
    await fillDay(page, 'startsOn', partsOf(dayFromNow(0)));
    await page.locator('input[value="RELEASED"]').check();
    await save(page).click();
    await expectProblem(page, 'releaseReason', this.t('problem.required.releaseReason'));
    await page.locator('input[value="IMPOSED"]').check();
    await save(page).click();
    await this.saved('draft.done.saved');
  }

  /** A trial placement that is too long is refused with the rule and its source; what was typed stays. */
  async placement(): Promise<void> {
    const { page } = this;
    await this.goto('/plan/concept/stap/nieuw');
    await page.locator('input[value="TRIAL_PLACEMENT"]').check();
    await page.locator('main form button').first().click();
    await page.locator('#title').fill('Proefplaats bij Bakkerij De Proef');
    await page.locator('input[name="owner"][value="CITIZEN"]').check();
    await fillDay(page, 'startsOn', partsOf(dayFromNow(7)));
    await fillDay(page, 'dueOn', partsOf(dayFromNow(7 + 400)));
    await page.locator('#host').fill('Bakkerij De Proef');
    await page.locator('#tasks').fill('Deeg maken');
    await page.locator('#weekMinutes').fill('24');
    await page.locator('#learningGoals').fill('Vroeg beginnen\nNetjes werken');
    await save(page).click();
    await expectProblem(page, 'dueOn', 'art. 8a lid 2 sub d Participatiewet');
    await expect(page.locator('#tasks')).toHaveValue('Deeg maken');
    await fillDay(page, 'dueOn', partsOf(dayFromNow(7 + 40)));
    await save(page).click();
    await this.saved('draft.done.check');
  }

  /** Without an answer to every question the placement stands in the way of proposing. */
  async displacementCheck(): Promise<void> {
    const { page } = this;
    await this.goto('/plan/concept/voorstellen');
    await expect(save(page)).toHaveCount(0);
    await page.getByRole('link', { name: 'Bakkerij De Proef' }).click();
    await page.locator('#conclusion').fill('Niemand verliest betaald werk.');
    await save(page).click();
    await expect(page.locator('#fouten li')).toHaveCount(5);
    for (const no of await page.locator('main input[value="NO"]').all()) await no.check();
    await save(page).click();
    await this.saved('draft.done.saved');
    await expect(page.locator('main')).toContainText(this.t('displacement.state.passed'));
  }

  async propose(): Promise<void> {
    const { page } = this;
    await this.goto('/plan/concept/voorstellen');
    await expect(page.locator('.portal-differences')).toContainText('Bakkerij De Proef');
    const reason = page.locator('#changeReason');
    if ((await reason.count()) > 0) await reason.fill('Wij kozen samen een nieuw begin.');
    await fillDay(page, 'respondBy', partsOf(dayFromNow(1)));
    await save(page).click();
    await expect(page.locator('#respondBy-error')).toBeVisible();
    await fillDay(page, 'respondBy', partsOf(dayFromNow(14)));
    await save(page).click();
    await this.saved('done.proposed');
  }

  /** Only after the citizen disagreed, with a reason. */
  async establish(): Promise<void> {
    const { page } = this;
    await this.goto('');
    await page
      .locator('#voorstel')
      .getByRole('link', { name: this.t('planState.establish') })
      .click();
    await expect(page.locator('.portal-alert')).toContainText(this.t('establish.warning.noTalk'));
    await save(page).click();
    await expectProblem(page, 'talkedFirst', this.t('problem.required.talkedFirst'));
    await expectProblem(page, 'reason', this.t('problem.required.reason'));
    await page.locator('input[name="talkedFirst"][value="no"]').check();
    await page.locator('#reason').fill('Wij beginnen met minder uren, zoals u vroeg.');
    await save(page).click();
    await this.saved('done.established');
    await expect(page.locator('main')).toContainText(this.t('basis.DECISION'));
    await page.locator('a[href*="/plan/versie/"]').last().click();
    await expect(page.locator('main')).toContainText(this.t('version.talkedFirst'));
  }

  async keepMinutes(words: string): Promise<void> {
    const { page } = this;
    await this.goto('/gesprek/nieuw');
    await expect(page.locator('main')).toContainText(this.t('words.hint'));
    await page.locator('input[name="way"][value="IN_PERSON"]').check();
    await page.locator('#words').fill(words);
    await page.locator('button[value="bewaren"]').click();
    await this.saved('minutes.saved');
  }

  /** The same words about the same obligation are proposed once. */
  async proposeReduction(reasons = 'Op maandag kwam er niemand.\nEr is niet gebeld.'): Promise<void> {
    const { page } = this;
    await this.goto('/plan/maatregel');
    await expect(page.locator('main')).toContainText(this.t('sanction.rules.nothing'));
    await page.locator('input[name="obligationId"]').first().check();
    await page.locator('#reasons').fill(reasons);
    await fillDay(page, 'viewBy', partsOf(dayFromNow(2)));
    await save(page).click();
    await expect(page.locator('#viewBy-error')).toBeVisible();
    await fillDay(page, 'viewBy', partsOf(dayFromNow(21)));
    await save(page).click();
    await this.saved('done.sanction');
  }

  /** The proposal that waits, with a reason. */
  async takeReductionBack(reason: string): Promise<void> {
    const { page } = this;
    await this.goto('');
    await page.locator('summary', { hasText: this.t('sanction.open').split('(')[0] ?? '' }).click();
    await page.getByRole('link', { name: this.t('sanction.withdraw.title') }).click();
    const button = page.getByRole('button', { name: this.t('sanction.withdraw.button') });
    await button.click();
    await expectProblem(page, 'reason', this.t('problem.required.reason'));
    await page.locator('#reason').fill(reason);
    await button.click();
    await this.saved('done.sanctionWithdrawn');
  }
}
