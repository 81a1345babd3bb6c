import { describe, expect, it } from 'vitest';
import { formatTakenOff, languages, textsOf } from '#app/i18n/index.ts';
import { cents } from '#graphql/shared/money.ts';
import { renderPage } from '#tests/support/render-page.tsx';
import type { Line, Settled } from './explain.ts';
import { Specification } from './specification.tsx';

const line = (code: string, amount: number, facts: Line['facts'] = []): Line => ({
  code,
  amount: cents(amount),
  article: 'art. 31 Participatiewet',
  status: 'LAW',
  source: '',
  earner: 'SELF',
  sourceId: null,
  facts,
});

const settled = (lines: readonly Line[], income = 0): Settled => ({
  __typename: 'Settlement',
  norm: cents(141_946),
  income: cents(income),
  exempt: cents(0),
  counted: cents(income),
  payout: cents(135_133),
  holidayReserve: cents(6_813),
  total: cents(135_133 + income),
  moreThanWithoutWork: cents(0),
  status: 'LAW',
  lines,
});

const t = textsOf('nl', 'settlement');

describe('the effect of a month', () => {
  const nothing = settled([line('norm', 141_946), line('incomeTotal', 0)]);
  const business = settled([line('norm', 141_946), line('incomeBusiness', 0), line('incomeTotal', 0)]);

  it('says that there was no income only when none was reported', async () => {
    expect(await renderPage(<Specification result={nothing} sourceNames={{}} />)).toContain(t('effect.nothing'));
    const html = await renderPage(<Specification result={business} sourceNames={{}} />);
    expect(html).not.toContain(t('effect.nothing'));
    expect(html).toContain(t('effect.nothingLeft'));
  });

  it('says its title once', async () => {
    const html = await renderPage(<Specification result={nothing} sourceNames={{}} picture="untitled" />);
    expect(html).toMatch(/class="portal-hidden">Wat het doet/);
  });
});

describe.each(languages)('the lines of a calculation in %s', (language) => {
  const exemption = line('exemption', 10_000, [{ name: 'rule', value: '31.2.n' }]);
  const result = settled(
    [line('norm', 141_946), line('incomeTotal', 40_000), exemption, line('benefit', 95_000)],
    40_000,
  );
  const own = textsOf(language, 'settlement');
  const shown = (lines: 'folded' | 'shown' | 'explained') =>
    renderPage(<Specification result={result} sourceNames={{}} lines={lines} picture="none" />, { language });

  it('stand in groups, with a minus where something comes off and the mark of a proposal', async () => {
    const html = await shown('shown');
    for (const group of ['norm', 'income', 'benefit'] as const)
      expect(html).toContain(`>${own(`group.${group}`)}</h3>`);
    expect(html).toContain(formatTakenOff(cents(10_000)));
    expect(html).toContain(own('proposedShort'));
  });

  it('lie behind one summary, and are all open on paper', async () => {
    expect(await shown('folded')).toContain(`<summary>${own('allLines')}</summary>`);
    const paper = await shown('explained');
    expect(paper).not.toContain(own('allLines'));
    expect(paper.match(/<details[^>]*open=""/g)).toHaveLength(4);
  });
});
