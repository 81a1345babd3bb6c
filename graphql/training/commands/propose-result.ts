import type { OperationContext } from '../../context.ts';
import { proposeCertificate, proposePlacement } from '../../portfolio/index.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { type Beginning, startOf } from '../domain/beginning.ts';
import type { TrainingForm } from '../domain/words.ts';
import type { TrainingActDone } from '../models.ts';

/** A training as it was before it ended. */
interface Ended {
  readonly id: string;
  readonly personId: string;
  readonly title: string;
  readonly provider: string;
  readonly form: TrainingForm;
  readonly acts: readonly TrainingActDone[];
}

/**
 * Proposes what came of a training for somebody's portfolio, whoever writes down how it ended: a certificate where it was completed, and of a
 * learn-work place (leerwerkplek) the work, also where it stopped after it began. Its owner takes it, changes it or does not take it. Why
 * something stopped is nothing for a portfolio.
 */
export async function proposeResult(
  context: OperationContext,
  ended: Ended,
  { act, run, day, expiresOn, words }: Result,
): Promise<void> {
  const { id: about, personId, title, provider, form } = ended;
  const completed = act === 'COMPLETE';
  const reason = completed && words !== '' ? words : title;
  if (completed) {
    const certificate = { name: title, issuer: provider, issuedOn: day, expiresOn };
    await proposeCertificate(context, { personId, about, certificate, reason });
  }
  const from = startOf(ended.acts, run);
  if (form !== 'LEARN_WORK' || from === null) return;
  const placement = { title, organisation: provider, from, until: day };
  await proposePlacement(context, { personId, about, placement, reason });
}

/** How a training ended, and on which day. */
interface Result {
  readonly act: 'COMPLETE' | 'STOP';
  /** What somebody had a place in; `null` for a training without runs. */
  readonly run: Pick<Beginning, 'startsOn'> | null;
  readonly day: LocalDate;
  readonly expiresOn: LocalDate | null;
  readonly words: string;
}
