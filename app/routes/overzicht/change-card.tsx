import { useTexts } from '#app/i18n/index.ts';
import { ActionGroup, ButtonLink, Card, Paragraph, TextLink } from '#app/ui/index.ts';
import type { OverviewResult } from '#graphql/generated/documents.ts';

/** Telling a change, with what was begun and not sent, and what waits for the municipality. A question about one stands above, with what waits. */
export function ChangeCard({ changesUnderWay }: Pick<OverviewResult, 'changesUnderWay'>) {
  const t = useTexts('change');
  return (
    <Card title={t('home.title')} id="wijzigingen">
      <Paragraph>{t('home.text')}</Paragraph>
      {changesUnderWay
        .filter(({ status }) => status !== 'QUESTIONED')
        .map(({ id, kind, status, begun }) => (
          <Paragraph key={id}>
            {begun ? (
              <TextLink to={`/wijzigingen/${id}`}>{t('home.draft', { what: t(`kind.${kind}`) })}</TextLink>
            ) : (
              <TextLink to={`/wijzigingen/${id}/verstuurd`}>
                {t('home.state', { what: t(`kind.${kind}`), state: t(`status.${status}`) })}
              </TextLink>
            )}
          </Paragraph>
        ))}
      <ActionGroup>
        <ButtonLink to="/wijzigingen/nieuw" variant="secondary">
          {t('home.button')}
        </ButtonLink>
        <ButtonLink to="/wijzigingen" variant="subtle">
          {t('home.all')}
        </ButtonLink>
      </ActionGroup>
    </Card>
  );
}
