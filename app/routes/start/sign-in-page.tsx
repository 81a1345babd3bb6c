import { useTexts } from '#app/i18n/index.ts';
import { ActionGroup, Bullet, BulletList, Button, Card, Page, Paragraph, PortalForm, TextLink } from '#app/ui/index.ts';
import { type Message, StartMessage } from './message.tsx';

export interface SignInPageProps {
  readonly name: string;
  /** The host name decides about the municipality. */
  readonly fixed: boolean;
  readonly message: Message | null;
  readonly returnTo: string | null;
}

/** The front door: what one can do here, what is needed, and the way in. */
export function SignInPage({ name, fixed, message, returnTo }: SignInPageProps) {
  const t = useTexts('identity');
  const perspective = useTexts('perspective');
  const hidden: Readonly<Record<string, string>> = returnTo === null ? {} : { terug: returnTo };
  return (
    <Page title={t('start.title')} lead={t('start.lead')} picture="street">
      {message ? <StartMessage message={message} municipality={name} /> : null}
      <Card title={t('start.citizen.title')} id="inwoner">
        <Paragraph>{t('start.citizen.text')}</Paragraph>
        <PortalForm action="/inloggen/burger" hidden={hidden} repeatable>
          <ActionGroup>
            <Button>{t('start.citizen.button')}</Button>
          </ActionGroup>
        </PortalForm>
        {fixed ? null : (
          <Paragraph>
            <TextLink to="/?kies=1">{t('start.change')}</TextLink>
          </Paragraph>
        )}
      </Card>
      <Card title={perspective('entry.title')} id="jong">
        <Paragraph>{perspective('entry.text')}</Paragraph>
        <Paragraph>
          <TextLink to="/perspectief">{perspective('entry.link')}</TextLink>
        </Paragraph>
      </Card>
      <Card title={t('start.need.title')} id="nodig">
        <BulletList>
          <Bullet>{t('start.need.digid')}</Bullet>
          <Bullet>{t('start.need.paySlip')}</Bullet>
          <Bullet>{t('start.need.time')}</Bullet>
        </BulletList>
      </Card>
      <Card title={t('start.professional.title')} id="medewerker">
        <Paragraph>{t('start.professional.text')}</Paragraph>
        <PortalForm action="/inloggen/medewerker" hidden={hidden} repeatable>
          <ActionGroup>
            <Button variant="secondary">{t('start.professional.button')}</Button>
          </ActionGroup>
        </PortalForm>
      </Card>
    </Page>
  );
}
