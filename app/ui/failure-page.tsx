import { useLocation } from 'react-router';
import type { NotSaved } from '#app/context.ts';
import { useTexts } from '#app/i18n/index.ts';
import type { ActingNeed } from '#graphql/shared/acting.ts';
import { ActionGroup, Button, ButtonLink } from './button.tsx';
import { PortalForm } from './form/form.tsx';
import { TextArea } from './form/text-fields.tsx';
import { Alert } from './message.tsx';
import { Page } from './page.tsx';
import { CallLink, Code, Paragraph } from './text.tsx';

const byStatus = {
  400: 'badRequest',
  403: 'forbidden',
  404: 'notFound',
  405: 'badRequest',
  413: 'tooLarge',
  415: 'badRequest',
  429: 'tooMany',
  503: 'unavailable',
} as const;

function kindOf(status: number) {
  return Object.entries(byStatus).find(([known]) => Number(known) === status)?.[1] ?? 'unexpected';
}

export interface FailurePageProps {
  readonly status: number;
  /** Number under which the server wrote down what happened; nothing else of it is ever shown. */
  readonly traceId: string | null;
  readonly notSaved: NotSaved | null;
}

/** Says kindly what did not work and what to do now. */
export function FailurePage({ status, traceId, notSaved }: FailurePageProps) {
  const t = useTexts('common');
  const kind = kindOf(status);
  const [before = '', after = ''] = t('failure.trace', { trace: '\n' }).split(/[\u2068\u2069]?\n[\u2068\u2069]?/);
  return (
    <Page title={t(`failure.${kind}.title`)} picture="lost">
      <Paragraph lead>
        {t(`failure.${kind}.text`)}
        {kind === 'forbidden' ? <CallLink /> : null}
      </Paragraph>
      {traceId && kind === 'unexpected' ? (
        <Paragraph>
          {before}
          <Code>{traceId}</Code>
          {after}
          <CallLink />
        </Paragraph>
      ) : null}
      {notSaved ? <WhatWasSent {...notSaved} /> : null}
      <ActionGroup>
        <ButtonLink to="/" variant={notSaved ? 'secondary' : 'primary'}>
          {t('failure.home')}
        </ButtonLink>
      </ActionGroup>
    </Page>
  );
}

/** Sentences, which somebody would have to think of again; the other answers go along unseen. */
const isProse = (text: string) => /\S\s+\S/.test(text);

/** The form as it was sent, to send it again: its own page cannot be made now. */
function WhatWasSent({ fields }: NotSaved) {
  const t = useTexts('common');
  const { pathname, search } = useLocation();
  if (fields === null)
    return (
      <Alert kind="warning" title={t('failure.notSaved.title')}>
        <Paragraph>{t('failure.notSaved.back')}</Paragraph>
      </Alert>
    );
  return (
    <>
      <Alert kind="warning" title={t('failure.notSaved.title')}>
        <Paragraph>{t('failure.notSaved.again')}</Paragraph>
      </Alert>
      <PortalForm action={`${pathname}${search}`}>
        {fields.map(([name, text], index) =>
          isProse(text) ? (
            <TextArea key={index} name={name} label={t('failure.notSaved.typed')} value={text} />
          ) : (
            <input key={index} type="hidden" name={name} value={text} />
          ),
        )}
        <ActionGroup>
          <Button>{t('failure.notSaved.button')}</Button>
        </ActionGroup>
      </PortalForm>
    </>
  );
}

/** Says to a helper what they may not do here, and what they may: the mandate decides, and only the person changes it. */
export function NotForHelper({
  needed,
  personName,
}: {
  /** `null` for what nobody does for another. */
  readonly needed: ActingNeed | null;
  readonly personName: string;
}) {
  const t = useTexts('common');
  const kind = needed === null ? 'OWN' : needed.onlyManagingMoney ? 'MONEY' : needed.needs;
  return (
    <Page title={t(`acting.refused.${kind}.title`)} picture="lost">
      <Paragraph lead>
        {t(`acting.refused.${kind}.text`, { name: personName })}
        {kind === 'MONEY' ? <CallLink /> : null}
      </Paragraph>
      <Paragraph>
        {t('acting.refused.nothingSent')} {/* What nobody does for another no invitation can open. */}
        {kind === 'OWN' || kind === 'MONEY' ? null : t('acting.refused.more', { name: personName })}
      </Paragraph>
      <ActionGroup>
        <ButtonLink to="/namens">{t('acting.refused.button')}</ButtonLink>
      </ActionGroup>
    </Page>
  );
}
