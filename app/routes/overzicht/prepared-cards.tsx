import { formatDate, inOwnDirection, type Language, textsOf, useLanguage, useTexts } from '#app/i18n/index.ts';
import { ActionGroup, ButtonLink, Card, Paragraph } from '#app/ui/index.ts';
import type { OverviewResult, Prepared } from '#graphql/generated/documents.ts';
import type { LocalDate } from '#graphql/shared/local-date.ts';
import { decisionTitle } from '../besluiten/words.ts';
import { preparedText } from '../hulp/prepared-by.tsx';

/** Something that a helper filled in and nobody sent. */
export interface PreparedThing {
  readonly id: string;
  readonly what: string;
  readonly to: string;
  readonly prepared: Prepared;
}

interface PreparedItem extends PreparedThing {
  /** The last day to send it; `null` where there is none, or it has passed. */
  readonly due: LocalDate | null;
}

/** Changes and objections that a helper prepared. Months of income stand among what waits with their own card. */
export function preparedOf(
  { changesUnderWay, decisionsUnderWay }: Pick<OverviewResult, 'changesUnderWay' | 'decisionsUnderWay'>,
  language: Language,
): readonly PreparedItem[] {
  const change = textsOf(language, 'change');
  const home = textsOf(language, 'home');
  return [
    ...changesUnderWay.flatMap(({ id, kind, prepared }) =>
      prepared === null
        ? []
        : [{ id, what: change(`kind.${kind}`), to: `/wijzigingen/${id}/controleren`, prepared, due: null }],
    ),
    ...decisionsUnderWay.flatMap((decision) => {
      const prepared = decision.objection?.draft?.prepared ?? null;
      if (prepared === null) return [];
      const what = home('waiting.prepared.objection', { title: inOwnDirection(decisionTitle(decision, language)) });
      const { id, daysLeft, lastDay, objection } = decision;
      const due = objection?.state === 'DRAFT' && daysLeft > 0 ? lastDay : null;
      return [{ id, what, to: `/besluiten/${id}/bezwaar/controleren`, prepared, due }];
    }),
  ];
}

/** Each on a card. */
export function PreparedCards({ items }: { readonly items: readonly PreparedItem[] }) {
  const t = useTexts('home');
  const language = useLanguage();
  return items.map(({ due, ...item }) => (
    <PreparedCard
      key={item.id}
      {...item}
      id={`klaargezet-${item.id}`}
      next={due === null ? t('waiting.prepared.text') : t('waiting.prepared.due', { due: formatDate(due, language) })}
    />
  ));
}

export interface PreparedCardProps extends PreparedThing {
  /** What its owner does with it. */
  readonly next: string;
}

/** What was filled in, who did it, when, and that it is not sent. `id` names the card on its page. */
export function PreparedCard({ id, what, to, prepared, next }: PreparedCardProps) {
  const t = useTexts('home');
  const language = useLanguage();
  return (
    <Card title={t('waiting.prepared.title', { what })} id={id}>
      <Paragraph>
        {preparedText(prepared, language)} {next}
      </Paragraph>
      <ActionGroup>
        <ButtonLink to={to}>{t('waiting.prepared.button')}</ButtonLink>
      </ActionGroup>
    </Card>
  );
}
