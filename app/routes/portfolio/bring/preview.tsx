import { useLanguage, useTexts } from '#app/i18n/index.ts';
import {
  ActionGroup,
  Alert,
  Bullet,
  BulletList,
  Button,
  ButtonLink,
  Details,
  Page,
  Paragraph,
  PortalForm,
} from '#app/ui/index.ts';
import type { LeftOut } from '#graphql/portfolio/domain/brought.ts';
import type { Said } from '#graphql/portfolio/domain/json-resume/write.ts';
import { problemText } from '../form/problem-text.ts';
import { ShownPaper } from '../share/shown-paper.tsx';
import type { ShownField } from '../words.ts';
import { BadgeBelief } from './badge-belief.tsx';
import type { BadgeFacts } from './read-text.server.ts';
import { toShow } from './to-show.ts';

/** What a file would add, for somebody who has not said yes yet. */
export interface PreviewProps {
  readonly adds: readonly Said[];
  readonly already: number;
  readonly leftOut: readonly LeftOut[];
  /** What was read, written as JSON Resume: it comes along in the form and is read again. */
  readonly text: string;
  readonly name: string;
  readonly badge: BadgeFacts | null;
}

/** What is added and what is not, before anything is. */
export function Preview({ adds, already, leftOut, text, name, badge }: PreviewProps) {
  const t = useTexts('portfolio');
  const language = useLanguage();
  const again = (
    <ButtonLink to="/portfolio/inlezen" variant="secondary">
      {t('bring.other')}
    </ButtonLink>
  );
  return (
    <Page title={t('bring.check')} lead={t('bring.checkLead')} back={{ to: '/portfolio/inlezen' }}>
      {badge === null ? null : <BadgeBelief {...badge} />}
      {adds.length === 0 ? (
        <Alert>
          <Paragraph>{t('bring.nothing')}</Paragraph>
        </Alert>
      ) : (
        <ShownPaper portfolio={toShow(adds)} myDetails={null} language={language} />
      )}
      {already === 0 ? null : <Paragraph>{t('bring.already', { count: already })}</Paragraph>}
      {leftOut.length === 0 ? null : (
        <Details summary={`${t('bring.left')} (${leftOut.length})`}>
          <Paragraph>{t('bring.leftLead')}</Paragraph>
          <BulletList>
            {leftOut.map((one) => (
              <Bullet key={`${one.path} ${one.field?.name ?? ''} ${one.reason}`}>
                <bdi dir="ltr">{one.path}</bdi>: {fieldText(one, t)}
                {reasonText(one, t)}
              </Bullet>
            ))}
          </BulletList>
        </Details>
      )}
      {adds.length === 0 ? (
        <ActionGroup>{again}</ActionGroup>
      ) : (
        <PortalForm hidden={{ formulier: name, tekst: text }}>
          <ActionGroup>
            <Button name="handeling" value="toevoegen">
              {t('bring.add')}
            </Button>
            {again}
          </ActionGroup>
        </PortalForm>
      )}
    </Page>
  );
}

/** The question that a form asks for it, where something is wrong with an answer. */
function fieldText({ field }: LeftOut, t: ReturnType<typeof useTexts<'portfolio'>>): string {
  // A concept is asked nowhere: it belongs to the words beside it.
  return field === null || field.name === 'conceptUri'
    ? ''
    : `${t(`field.${field.kind}.${field.name}` as `field.${ShownField}`)} `;
}

function reasonText({ reason, facts }: LeftOut, t: ReturnType<typeof useTexts<'portfolio'>>): string {
  return reason === 'noPlace' || reason === 'own' || reason === 'unclear'
    ? t(`bring.reason.${reason}`)
    : problemText(reason, facts, t);
}
