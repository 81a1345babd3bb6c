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
