import { useTexts } from '#app/i18n/index.ts';
import { addressOfPart } from '#app/ui/chrome/header.tsx';
import {
  ActionGroup,
  Alert,
  Button,
  ButtonLink,
  Icon,
  Page,
  Paragraph,
  PictureList,
  PortalForm,
} from '#app/ui/index.ts';
import type { Actor } from '#graphql/policy/viewer.ts';
import { mandateParts } from '#graphql/shared/acting.ts';

const icons = {
  INCOME: 'book',
  CHANGES: 'paper',
  PLAN: 'tick',
  CONVERSATION: 'speech',
  DECISIONS: 'letter',
  DETAILS: 'house',
} as const;

export interface ActingNowProps {
  readonly acting: Pick<Actor, 'personName' | 'may'>;
  /** A form was sent that had been opened for somebody else. */
  readonly wrongForm: boolean;
  /** Where that form stands. */
  readonly back: string | null;
}

/** What somebody may do for the one for whom they act, and the way back to themselves. */
export function ActingNow({ acting, wrongForm, back }: ActingNowProps) {
  const t = useTexts('mandate');
  const { personName: name, may } = acting;
  return (
    <Page title={t('acting.now', { name })}>
      {wrongForm ? (
        <Alert kind="warning" title={t('acting.otherTitle')} live>
          <Paragraph>{t('acting.other')}</Paragraph>
          {back === null ? null : (
            <PortalForm hidden={{ handeling: 'stoppen', terug: back }}>
              <ActionGroup>
                <Button variant="secondary">{t('acting.mine')}</Button>
              </ActionGroup>
            </PortalForm>
          )}
        </Alert>
      ) : null}
      <Paragraph>{t('acting.may')}</Paragraph>
      <PictureList
        rows={mandateParts.flatMap((part) => {
          const right = may[part];
          if (right === undefined) return [];
          return [
            {
              id: `deel-${part}`,
              picture: <Icon name={icons[part]} />,
              title: t(`acting.to.${part}`),
              to: addressOfPart(part),
              lines: [t('partRight', { part: t(`part.${part}`), right: t(`right.${right}`) })],
            },
          ];
        })}
      />
      <Paragraph>{t('acting.seen', { name })}</Paragraph>
      <PortalForm hidden={{ handeling: 'stoppen' }}>
        <ActionGroup>
          <Button variant="secondary">{t('acting.stop')}</Button>
        </ActionGroup>
      </PortalForm>
    </Page>
  );
}

/** Whether nothing could be typed or sent: words about that would frighten. */
export function mayOnlyLook(may: Actor['may']): boolean {
  return Object.values(may).every((right) => right === 'LOOK');
}

/** The mandate ended while somebody acted: nothing of the other is shown, and they go on as themselves when they know. */
export function ActingOver({ personName: name, may }: Pick<Actor, 'personName' | 'may'>) {
  const t = useTexts('mandate');
  const onlyLooked = mayOnlyLook(may);
  return (
    <Page title={t('acting.overTitle', { name })} picture="lost">
      <Paragraph lead>{t(onlyLooked ? 'acting.overLook' : 'acting.over', { name })}</Paragraph>
      {onlyLooked ? null : <Paragraph>{t('acting.overTyped', { name })}</Paragraph>}
      <PortalForm hidden={{ handeling: 'stoppen' }}>
        <ActionGroup>
          <Button>{t('acting.goOn')}</Button>
        </ActionGroup>
      </PortalForm>
      <ActionGroup>
        <ButtonLink to="/uitloggen" variant="subtle">
          {useTexts('common')('nav.signOut')}
        </ButtonLink>
      </ActionGroup>
    </Page>
  );
}
