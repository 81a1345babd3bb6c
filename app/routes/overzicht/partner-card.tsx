import { formatMonth, useLanguage, useTexts } from '#app/i18n/index.ts';
import { ActionGroup, ButtonLink, Card, Paragraph } from '#app/ui/index.ts';
import type { OverviewResult } from '#graphql/generated/documents.ts';

type Parts = Pick<OverviewResult, 'partnerParts'>;

/** Parts of a partner's report that wait for the reader's word. */
export function partsToAnswer({ partnerParts }: Parts): Parts['partnerParts'] {
  return partnerParts.filter(({ answer }) => answer === null);
}

export function WaitingForPartner({ parts }: { readonly parts: Parts['partnerParts'] }) {
  const t = useTexts('partner');
  const language = useLanguage();
  return parts.map(({ id, month }) => (
    <Card key={id} title={t('card.title', { month: formatMonth(month, language) })} id={`partner-${id}`}>
      <Paragraph>{t('card.text')}</Paragraph>
      <ActionGroup>
        <ButtonLink to={`/partner/${id}`}>{t('card.button')}</ButtonLink>
      </ActionGroup>
    </Card>
  ));
}

type Months = OverviewResult['incomeMonths'];

/** Months about which the reader's own partner says that something is not right, and of which no correction was begun. */
export function disagreedMonths({ incomeMonths }: Pick<OverviewResult, 'incomeMonths'>): Months {
  return incomeMonths.filter(({ partnerDisagrees, correctionUnderWay }) => partnerDisagrees && !correctionUnderWay);
}

export function PartnerDisagrees({ months }: { readonly months: Months }) {
  const t = useTexts('partner');
  const language = useLanguage();
  return months.map(({ month }) => (
    <Card key={month} title={t('disagreed.title', { month: formatMonth(month, language) })} id={`oneens-${month}`}>
      <Paragraph>{t('disagreed.text')}</Paragraph>
      <ActionGroup>
        <ButtonLink to={`/inkomsten/${month}/verbeteren`}>{t('disagreed.correct')}</ButtonLink>
        <ButtonLink to={`/inkomsten/${month}/verstuurd#partner`} variant="secondary">
          {t('disagreed.read')}
        </ButtonLink>
      </ActionGroup>
    </Card>
  ));
}
