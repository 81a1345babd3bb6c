import { useTexts } from '#app/i18n/index.ts';
import { useSite } from '#app/site.tsx';
import {
  ActionGroup,
  Bullet,
  BulletList,
  ButtonLink,
  Callout,
  Card,
  Details,
  Illustration,
  Page,
  Paragraph,
  TextLink,
  Typed,
} from '#app/ui/index.ts';
import type { Route } from './+types/route';
import { NothingKept, NoYear, Person } from './parts.tsx';
import { programmeOf } from './programme.server.ts';

export const loader = (args: Route.LoaderArgs) => programmeOf(args);

/** What the Perspectiefjaar is, for everybody: an invitation, and what it is not. */
export default function PerspectivePage({ loaderData: { year, name } }: Route.ComponentProps) {
  const t = useTexts('perspective');
  const joining = useTexts('joining');
  const { reader } = useSite();
  if (year === null) return <NoYear name={name} />;
  const isSelf = reader.kind === 'citizen' && reader.acting === undefined;
  const ages = { from: year.fromAge, until: year.untilAge };
  return (
    <Page title={t('title')} lead={t('lead')} picture="crossroads">
      <ActionGroup>
        <ButtonLink to="/perspectief/verkennen">{t('go.explore')}</ButtonLink>
        <ButtonLink to="/perspectief/past-het" variant="secondary">
          {t('go.check')}
        </ButtonLink>
        {isSelf ? (
          <ButtonLink to="/perspectief/mijn" variant="secondary">
            {joining('title')}
          </ButtonLink>
        ) : null}
      </ActionGroup>
      <NothingKept />
      <Card title={t('what.title')} id="wat">
        <BulletList>
          {(['coach', 'find', 'learn', 'income'] as const).map((one) => (
            <Bullet key={one}>{t(`what.${one}`)}</Bullet>
          ))}
        </BulletList>
      </Card>
      <Callout title={t('status.title')}>
        <Paragraph>{t('status.free')}</Paragraph>
        <Paragraph>{t('status.law', { municipality: name })}</Paragraph>
        <Paragraph>{t('status.not')}</Paragraph>
        <Paragraph>{t('status.ages', ages)}</Paragraph>
        <Details summary={t('status.source')}>
          <Paragraph>
            <Typed lang="nl">{year.source}</Typed>
          </Paragraph>
        </Details>
      </Callout>
      <Card title={t('stories.title')} id="verhalen">
        <Paragraph>
          <strong>{t('stories.invented')}</strong>
        </Paragraph>
        <Illustration name="workshop" />
        <Story track="WORK" story="work" />
        <Illustration name="stall" />
        <Story track="BUSINESS" story="business" />
      </Card>
      <Paragraph>
        <TextLink to="/perspectief/hoe">{t('go.how')}</TextLink>
      </Paragraph>
      <Person contact={year.coach} />
    </Page>
  );
}

function Story({ track, story }: { readonly track: 'WORK' | 'BUSINESS'; readonly story: 'work' | 'business' }) {
  const t = useTexts('perspective');
  return (
    <>
      <h3 className="nl-heading nl-heading--level-3">{t(`stories.${story}.title`)}</h3>
      <Paragraph>{t(`track.${track}`)}</Paragraph>
      <Paragraph>{t(`stories.${story}.text`)}</Paragraph>
    </>
  );
}
