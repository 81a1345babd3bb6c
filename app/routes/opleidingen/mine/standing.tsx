import { formatMoney, leftToRight, useTexts } from '#app/i18n/index.ts';
import { ActionGroup, Alert, Badge, type BadgeTone, ButtonLink, CallLink, Paragraph, Typed } from '#app/ui/index.ts';
import type { TrainingPlaceState, TrainingRequestState } from '#graphql/generated/documents.ts';
import { isOwn } from '#graphql/training/domain/request-state.ts';
import type { MyTraining } from './acts.tsx';
import { Overlaps } from './overlaps.tsx';
import { PlacePart } from './place-part.tsx';

type Standing = TrainingRequestState | Exclude<TrainingPlaceState, 'TAKEN'>;

/** How a request stands for who asked: what was approved stands for a run as soon as they wait for it or are offered a place. */
export function standingOf(state: TrainingRequestState, place: TrainingPlaceState | null): Standing {
  return state === 'APPROVED' && place !== null && place !== 'TAKEN' ? place : state;
}

const tones: Readonly<Partial<Record<Standing, BadgeTone>>> = {
  NEED_MORE_INFO: 'action',
  OFFERED: 'action',
  APPROVED: 'ok',
  ENROLLED: 'ok',
  STARTED: 'ok',
  COMPLETED: 'ok',
  REJECTED: 'warning',
};

/** What somebody wrote with the yes, in the order in which it was said. */
function wordsOfYes({ state, acts }: Pick<MyTraining, 'state' | 'acts'>): readonly string[] {
  if (state !== 'APPROVED' && state !== 'ENROLLED' && state !== 'STARTED') return [];
  return acts
    .filter(({ act }) => act === 'APPROVE' || act === 'PASS_ON' || act === 'AGREE')
    .flatMap(({ words }) => words ?? [])
    .reverse();
}

/** What the reader writes for a request next: the request itself, or an answer; `null` where neither. */
export function askOf({ citizenActs }: Pick<MyTraining, 'citizenActs'>): 'request' | 'answer' | null {
  if (citizenActs.includes('REQUEST')) return 'request';
  return citizenActs.includes('ANSWER') ? 'answer' : null;
}

/** A request of the reader's: its state in words, what happens next, what the municipality pays and arranges, and their place. */
export function RequestStanding({ request }: { readonly request: MyTraining }) {
  const t = useTexts('enrolment');
  const { state, place, amountCents, title, overlaps, lapse, proposals, decisionId } = request;
  const standing = standingOf(state, place?.state ?? null);
  const yes = wordsOfYes(request);
  return (
    <>
      <Paragraph>
        <Badge tone={tones[standing] ?? 'neutral'}>{t(`state.${standing}`)}</Badge>
      </Paragraph>
      {lapse === null ? null : (
        <Alert kind="info">
          <Paragraph>
            {t(`lapse.${lapse}`)}
            {isOwn(state) ? null : (
              <>
                {' '}
                {t('lapse.what')}
                <CallLink />
              </>
            )}
          </Paragraph>
        </Alert>
      )}
      {lapse !== null || (place !== null && (state === 'APPROVED' || state === 'ENROLLED')) ? null : (
        <Paragraph>
          {t(state === 'CANCELLED' && decisionId !== null ? 'next.WITHDRAWN' : `next.${state}`)}
          {state === 'STARTED' ? <CallLink /> : null}
        </Paragraph>
      )}
      {state === 'COMPLETED' || proposals.length > 0 ? <Result proposals={proposals} /> : null}
      {amountCents === null ? null : (
        <Paragraph>
          {amountCents === 0
            ? t('money.paysNothing')
            : t('money.pays', { amount: leftToRight(formatMoney(amountCents)) })}
        </Paragraph>
      )}
      {yes.length === 0 ? null : <Paragraph>{t('card.arranges')}</Paragraph>}
      {yes.map((words) => (
        <p key={words} className="portal-written">
          <Typed>{words}</Typed>
        </p>
      ))}
      <PlacePart {...request} />
      {place === null ? null : <Overlaps title={title} overlaps={overlaps} />}
    </>
  );
}

/** What came of a training for the portfolio: each thing that waits to be looked at, and else the portfolio itself. */
function Result({ proposals }: Pick<MyTraining, 'proposals'>) {
  const t = useTexts('enrolment');
  const portfolio = useTexts('portfolio');
  return (
    <>
      {proposals.length === 0 ? null : <Paragraph>{t('card.proposed', { count: proposals.length })}</Paragraph>}
      <ActionGroup>
        {proposals.length === 0 ? (
          <ButtonLink to="/portfolio" variant="secondary">
            {t('card.portfolio')}
          </ButtonLink>
        ) : (
          proposals.map(({ id, kind }) => (
            <ButtonLink key={id} to={`/portfolio/voorstel/${id}`}>
              {t('card.proposal', { kind: portfolio(`kind.${kind}`) })}
            </ButtonLink>
          ))
        )}
      </ActionGroup>
    </>
  );
}
