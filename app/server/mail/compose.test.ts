import { describe, expect, it } from 'vitest';
import { languages, pathIn } from '#app/i18n/index.ts';
import type { NotificationKind } from '#graphql/generated/resolvers.ts';
import { composeMail } from './compose.tsx';

/** Written as a record, so that a kind that is left out does not compile. */
const kinds = Object.keys({
  REPORT_DUE: true,
  REPORT_LATE: true,
  REPORT_RECEIVED: true,
  QUESTION_ASKED: true,
  REPORT_ACCEPTED: true,
  PLAN_PROPOSED: true,
  PLAN_ESTABLISHED: true,
  PLAN_EVALUATED: true,
  PLAN_WITHDRAWN: true,
  PLAN_ENDED: true,
  VIEW_ASKED: true,
  SANCTION_DECIDED: true,
  SANCTION_WITHDRAWN: true,
  APPOINTMENT_PLANNED: true,
  APPOINTMENT_CHANGED: true,
  APPOINTMENT_CANCELLED: true,
  APPOINTMENT_REMINDER: true,
  MINUTES_PUBLISHED: true,
  PARTNER_ASKED: true,
  PARTNER_ANSWERED: true,
  CHANGE_RECEIVED: true,
  CHANGE_QUESTION_ASKED: true,
  CHANGE_PROCESSED: true,
  ACCOUNT_CHANGE_ASKED: true,
  EMAIL_CODE: true,
  EMAIL_CHANGED: true,
  DECISION_MADE_KNOWN: true,
  DECISION_POSTED: true,
  OBJECTION_RECEIVED: true,
  OBJECTION_REASONS_ASKED: true,
  OBJECTION_HEARING_PLANNED: true,
  OBJECTION_EXTENDED: true,
  OBJECTION_DECIDED: true,
  COPY_READY: true,
  RIGHT_ANSWERED: true,
  HELPER_ACCEPTED: true,
  TRAINING_QUESTION: true,
  TRAINING_APPROVED: true,
  PLACE_OFFERED: true,
  TRAINING_CHANGED: true,
  TRAINING_PLACED: true,
  TRAINING_RESULT: true,
  TRAINING_ADVISED: true,
  PERSPECTIVE_ANSWERED: true,
  TRAINING_REJECTED: true,
  PORTFOLIO_PROPOSED: true,
  PORTFOLIO_CONFIRMED: true,
  PORTFOLIO_LOOKED: true,
} satisfies Record<NotificationKind, true>) as NotificationKind[];
const municipality = { name: 'Gemeente <Elders> & Co', phone: '14 000' };

describe.each(languages)('a mail in %s', (language) => {
  const link = `https://portaal.example${pathIn(language, '/')}`;

  it.each(kinds)('%s says that something waits and where, and not what', (kind) => {
    const { subject, text, html } = composeMail({ kind, language, code: null, municipality, link });
    expect(text).toContain(`\n${link}\n`);
    expect(html).toContain(`href="${link}"`);
    expect(html).toContain(`<title>${subject.replaceAll("'", '&#x27;')}</title>`);
    const words = `${subject}\n${text}`
      .replaceAll(link, '')
      .replace(municipality.name, '')
      .replace(municipality.phone, '');
    expect(words).not.toMatch(
      /\d|€|uitkering|inkom|bijstand|loon|maatregel|benefit|income|wage|sanction|دخل|أجر|إعانة|عقوبة/i,
    );
  });

  it('shows the name of the municipality as text', () => {
    const { html } = composeMail({ kind: 'REPORT_DUE', language, code: null, municipality, link });
    expect(html).toContain('Gemeente &lt;Elders&gt; &amp; Co');
  });
});

it('keeps the parts of a phone number in order between Arabic words', () => {
  const link = 'https://portaal.example/ar';
  const { text, html } = composeMail({ kind: 'REPORT_DUE', language: 'ar', code: null, municipality, link });
  expect(text).toContain(' \u206614 000\u2069');
  expect(html).toContain('<bdi dir="ltr">14 000</bdi>');
});

it('holds the code of a new address, in its own order', () => {
  const link = 'https://portaal.example/ar';
  const { subject, text, html } = composeMail({
    kind: 'EMAIL_CODE',
    language: 'ar',
    code: '012345',
    municipality,
    link,
  });
  expect(text).toContain('\n\u2066012345\u2069\n');
  expect(html).toContain('<bdi dir="ltr">012345</bdi>');
  expect(subject).not.toContain('012345');
});

it('is written from right to left in Arabic', () => {
  const link = 'https://portaal.example/ar';
  expect(composeMail({ kind: 'REPORT_DUE', language: 'ar', code: null, municipality, link }).html).toContain(
    '<html lang="ar" dir="rtl">',
  );
});
