import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import {
  ActionGroup,
  Alert,
  Bullet,
  BulletList,
  Button,
  ButtonLink,
  Card,
  Details,
  Heading,
  Page,
  Paragraph,
  PortalForm,
  TextLink,
  Typed,
} from '#app/ui/index.ts';
import type { MyMandate } from '#graphql/generated/documents.ts';
import { isOver, rightsOf } from '../hulp/mandate-words.ts';

export interface HelpedProps {
  readonly title: string;
  readonly helped: readonly MyMandate[];
  readonly message: 'ander' | 'aangenomen' | 'gestopt' | 'kanNiet' | null;
  /** Page to go on with, after choosing for whom. */
  readonly back: string | null;
}

/** Whom somebody helps: to act for them, or to stop helping. */
export function Helped({ title, helped, message, back }: HelpedProps) {
  const t = useTexts('mandate');
  const now = helped.filter((one) => !isOver(one));
  const past = helped.filter(isOver);
  return (
    <Page title={title} lead={t('acting.lead')} back={{ to: '/overzicht' }}>
      <Message message={message} back={back} newest={now[0]?.personName ?? ''} />
      {now.length === 0 ? <Paragraph>{t('acting.none')}</Paragraph> : null}
      {now.map((mandate) => (
        <Person key={mandate.id} mandate={mandate} back={back} />
      ))}
      {back !== null && message !== 'ander' ? (
        <Paragraph>
          <TextLink to={back}>{t('acting.self')}</TextLink>
        </Paragraph>
      ) : null}
      <ActionGroup>
        <ButtonLink to="/namens/code" variant={now.length === 0 ? 'primary' : 'secondary'}>
          {t('acting.haveCode')}
        </ButtonLink>
      </ActionGroup>
      {past.length === 0 ? null : (
        <Details summary={t('acting.past', { count: past.length })}>
          <BulletList>
            {past.map(({ id, personName }) => (
              <Bullet key={id}>
                <Typed>{personName}</Typed>
              </Bullet>
            ))}
          </BulletList>
        </Details>
      )}
      <Heading>{t('acting.helpers')}</Heading>
      <Paragraph>
        <TextLink to="/hulp">{t('acting.helpersLink')}</TextLink>
      </Paragraph>
    </Page>
  );
}

function Message({ message, back, newest }: Pick<HelpedProps, 'message' | 'back'> & { readonly newest: string }) {
  const t = useTexts('mandate');
  switch (message) {
    case 'ander':
      return (
        <Alert kind="warning" title={t('acting.otherTitle')} live>
          <Paragraph>{t('acting.other')}</Paragraph>
          <Paragraph>{t('acting.otherBack')}</Paragraph>
        </Alert>
      );
    case 'aangenomen':
      return (
        <Alert kind="ok" live>
          <Paragraph>{t('acting.accepted', { name: newest })}</Paragraph>
        </Alert>
      );
    case 'gestopt':
      return (
        <Alert kind="ok" live>
          <Paragraph>{t('acting.endedNow')}</Paragraph>
        </Alert>
      );
    case 'kanNiet':
      return (
        <Alert kind="warning" live>
          <Paragraph>{t('acting.notNow')}</Paragraph>
        </Alert>
      );
    case null:
      return back === null ? null : (
        <Alert kind="info">
          <Paragraph>{t('acting.back')}</Paragraph>
        </Alert>
      );
  }
}

function Person({ mandate, back }: { readonly mandate: MyMandate; readonly back: string | null }) {
  const t = useTexts('mandate');
  const language = useLanguage();
  const { id, personName: name, untilDate } = mandate;
  return (
    <Card id={`hulp-${id}`}>
      <h2 className="nl-heading nl-heading--level-2">
        <Typed>{name}</Typed>
      </h2>
      <BulletList>
        {rightsOf(mandate, language).map((right) => (
          <Bullet key={right}>{right}</Bullet>
        ))}
        <Bullet>{t('until', { date: formatDate(untilDate, language) })}</Bullet>
      </BulletList>
      <PortalForm hidden={{ hulp: id, ...(back === null ? {} : { terug: back }) }}>
        <ActionGroup>
          <Button name="handeling" value="beginnen">
            {t('acting.start', { name })}
          </Button>
          <Button variant="subtle" name="handeling" value="beeindigen" describedBy={`hulp-${id}`}>
            {t('acting.end')}
          </Button>
        </ActionGroup>
      </PortalForm>
    </Card>
  );
}
