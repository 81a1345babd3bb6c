import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Badge, Bullet, BulletList, ButtonLink, Heading, Paragraph, TextLink, Typed } from '#app/ui/index.ts';
import type { TalksAroundResult } from '#graphql/generated/documents.ts';

interface TalksProps {
  /** Id of the person. */
  readonly person: string;
  readonly talks: NonNullable<TalksAroundResult['talksOf']>;
}

/** Minutes of talks: what was published, and the reader's own drafts. */
export function Talks({ person, talks }: TalksProps) {
  const t = useTexts('coach');
  const language = useLanguage();
  return (
    <>
      <Heading>{t('minutes.list')}</Heading>
      {talks.length === 0 ? <Paragraph>{t('minutes.none')}</Paragraph> : null}
      {talks.length > 0 ? (
        <BulletList>
          {talks.map(({ id, heldOn, way, by, publishedAt }) => (
            <Bullet key={id}>
              <TextLink to={`/mijn-mensen/${person}/gesprek/${id}`}>{formatDate(heldOn, language)}</TextLink> –{' '}
              {t(`way.${way}`)} – <Typed>{by}</Typed>{' '}
              {publishedAt === null ? <Badge tone="warning">{t('minutes.draft')}</Badge> : null}
            </Bullet>
          ))}
        </BulletList>
      ) : null}
      <Paragraph>
        <ButtonLink to={`/mijn-mensen/${person}/gesprek/nieuw`} variant="secondary">
          {t('minutes.new')}
        </ButtonLink>
      </Paragraph>
    </>
  );
}
