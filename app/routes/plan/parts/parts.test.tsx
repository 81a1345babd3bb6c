import { describe, expect, it } from 'vitest';
import { languages, textsOf } from '#app/i18n/index.ts';
import type { MyObligation } from '#graphql/generated/documents.ts';
import { localDate } from '#graphql/shared/local-date.ts';
import { renderPage } from '#tests/support/render-page.tsx';
import { DutchNote } from './dutch-note.tsx';
import { Ended } from './ended.tsx';
import { Objection } from './objection.tsx';
import { Obligations } from './obligations.tsx';

const today = localDate('2026-11-25');
const phone = '14 0123';

const released: MyObligation = {
  id: 'o',
  kind: 'FIND_WORK',
  article: 'art. 9 lid 1 sub a Participatiewet',
  consequenceArticle: 'art. 18 lid 4 Participatiewet',
  words: 'U zoekt werk.',
  state: 'RELEASED',
  startsOn: localDate('2026-10-01'),
  releasedUntil: localDate('2027-03-31'),
  releaseReason: 'Uw kind is twee jaar.',
};

describe.each(languages)('the parts of a plan in %s', (language) => {
  const t = textsOf(language, 'plan');

  it('say of a plan that ended why, in Dutch, what no longer follows from it and whom to call', async () => {
    const html = await renderPage(<Ended reason="U heeft werk gevonden." phone={phone} />, { language });
    expect(html).toMatch(/<bdi[^>]*lang="nl"[^>]*>U heeft werk gevonden\.<\/bdi>/);
    for (const part of ['ended.duties', 'ended.now'] as const) expect(html).toContain(t(part));
    expect(html).toContain(phone);
    expect(await renderPage(<Ended reason={null} phone={phone} />, { language })).not.toContain(t('ended.reason'));
  });

  it('say that a plan counts while somebody objects only where it does', async () => {
    const objection = async (state: 'IN_FORCE' | 'REPLACED') =>
      renderPage(
        <Objection
          version={{
            id: 'v1',
            state,
            basis: 'DECISION',
            objectionLastDay: localDate('2027-01-04'),
            establishedBy: 'Bram Begeleid',
            establishReason: 'De cursus begint.',
          }}
          today={today}
          contact={null}
        />,
        { language },
      );
    expect(await objection('IN_FORCE')).toContain(t('objection.meanwhile'));
    const over = await objection('REPLACED');
    expect(over).not.toContain(t('objection.meanwhile'));
    expect(over, 'objecting is still possible').toContain(t('objection.letter'));
  });

  it('threaten nobody over what they are free from', async () => {
    const obligations = async (state: MyObligation['state']) =>
      renderPage(<Obligations obligations={[{ ...released, state }]} read={{ state: 'IN_FORCE', today }} />, {
        language,
      });
    for (const part of ['obligation.whatIf', 'obligation.canFollow'] as const) {
      expect(await obligations('RELEASED')).not.toContain(t(part));
      expect(await obligations('PARTLY_RELEASED')).toContain(t(part));
    }
  });

  it('say what is not translated to whoever reads another language', async () => {
    const html = await renderPage(<DutchNote phone={phone} />, { language });
    expect(html.includes(t('explain.dutch'))).toBe(language !== 'nl');
  });
});
