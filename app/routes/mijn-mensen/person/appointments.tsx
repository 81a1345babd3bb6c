import { formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Badge, Bullet, BulletList, ButtonLink, Details, Heading, Paragraph, TextLink, Typed } from '#app/ui/index.ts';
import type { AppointmentFacts } from '#graphql/generated/documents.ts';

interface AppointmentsProps {
  /** Id of the person. */
  readonly person: string;
  readonly appointments: readonly AppointmentFacts[];
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Appointments to come, and those before folded away. */
export function Appointments({ person, appointments, now }: AppointmentsProps) {
  const t = useTexts('coach');
  const isPast = ({ startsAt }: AppointmentFacts) => Date.parse(startsAt) < now;
  const coming = appointments.filter((one) => !isPast(one));
  const past = appointments.filter(isPast);
  return (
    <>
      <Heading>{t('appointment.list')}</Heading>
      {coming.length === 0 ? (
        <Paragraph>{t('appointment.none')}</Paragraph>
      ) : (
        <List {...{ person }} appointments={coming} />
      )}
      {past.length > 0 ? (
        <Details summary={t('appointment.before', { count: past.length })}>
          <List {...{ person }} appointments={past} />
        </Details>
      ) : null}
      <Paragraph>
        <ButtonLink to={`/mijn-mensen/${person}/afspraak/nieuw`} variant="secondary">
          {t('appointment.new')}
        </ButtonLink>
      </Paragraph>
    </>
  );
}

function List({ person, appointments }: Omit<AppointmentsProps, 'now'>) {
  const t = useTexts('coach');
  const language = useLanguage();
  return (
    <BulletList>
      {appointments.map(({ id, kind, startsAt, way, place, with: name, cancelledAt }) => (
        <Bullet key={id}>
          <TextLink to={`/mijn-mensen/${person}/afspraak/${id}`}>{formatInstant(startsAt, language)}</TextLink>{' '}
          {cancelledAt === null ? null : <Badge>{t('appointment.cancelledShort')}</Badge>}
          <br />
          {t(`appointment.kind.${kind}`)} – {t(`way.${way}`)} – <Typed>{place}</Typed> – <Typed>{name}</Typed>
        </Bullet>
      ))}
    </BulletList>
  );
}
