import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { ChangeOutcomeKind, ChangeQuestionReason } from '#graphql/change/domain/change-state.ts';
import { askedAnswers } from '#graphql/change/domain/check-answers.ts';
import type { Told } from '#graphql/change/domain/contradictions.ts';
import { effectOf, type Surroundings } from '#graphql/change/domain/effect.ts';
import type { Answers, ChangeKind } from '#graphql/change/domain/kinds.ts';
import { contentHash } from '#graphql/shared/content-hash.ts';
import { newId } from '#graphql/shared/ids.ts';
import { addDays, localDateOf, monthOf } from '#graphql/shared/local-date.ts';
import { receiptNumber } from '#graphql/shared/receipt.ts';
import * as schema from '../schema/index.ts';

/** A change that somebody of the demo told. Days are told from the day on which it was sent: `+3` is three days after it. */
export interface ChangeScenario {
  readonly kind: ChangeKind;
  readonly answers: Answers;
  readonly sentDaysAgo: number;
  readonly question?: { readonly reason: ChangeQuestionReason; readonly words: string };
  readonly outcome?: { readonly kind: ChangeOutcomeKind; readonly words: string };
}

/** Who told it, and who processes it. */
export interface ChangeTeller {
  readonly municipalityId: string;
  readonly personId: string;
  readonly language: string;
  readonly specialist: { readonly id: string; readonly name: string };
  readonly surroundings: Omit<Surroundings, 'told'>;
}

const day = 24 * 3_600_000;
const iso = (instant: number) => new Date(instant).toISOString();

/** Writes the changes of one person as they would have come about: told, asked about, processed. */
export async function seedChanges(
  db: NodePgDatabase,
  now: number,
  teller: ChangeTeller,
  scenarios: readonly ChangeScenario[],
): Promise<void> {
  const told: Told[] = [];
  for (const scenario of scenarios) told.unshift(await seedChange(db, now, teller, scenario, told));
}

async function seedChange(
  db: NodePgDatabase,
  now: number,
  { municipalityId, personId, language, specialist, surroundings }: ChangeTeller,
  { kind, answers: given, sentDaysAgo, question, outcome }: ChangeScenario,
  told: readonly Told[],
): Promise<Told> {
  const sentAt = now - sentDaysAgo * day;
  const [changeId, versionId] = [newId(sentAt), newId(sentAt)];
  const sentOn = localDateOf(sentAt);
  const dated = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      value !== undefined && /^[+-]\d+$/.test(value) ? addDays(sentOn, Number(value)) : value,
    ]),
  );
  const answers = askedAnswers(kind, dated, surroundings.household);
  const change: Told = { id: changeId, kind, answers };
  const effect = effectOf(change, { ...surroundings, told });
  const about = { municipalityId, changeId, personId };
  await db.insert(schema.toldChange).values({
    municipalityId,
    id: changeId,
    personId,
    kind,
    status: outcome ? 'PROCESSED' : question ? 'QUESTIONED' : 'SENT',
    sentVersion: 1,
    lastSentAt: iso(sentAt),
    revision: 2,
  });
  const content = { kind, version: 1, withdraws: false, answers, account: null, reason: null, explanation: null };
  await db.insert(schema.toldChangeVersion).values({
    ...about,
    id: versionId,
    number: 1,
    answers,
    revision: 1,
    sentAt: iso(sentAt),
    language,
    receiptNumber: receiptNumber(`W-${monthOf(sentOn)}`, versionId),
    contentHash: contentHash({ ...content, evidence: [], effect }),
    effect,
    evidenceCount: 0,
  });
  const reactedAt = sentAt + (now - sentAt) / 2;
  if (question)
    await db.insert(schema.changeQuestion).values({
      ...about,
      ...question,
      id: newId(reactedAt),
      versionId,
      askedBy: specialist.id,
      askedByName: specialist.name,
      askedAt: iso(reactedAt),
    });
  if (outcome)
    await db.insert(schema.changeOutcome).values({
      ...about,
      ...outcome,
      id: newId(reactedAt),
      versionId,
      processedBy: specialist.id,
      processedByName: specialist.name,
      processedAt: iso(reactedAt),
    });
  return change;
}
