import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { answerBy } from '#graphql/privacy/domain/answer-term.ts';
import type { RightInput, RightOutcome } from '#graphql/privacy/domain/right-request.ts';
import { newId } from '#graphql/shared/ids.ts';
import { localDateOf } from '#graphql/shared/local-date.ts';
import { receiptNumber } from '#graphql/shared/receipt.ts';
import * as schema from '../schema/index.ts';
import type { Timeline } from './timeline.ts';

/** What somebody of the demo asked about their data. */
export interface RightRequestScenario extends RightInput {
  /** Subject of the person. */
  readonly by: string;
  readonly daysAgo: number;
  /** Left out: it waits. */
  readonly answered?: { readonly daysAgo: number; readonly outcome: RightOutcome; readonly answer: string };
}

interface Asking {
  readonly municipalityId: string;
  /** Finds somebody by their subject. */
  readonly find: (subject: string) => { readonly id: string; readonly name: string; readonly language: string };
  readonly officer: { readonly id: string; readonly name: string };
}

/** Writes what people asked about their data, and what they were answered. */
export async function seedRightRequests(
  db: NodePgDatabase,
  timeline: Timeline,
  { municipalityId, find, officer }: Asking,
  requests: readonly RightRequestScenario[],
): Promise<void> {
  for (const { by, daysAgo, answered, ...input } of requests) {
    const { id: personId, name: personName, language } = find(by);
    const sentAt = timeline.daysAgo(daysAgo);
    const receivedOn = localDateOf(Date.parse(sentAt));
    const id = newId(timeline.now);
    await db.insert(schema.rightRequest).values({
      ...input,
      municipalityId,
      id,
      personId,
      personName,
      language,
      sentAt,
      receiptNumber: receiptNumber(`R-${receivedOn.slice(0, 4)}`, id),
      respondBy: answerBy(receivedOn),
      ...(answered
        ? {
            answeredAt: timeline.daysAgo(answered.daysAgo),
            answeredById: officer.id,
            answeredByName: officer.name,
            outcome: answered.outcome,
            answer: answered.answer,
          }
        : {}),
    });
  }
}
