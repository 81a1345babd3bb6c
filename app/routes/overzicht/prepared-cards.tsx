import { inOwnDirection, type Language, textsOf, useLanguage, useTexts } from '#app/i18n/index.ts';
import { ActionGroup, ButtonLink, Card, Paragraph } from '#app/ui/index.ts';
import type { OverviewResult, Prepared } from '#graphql/generated/documents.ts';
import { decisionTitle } from '../besluiten/words.ts';
import { preparedText } from '../hulp/prepared-by.tsx';

/** Something that a helper filled in and nobody sent. */
export interface PreparedThing {
  readonly id: string;
  readonly what: string;
  readonly to: string;
  readonly prepared: Prepared;
}

/** Changes and objections that a helper prepared. Months of income stand among what waits with their own card. */
export function preparedOf(
  { changesUnderWay, decisionsUnderWay }: Pick<OverviewResult, 'changesUnderWay' | 'decisionsUnderWay'>,
  language: Language,
): readonly PreparedThing[] {
  const change = textsOf(language, 'change');
  const home = textsOf(language, 'home');
  return [
    ...changesUnderWay.flatMap(({ id, kind, prepared }) =>
      prepared === null ? [] : [{ id, what: change(`kind.${kind}`), to: `/wijzigingen/${id}/controleren`, prepared }],
    ),
    ...decisionsUnderWay.flatMap((decision) => {
      const prepared = decision.objection?.draft?.prepared ?? null;
      if (prepared === null) return [];
      const what = home('waiting.prepared.objection', { title: inOwnDirection(decisionTitle(decision, language)) });
      return [{ id: decision.id, what, to: `/besluiten/${decision.id}/bezwaar/controleren`, prepared }];
    }),
  ];
}

/** Each on a card. */
export function PreparedCards({ items }: { readonly items: readonly PreparedThing[] }) {
  const t = useTexts('home');
  return items.map((item) => (
    <PreparedCard key={item.id} {...item} id={`klaargezet-${item.id}`} next={t('waiting.prepared.text')} />
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
