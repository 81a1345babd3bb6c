import { useTexts } from '#app/i18n/index.ts';
import { ActionGroup, ButtonLink } from './button.tsx';
import { Page } from './page.tsx';
import { Code, Paragraph } from './text.tsx';

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
}

/** Says kindly what did not work and what to do now. */
export function FailurePage({ status, traceId }: FailurePageProps) {
  const t = useTexts('common');
  const kind = kindOf(status);
  const [before = '', after = ''] = t('failure.trace', { trace: '\n' }).split(/[\u2068\u2069]?\n[\u2068\u2069]?/);
  return (
    <Page title={t(`failure.${kind}.title`)} picture="lost">
      <Paragraph lead>{t(`failure.${kind}.text`)}</Paragraph>
      {traceId && kind === 'unexpected' ? (
        <Paragraph>
          {before}
          <Code>{traceId}</Code>
          {after}
        </Paragraph>
      ) : null}
      <ActionGroup>
        <ButtonLink to="/">{t('failure.home')}</ButtonLink>
      </ActionGroup>
    </Page>
  );
}
