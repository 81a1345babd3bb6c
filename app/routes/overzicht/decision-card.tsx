import { formatDate, type Language, useLanguage, useTexts } from '#app/i18n/index.ts';
import { ActionGroup, Bullet, BulletList, ButtonLink, Card, Paragraph, TextLink } from '#app/ui/index.ts';
import type { OverviewResult } from '#graphql/generated/documents.ts';
import { decisionTitle } from '../besluiten/words.ts';

type UnderWay = Pick<OverviewResult, 'decisionsUnderWay'>;
type Decision = OverviewResult['decisionsUnderWay'][number];

/** An objection that was begun and never sent; one that a helper prepared has a card of its own. */
function isUnsent({ objection }: Decision): boolean {
  return objection?.state === 'DRAFT' && objection.draft !== null && objection.draft.prepared === null;
}

/** Decisions against which something can still be done, and nothing was: with a term that runs, the earliest last day first. */
export function decisionsOf({ decisionsUnderWay }: UnderWay) {
  const soonest = decisionsUnderWay.toSorted((a, b) => a.lastDay.localeCompare(b.lastDay));
  const open = soonest.filter(({ daysLeft, objection }) => daysLeft > 0 && objection === null);
  return {
    /** Not read, or with an objection that is begun and not sent, also where its last day has passed. */
    waiting: soonest.filter((one) => isUnsent(one) || (open.includes(one) && one.readAt === null)),
    unsent: soonest.filter(isUnsent),
    read: open.filter(({ readAt }) => readAt !== null),
    /** The one whose last day comes first, read or not; `null` where there is none. */
    first: open[0] ?? null,
  };
}

/** Each decision that is not read or whose objection is not sent on a card; those that were read together on one. */
export function DecisionCards(overview: UnderWay) {
  const t = useTexts('decision');
  const language = useLanguage();
  const { waiting, read } = decisionsOf(overview);
  return (
    <>
      {waiting.map((decision) =>
        isUnsent(decision) ? (
          <UnsentObjection key={decision.id} decision={decision} />
        ) : (
          <UnreadDecision key={decision.id} decision={decision} />
        ),
      )}
      {read.length === 0 ? null : (
        <Card title={t('home.readTitle')} id="gelezen-besluiten">
          <BulletList>
            {read.map((decision) => (
              <Bullet key={decision.id}>
                <TextLink to={`/besluiten/${decision.id}`}>{decisionTitle(decision, language)}</TextLink>
                {'. '}
                {t(decision.remedy === 'APPEAL' ? 'list.appealDays' : 'list.days', termOf(decision, language))}.
              </Bullet>
            ))}
          </BulletList>
        </Card>
      )}
    </>
  );
}

function UnsentObjection({ decision }: { readonly decision: Decision }) {
  const t = useTexts('decision');
  const language = useLanguage();
  const { id, daysLeft } = decision;
  return (
    <Card title={t('home.unsentTitle', { title: decisionTitle(decision, language) })} id={`bezwaar-${id}`}>
      <Paragraph>{t(daysLeft > 0 ? 'home.unsent' : 'home.unsentLate', termOf(decision, language))}</Paragraph>
      <ActionGroup>
        <ButtonLink to={`/besluiten/${id}/bezwaar`}>{t('home.unsentButton')}</ButtonLink>
      </ActionGroup>
    </Card>
  );
}

function UnreadDecision({ decision }: { readonly decision: Decision }) {
  const t = useTexts('decision');
  const language = useLanguage();
  const { id, remedy } = decision;
  const title = decisionTitle(decision, language);
  return (
    <Card title={t(remedy === 'APPEAL' ? 'home.appealTitle' : 'home.title', { title })} id={`besluit-${id}`}>
      <Paragraph>{t('home.text', termOf(decision, language))}</Paragraph>
      <ActionGroup>
        <ButtonLink to={`/besluiten/${id}`} variant="secondary">
          {t('home.button')}
        </ButtonLink>
      </ActionGroup>
    </Card>
  );
}

function termOf({ daysLeft, lastDay }: Decision, language: Language) {
  return { count: daysLeft, date: formatDate(lastDay, language) };
}
