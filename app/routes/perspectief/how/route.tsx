import { useTexts } from '#app/i18n/index.ts';
import { Bullet, BulletList, Card, Heading, Page, Paragraph, Typed } from '#app/ui/index.ts';
import { mostSuggested } from '#graphql/perspective-year/domain/suggest.ts';
import type { Route } from './+types/route';
import { NoYear, Person } from '../parts.tsx';
import { programmeOf } from '../programme.server.ts';

export const loader = (args: Route.LoaderArgs) => programmeOf(args);

/** All the rules by which directions are suggested, from the data that they reckon with. */
export default function HowPage({ loaderData: { year, name } }: Route.ComponentProps) {
  const t = useTexts('perspective');
  if (year === null) return <NoYear name={name} />;
  return (
    <Page title={t('how.title')} lead={t('how.lead')} back={{ to: '/perspectief', label: t('back') }}>
      <Card title={t('how.rules')} id="regels">
        <BulletList>
          <Bullet>{t('how.match')}</Bullet>
          <Bullet>{t('how.order', { most: mostSuggested })}</Bullet>
          <Bullet>{t('how.track')}</Bullet>
          <Bullet>{t('how.not')}</Bullet>
        </BulletList>
      </Card>
      <Heading>{t('how.directions')}</Heading>
      {year.directions.map(({ id, words, track, energies, abilities }) => (
        <section className="portal-card" key={id} id={`richting-${id}`} aria-labelledby={`richting-${id}-titel`}>
          <h3 className="nl-heading nl-heading--level-3" id={`richting-${id}-titel`}>
            <Typed lang={words.language}>{words.title}</Typed>
          </h3>
          <Paragraph>{t(`track.${track}`)}</Paragraph>
          <Paragraph>{t('how.energy')}</Paragraph>
          <BulletList>
            {energies.map((one) => (
              <Bullet key={one}>{t(`energy.${one}`)}</Bullet>
            ))}
          </BulletList>
          <Paragraph>{t('how.ability')}</Paragraph>
          <BulletList>
            {abilities.map((one) => (
              <Bullet key={one}>{t(`ability.${one}`)}</Bullet>
            ))}
          </BulletList>
        </section>
      ))}
      <Person contact={year.coach} />
    </Page>
  );
}
