import { useTexts } from '#app/i18n/index.ts';
import { ActionGroup, ButtonLink, Card, Paragraph, TextLink } from '#app/ui/index.ts';
import type { OverviewResult } from '#graphql/generated/documents.ts';

/** Telling a change, with what of it waits for the reader. */
export function ChangeCard({ changesUnderWay }: Pick<OverviewResult, 'changesUnderWay'>) {
  const t = useTexts('change');
  return (
    <Card title={t('home.title')} id="wijzigingen">
      <Paragraph>{t('home.text')}</Paragraph>
      {changesUnderWay.map(({ id, kind, status }) => (
        <Paragraph key={id}>
          <TextLink to={`/wijzigingen/${id}${status === 'QUESTIONED' ? '/vraag' : ''}`}>
            {status === 'QUESTIONED' ? t('home.questioned') : t('home.draft', { what: t(`kind.${kind}`) })}
          </TextLink>
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
