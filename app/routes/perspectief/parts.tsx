import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { useSite } from '#app/site.tsx';
import {
  ActionGroup,
  Badge,
  Bullet,
  BulletList,
  ButtonLink,
  CallLink,
  Callout,
  Card,
  Page,
  Paragraph,
  PhoneLink,
  TextLink,
  Typed,
} from '#app/ui/index.ts';
import type { Direction, DirectionTraining, Year } from './programme.server.ts';

/** Whom to talk to, at the end of every page. */
export function Person({ contact }: { readonly contact: Year['coach'] }) {
  const t = useTexts('perspective');
  return (
    <Card title={t('person.title')} id="praten">
      <Contact contact={contact} />
    </Card>
  );
}

/** People of the municipality, in its own words. */
export function Contact({ contact: { words, phone } }: { readonly contact: Year['coach'] }) {
  return (
    <>
      <Paragraph>
        <strong>
          <Typed lang={words.language}>{words.title}</Typed>
        </strong>
      </Paragraph>
      <Paragraph>
        <Typed lang={words.language}>{words.text}</Typed>
      </Paragraph>
      <Paragraph>
        <PhoneLink phone={phone} />
      </Paragraph>
    </>
  );
}

/** That nothing of what is entered is kept. */
export function NothingKept() {
  const t = useTexts('perspective');
  return (
    <Callout title={t('kept.title')}>
      <Paragraph>{t('kept.text')}</Paragraph>
    </Callout>
  );
}

/** In place of every page where the municipality has no such programme. */
export function NoYear({ name }: { readonly name: string }) {
  const t = useTexts('perspective');
  const anonymous = useSite().reader.kind === 'anonymous';
  return (
    <Page title={t('none.title', { municipality: name })} lead={t('none.text')} picture="path">
      <Paragraph>
        {t('none.call')} <CallLink />
      </Paragraph>
      {anonymous ? <Paragraph>{t('none.trainings')}</Paragraph> : null}
      <ActionGroup>
        <ButtonLink to="/opleidingen">{t('none.toTrainings')}</ButtonLink>
      </ActionGroup>
      {anonymous ? (
        <Paragraph>
          <TextLink to="/perspectief/gemeente">{t('where.change')}</TextLink>
        </Paragraph>
      ) : null}
    </Page>
  );
}

export interface DirectionCardProps {
  readonly direction: Direction;
  readonly trainings: readonly DirectionTraining[];
  /** What somebody named that belongs to it, in words. */
  readonly why?: readonly string[];
}

/** A direction: what it is, why it is here, and what the catalogue has for it. */
export function DirectionCard({ direction, trainings, why = [] }: DirectionCardProps) {
  const t = useTexts('perspective');
  const training = useTexts('training');
  const language = useLanguage();
  const isCitizen = useSite().reader.kind === 'citizen';
  const { id, words, track, sector } = direction;
  const own = trainings.filter(({ directionId }) => directionId === id);
  return (
    <Card id={`richting-${id}`} title={<Typed lang={words.language}>{words.title}</Typed>}>
      <Paragraph>
        <Badge>{t(`track.${track}`)}</Badge>
      </Paragraph>
      <Paragraph>
        <Typed lang={words.language}>{words.text}</Typed>
      </Paragraph>
      {why.length === 0 ? null : (
        <>
          <Paragraph>{t('result.why')}</Paragraph>
          <BulletList>
            {why.map((one) => (
              <Bullet key={one}>{one}</Bullet>
            ))}
          </BulletList>
        </>
      )}
      <h3 className="nl-heading nl-heading--level-3">{t('direction.trainings')}</h3>
      {own.length === 0 ? <Paragraph>{t('direction.noTrainings')}</Paragraph> : null}
      <BulletList>
        {own.map(({ title, provider, place, online, form, startsOn }) => (
          <Bullet key={title}>
            <strong>
              <Typed lang="nl">{title}</Typed>
            </strong>
            <br />
            {training(`form.${form}`)} · <Typed lang="nl">{provider}</Typed>
            {online ? ` · ${t('direction.online')}` : null}
            {online || place === null ? null : (
              <>
                {' · '}
                <Typed lang="nl">{place}</Typed>
              </>
            )}
            {startsOn === null ? null : ` · ${t('direction.starts', { date: formatDate(startsOn, language) })}`}
          </Bullet>
        ))}
      </BulletList>
      {isCitizen ? (
        <Paragraph>
          <TextLink to={`/opleidingen?sector=${sector}`} subject={words.title}>
            {t('direction.all')}
          </TextLink>
        </Paragraph>
      ) : null}
    </Card>
  );
}
