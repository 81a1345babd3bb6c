import { formatInstantWithWeekday, inOwnDirection, type Language, textsOf } from '#app/i18n/index.ts';
import { Icon, type IconName, type PictureRow } from '#app/ui/index.ts';
import type { OverviewResult } from '#graphql/generated/documents.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import { decisionTitle } from '../besluiten/words.ts';
import { monthLine } from '../inkomsten/month-list.tsx';
import { reportsForBoth } from '../partner/shared.ts';

/** Something of the reader's with a room of its own: where it is, and how it stands in words. */
interface Thing {
  /** Also part of the id on the page. */
  readonly id: string;
  readonly icon: IconName;
  readonly to: string;
  title(language: Language): string;
  /** Lines that say how it stands; never empty, so that the page is of use on the first day. */
  stands(overview: OverviewResult, language: Language, today: LocalDate): readonly string[];
}

/** Months that are named; the others stand on the page of their own. */
const monthsNamed = 2;

/** The same of objections. */
const objectionsNamed = 2;

/** The same of trainings that the reader keeps or asked for. */
const trainingsNamed = 2;

/** What the reader has here, in order. Another room adds its own entry, and what it needs to the document of the page. */
export const things: readonly Thing[] = [
  {
    id: 'inkomsten',
    icon: 'case',
    to: '/inkomsten',
    title: (language) => textsOf(language, 'home')('things.income'),
    stands: ({ incomeMonths, partnerParts }, language, today) => {
      if (incomeMonths.length > 0) return incomeMonths.slice(0, monthsNamed).map((item) => monthLine(item, language));
      const partner = reportsForBoth(partnerParts, today);
      return partner === null
        ? [textsOf(language, 'home')('things.incomeNone')]
        : [textsOf(language, 'partner')('shared.income', { name: inOwnDirection(partner) })];
    },
  },
  {
    id: 'plan',
    icon: 'flag',
    to: '/plan',
    title: (language) => textsOf(language, 'home')('things.plan'),
    stands: ({ planAttention: { respondBy, disagreed, inForce } }, language) => {
      const t = textsOf(language, 'home');
      const lines = [
        ...(respondBy === null ? [] : [t('things.planProposed')]),
        ...(disagreed ? [t('things.planDisagreed')] : []),
        ...(inForce ? [t('things.planInForce')] : []),
      ];
      return lines.length > 0 ? lines : [t('things.planNone')];
    },
  },
  {
    id: 'besluiten',
    icon: 'letter',
    to: '/besluiten',
    title: (language) => textsOf(language, 'home')('things.decisions'),
    stands: ({ decisionsUnderWay }, language) => {
      const t = textsOf(language, 'home');
      const [newest] = decisionsUnderWay;
      if (newest === undefined) return [t('things.decisionsNone')];
      const objections = decisionsUnderWay.flatMap((decision) =>
        decision.objection === null
          ? []
          : [
              t('things.objectionOf', {
                title: decisionTitle(decision, language),
                state: textsOf(language, 'decision')(`sent.state.${decision.objection.state}`),
              }),
            ],
      );
      return objections.length > 0
        ? objections.slice(0, objectionsNamed)
        : [t('things.decisionNewest', { title: decisionTitle(newest, language) })];
    },
  },
  {
    id: 'afspraken',
    icon: 'people',
    to: '/afspraken',
    title: (language) => textsOf(language, 'home')('things.talks'),
    stands: ({ appointments: [next] }, language) => {
      const t = textsOf(language, 'home');
      return [
        next
          ? t('things.talksNext', { moment: formatInstantWithWeekday(next.startsAt, language) })
          : t('things.talksNone'),
      ];
    },
  },
  {
    id: 'portfolio',
    icon: 'star',
    to: '/portfolio',
    title: (language) => textsOf(language, 'home')('things.portfolio'),
    stands: ({ portfolio: { count, next } }, language) => [
      count === 0
        ? textsOf(language, 'home')('things.portfolioNone')
        : textsOf(language, 'portfolio')(`next.text.${next.what}`, { name: inOwnDirection(next.name ?? '') }),
    ],
  },
  {
    id: 'opleidingen',
    icon: 'book',
    to: '/opleidingen',
    title: (language) => textsOf(language, 'home')('things.training'),
    stands: ({ trainingsUnderWay }, language) => {
      const t = textsOf(language, 'enrolment');
      const lines = trainingsUnderWay
        .slice(0, trainingsNamed)
        .map(({ title, state }) => `${inOwnDirection(title)}: ${t(`state.${state}`)}`);
      return lines.length > 0 ? lines : [textsOf(language, 'home')('things.trainingWhat')];
    },
  },
  {
    id: 'bewijzen',
    icon: 'paper',
    to: '/bewijzen',
    title: (language) => textsOf(language, 'home')('things.files'),
    stands: (_overview, language) => [textsOf(language, 'home')('things.filesWhat')],
  },
  {
    id: 'gegevens',
    icon: 'letter',
    to: '/mijn-gegevens',
    title: (language) => textsOf(language, 'home')('things.details'),
    stands: ({ detailsSummary: { emailWaits, hasEmail, hasPhone } }, language) => {
      const t = textsOf(language, 'home');
      if (emailWaits) return [t('things.detailsWaits')];
      if (!hasEmail) return [t('things.detailsNoEmail')];
      return [t(hasPhone ? 'things.detailsAll' : 'things.detailsNoPhone')];
    },
  },
  {
    id: 'berichten',
    icon: 'speech',
    to: '/berichten',
    title: (language) => textsOf(language, 'home')('things.messages'),
    stands: (_overview, language) => [textsOf(language, 'home')('things.messagesWhat')],
  },
  {
    id: 'rechten',
    icon: 'paper',
    to: '/mijn-rechten',
    title: (language) => textsOf(language, 'home')('things.rights'),
    stands: (_overview, language) => [textsOf(language, 'home')('things.rightsWhat')],
  },
];

/** The rows of a list of {@link things}. */
export function thingRows(overview: OverviewResult, language: Language, today: LocalDate): readonly PictureRow[] {
  return things.map(({ id, icon, to, title, stands }) => ({
    id: `zaak-${id}`,
    picture: <Icon name={icon} />,
    title: title(language),
    to,
    lines: stands(overview, language, today),
  }));
}
