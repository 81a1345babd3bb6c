import type { OperationContext } from '../../context.ts';
import { proposeCertificate, proposePlacement } from '../../portfolio/index.ts';
import type { LocalDate } from '../../shared/local-date.ts';
import { startOf } from '../domain/beginning.ts';
import type { TrainingForm } from '../domain/words.ts';
import type { TrainingActDone } from '../models.ts';

/** A training as it was before it was completed. */
interface Completed {
  readonly id: string;
  readonly personId: string;
  readonly title: string;
  readonly provider: string;
  readonly form: TrainingForm;
  readonly acts: readonly TrainingActDone[];
}

/**
 * Proposes what somebody completed for their portfolio, whoever writes it down: a certificate, and of a learn-work place (leerwerkplek) the
 * work as well. Its owner takes it, changes it or does not take it.
 */
export async function proposeResult(
  context: OperationContext,
  completed: Completed,
  { day, expiresOn, words }: { readonly day: LocalDate; readonly expiresOn: LocalDate | null; readonly words: string },
): Promise<void> {
  const { id: about, personId, title, provider, form } = completed;
  const reason = words === '' ? title : words;
  const certificate = { name: title, issuer: provider, issuedOn: day, expiresOn };
  await proposeCertificate(context, { personId, about, certificate, reason });
  if (form !== 'LEARN_WORK') return;
  const placement = { title, organisation: provider, from: startOf(completed.acts), until: day };
  await proposePlacement(context, { personId, about, placement, reason });
}
