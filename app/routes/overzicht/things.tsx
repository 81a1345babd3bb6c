import { standingOf } from '../opleidingen/mine/standing.tsx';
import {
  formatDate,
  formatInstantWithWeekday,
  inOwnDirection,
  type Language,
  type Texts,
  textsOf,
} from '#app/i18n/index.ts';
import { Icon, type IconName, type PictureRow } from '#app/ui/index.ts';
import type { OverviewResult } from '#graphql/generated/documents.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import { decisionTitle } from '../besluiten/words.ts';
import { monthLine } from '../inkomsten/month-list.tsx';
import type { OpenProposal } from '../portfolio/portfolio.server.ts';
import { entryName } from '../portfolio/words.ts';
import { nextMeetingOf } from './plan-cards.tsx';
import { reportsForBoth } from '../partner/shared.ts';

/** What the page shows, with what is proposed for the portfolio in words. */
type Home = Omit<OverviewResult, 'portfolioProposals'> & { readonly proposals: readonly OpenProposal[] };

/** Something of the reader's with a room of its own: where it is, and how it stands in words. */
interface Thing {
  /** Also part of the id on the page. */
  readonly id: string;
  readonly icon: IconName;
  readonly to: string;
  title(t: Texts<'home'>): string;
  /** Lines that say how it stands; never empty, so that the page is of use on the first day. With none the room is not for the reader. */
  stands(overview: Home, reading: Reading): readonly string[];
}

/** With what a thing is said: the words of home, and what the rest follows from. */
interface Reading {
  readonly t: Texts<'home'>;
  readonly language: Language;
  readonly today: LocalDate;
}

/** Months, objections, proposals and trainings that are named; the others stand on the page of their own. */
const named = 2;

/** What the reader has here, in order. Another room adds its own entry, and what it needs to the document of the page. */
export const things: readonly Thing[] = [
  {
    id: 'inkomsten',
    icon: 'case',
    to: '/inkomsten',
    title: (t) => t('things.income'),
    stands: ({ incomeMonths, partnerParts }, { t, language, today }) => {
      if (incomeMonths.length > 0)
        return incomeMonths.slice(0, named).map((item) => monthLine(item, language, textsOf(language, 'income')));
      const partner = reportsForBoth(partnerParts, today);
      return partner === null
        ? [t('things.incomeNone')]
        : [textsOf(language, 'partner')('shared.income', { name: inOwnDirection(partner) })];
    },
  },
  {
    id: 'plan',
    icon: 'flag',
    to: '/plan',
    title: (t) => t('things.plan'),
    stands: ({ planAttention: { respondBy, disagreed, inForce } }, { t }) => {
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
    title: (t) => t('things.decisions'),
    stands: ({ decisionsUnderWay }, { t, language }) => {
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
        ? objections.slice(0, named)
        : [t('things.decisionNewest', { title: decisionTitle(newest, language) })];
    },
  },
  {
    id: 'afspraken',
    icon: 'people',
    to: '/afspraken',
    title: (t) => t('things.talks'),
    stands: (overview, { t, language, today }) => {
      const next = nextMeetingOf(overview, today);
      if (next === undefined) return [t('things.talksNone')];
      const start = 'at' in next ? next.at : next.startsAt;
      return [t('things.talksNext', { moment: formatInstantWithWeekday(start, language) })];
    },
  },
  {
    id: 'portfolio',
    icon: 'star',
    to: '/portfolio',
    title: (t) => t('things.portfolio'),
    stands: ({ portfolio: { count, next }, proposals }, { t, language }) => [
      ...proposals
        .slice(0, named)
        .map(({ kind, stored }) =>
          t('things.portfolioProposed', { name: inOwnDirection(entryName(kind, stored, language)) }),
        ),
      count === 0
        ? t('things.portfolioNone')
        : textsOf(language, 'portfolio')(`next.text.${next.what}`, { name: inOwnDirection(next.name ?? '') }),
    ],
  },
  {
    id: 'opleidingen',
    icon: 'book',
    to: '/opleidingen',
    title: (t) => t('things.training'),
    stands: ({ trainingsUnderWay }, { t, language }) => {
      const enrolment = textsOf(language, 'enrolment');
      const lines = trainingsUnderWay
        .slice(0, named)
        .map(
          ({ title, state, place }) => `${inOwnDirection(title)}: ${enrolment(`state.${standingOf(state, place)}`)}`,
        );
      return lines.length > 0 ? lines : [t('things.trainingWhat')];
    },
  },
  {
    id: 'perspectief',
    icon: 'flag',
    to: '/perspectief/mijn',
    title: (t) => t('things.perspective'),
    stands: ({ perspectiveStanding: { invited, kept, state, answerBy } }, { t, language }) => [
      ...(state === 'WAITING' && answerBy !== null
        ? [t('things.perspectiveWaits', { date: formatDate(answerBy, language) })]
        : []),
      ...(state === 'TALK' ? [t('things.perspectiveTalk')] : []),
      ...(state === 'NOT_NOW' ? [t('things.perspectiveNotNow')] : []),
      ...(kept === 0 ? [] : [t('things.perspectiveKept', { count: kept })]),
      ...(invited && (state === null || state === 'WITHDRAWN') ? [t('things.perspectiveInvited')] : []),
    ],
  },
  {
    id: 'bewijzen',
    icon: 'paper',
    to: '/bewijzen',
    title: (t) => t('things.files'),
    stands: (_overview, { t }) => [t('things.filesWhat')],
  },
  {
    id: 'gegevens',
    icon: 'letter',
    to: '/mijn-gegevens',
    title: (t) => t('things.details'),
    stands: ({ detailsSummary: { emailWaits, hasEmail, hasPhone } }, { t }) => {
      if (emailWaits) return [t('things.detailsWaits')];
      if (!hasEmail) return [t('things.detailsNoEmail')];
      return [t(hasPhone ? 'things.detailsAll' : 'things.detailsNoPhone')];
    },
  },
  {
    id: 'berichten',
    icon: 'speech',
    to: '/berichten',
    title: (t) => t('things.messages'),
    stands: (_overview, { t }) => [t('things.messagesWhat')],
  },
  {
    id: 'rechten',
    icon: 'paper',
    to: '/mijn-rechten',
    title: (t) => t('things.rights'),
    stands: (_overview, { t }) => [t('things.rightsWhat')],
  },
];

/** The rows of a list of {@link things}. */
export function thingRows(overview: Home, language: Language, today: LocalDate): readonly PictureRow[] {
  const t = textsOf(language, 'home');
  return things.flatMap(({ id, icon, to, title, stands }) => {
    const lines = stands(overview, { t, language, today });
    return lines.length === 0 ? [] : [{ id: `zaak-${id}`, picture: <Icon name={icon} />, title: title(t), to, lines }];
  });
}
