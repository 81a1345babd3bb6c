import { Form } from 'react-router';
import { ForWhoMay, useMay } from '#app/acting.tsx';
import { portalContext } from '#app/context.ts';
import { useTexts } from '#app/i18n/index.ts';
import {
  Badge,
  type BadgeTone,
  Button,
  ButtonLink,
  Card,
  Icon,
  Page,
  Paragraph,
  PhoneLink,
  PictureList,
  Select,
  TextLink,
  ActionGroup,
} from '#app/ui/index.ts';
import { changeKinds } from '#graphql/change/domain/kinds.ts';
import { examples, examplesOf, type MustTell } from '#graphql/change/domain/must-tell.ts';
import type { Route } from './+types/route';
import { useMayTell } from '../may-tell.ts';
import { kindIcons } from '../parts/icons.ts';

/** For everybody, also before signing in: it holds nobody's data. */
export function loader({ request, context }: Route.LoaderArgs) {
  const { municipality, viewer } = context.get(portalContext);
  const asked = new URL(request.url).searchParams.get('over');
  return {
    kind: changeKinds.find((kind) => kind === asked) ?? null,
    isCitizen: viewer.kind === 'citizen',
    phone: municipality?.contact.phone ?? null,
  };
}

const tones: Readonly<Record<MustTell, BadgeTone>> = { YES: 'action', NO: 'neutral', ASK: 'warning' };

export default function MustTellPage({ loaderData }: Route.ComponentProps) {
  const t = useTexts('duty');
  const change = useTexts('change');
  const { kind, isCitizen, phone } = loaderData;
  const mayReport = useMay('INCOME', 'LOOK');
  const mayTell = useMayTell();
  const names = examplesOf(kind);
  return (
    <Page title={t('title')} lead={t('lead')} back={isCitizen ? { to: '/wijzigingen', label: t('back') } : { to: '/' }}>
      {/* Asked by GET, so that a filtered list has an address. */}
      <Form method="get" className="portal-filter">
        <Select
          name="over"
          label={t('filter')}
          value={kind ?? ''}
          options={[
            { value: '', label: t('all') },
            ...changeKinds.map((one) => ({ value: one, label: change(`name.${one}`) })),
          ]}
        />
        <Button variant="secondary">{t('show')}</Button>
      </Form>
      <Paragraph>{t('count', { count: names.length })}</Paragraph>
      <PictureList
        rows={names.map((name) => {
          const { kind: about, answer, article } = examples[name];
          const wages = name === 'wages';
          return {
            id: `voorbeeld-${name}`,
            picture: <Icon name={kindIcons[about]} />,
            title: t(`example.${name}.what`),
            lines: [
              t(`example.${name}.why`),
              <span key="article" className="portal-quiet">
                {t('article', { article })}
              </span>,
              isCitizen && answer !== 'NO' && (wages ? mayReport : mayTell(about, 'PREPARE')) ? (
                <TextLink
                  key="tell"
                  to={wages ? '/inkomsten' : `/wijzigingen/nieuw?soort=${about}`}
                  subject={t(`example.${name}.what`)}
                >
                  {t('tell')}
                </TextLink>
              ) : null,
            ],
            status: <Badge tone={tones[answer]}>{t(answer)}</Badge>,
          };
        })}
      />
      <Card title={t('ask')} id="vragen">
        <Paragraph>{t('askText')}</Paragraph>
        {phone === null ? null : (
          <Paragraph>
            <PhoneLink phone={phone} />
          </Paragraph>
        )}
        <ActionGroup>
          {isCitizen ? (
            <ForWhoMay part="CHANGES" needs="PREPARE">
              <ButtonLink to="/wijzigingen/nieuw?soort=OTHER" variant="secondary">
                {t('own')}
              </ButtonLink>
            </ForWhoMay>
          ) : (
            <ButtonLink to="/" variant="secondary">
              {t('signIn')}
            </ButtonLink>
          )}
        </ActionGroup>
      </Card>
    </Page>
  );
}
