import type { ReactNode } from 'react';
import { useTexts } from '#app/i18n/index.ts';
import {
  ActionGroup,
  Alert,
  Button,
  ButtonLink,
  Details,
  Page,
  Paragraph,
  PortalForm,
  TextLink,
} from '#app/ui/index.ts';
import { FormNotices, WordsHint } from '../form/notices.tsx';
import { type FormState, revisionToSend } from '../form/refused.ts';
import type { DraftPart } from './draft.server.ts';

export interface DraftPageProps {
  readonly person: { readonly id: string; readonly name: string };
  readonly draft: { readonly revision: number } | null;
  /** What the page is about, and whether it can be saved. */
  readonly part: DraftPart;
  readonly state: FormState;
  readonly title: string;
  readonly lead?: ReactNode;
  /** Text of the part that takes this away; left out where it cannot be. */
  readonly remove?: string;
  readonly children: ReactNode;
}

/** The frame of every page that changes one part of a draft. */
export function DraftPage({ person, draft, part, state, title, lead, remove, children }: DraftPageProps) {
  const t = useTexts('coach');
  const overview = `/mijn-mensen/${person.id}/plan/concept`;
  const revisie = revisionToSend(draft?.revision ?? 0, state);
  return (
    <Page
      title={title}
      lead={lead ?? t('draft.for', { name: person.name })}
      back={{ to: overview, label: t('draft.back') }}
      problems={state.problems}
    >
      <FormNotices state={state} />
      {part === 'noDraft' ? (
        <Alert kind="warning" title={t('draft.none.title')}>
          <Paragraph>{t('draft.none.text')}</Paragraph>
          <Paragraph>
            <TextLink to={overview}>{t('draft.none.link')}</TextLink>
          </Paragraph>
        </Alert>
      ) : null}
      {part === 'gone' ? (
        <Alert kind="warning" title={t('draft.gone.title')}>
          <Paragraph>{t('draft.gone.text')}</Paragraph>
        </Alert>
      ) : null}
      <PortalForm keeps hidden={{ revisie, ...(part === 'gone' ? { opnieuw: '1' } : {}) }}>
        <WordsHint />
        {children}
        <ActionGroup>
          {part === 'noDraft' ? null : <Button>{t('draft.save')}</Button>}
          <ButtonLink to={overview} variant="subtle">
            {t('draft.cancel')}
          </ButtonLink>
        </ActionGroup>
      </PortalForm>
      {part === 'known' && remove ? (
        <Details summary={remove}>
          <Paragraph>{t('draft.removeText')}</Paragraph>
          <PortalForm hidden={{ revisie }}>
            <ActionGroup>
              <Button variant="danger" name="doen" value="weg">
                {remove}
              </Button>
            </ActionGroup>
          </PortalForm>
        </Details>
      ) : null}
    </Page>
  );
}
