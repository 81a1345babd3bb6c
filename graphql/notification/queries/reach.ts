import { type ChannelRow, readReach, type ReachRow } from '#db/repositories/reach.ts';
import type { OperationContext } from '../../context.ts';
import type { Reach } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { type ChannelsByTopic, optionsFor, type ReachFacts, wantedFor } from '../domain/channels.ts';
import { boundTopics, topicsInUse } from '../domain/topics.ts';

/** How the citizen who asks is reached. */
export async function ownReach(context: OperationContext): Promise<Reach> {
  return toReach(context, await readReach(context.tx, citizen(context.viewer), context.today));
}

/** A row as the contract tells it. */
export function toReach({ ports }: Pick<OperationContext, 'ports'>, row: ReachRow): Reach {
  const facts = reachFactsOf(row, ports.smsOffered);
  const { revision, chosenAt, email, phone, emailRefused, phoneRefused } = row;
  return {
    revision,
    chosenAt,
    email,
    phone,
    emailRefused,
    phoneRefused,
    smsOffered: ports.smsOffered,
    topics: topicsInUse.map((topic) => ({
      topic,
      channel: wantedFor(topic, facts),
      chosen: facts.choice[topic] != null,
      options: [...optionsFor(topic, facts)],
      bound: boundTopics.has(topic),
    })),
  };
}

/** What the ways of a message are reckoned from. */
export function reachFactsOf(
  row: Pick<ReachRow, 'email' | 'phone' | 'emailRefused' | 'phoneRefused' | 'preferredChannel' | 'choice' | 'usual'>,
  smsOffered: boolean,
): ReachFacts {
  return {
    mail: row.email !== null && !row.emailRefused,
    sms: smsOffered && row.phone !== null && !row.phoneRefused,
    choice: byTopic(row.choice),
    preferred: row.preferredChannel,
    usual: byTopic(row.usual),
  };
}

function byTopic(row: ChannelRow | null): ChannelsByTopic {
  if (row === null) return {};
  const { income, plan, talks, changes, decisions, rights } = row;
  return { INCOME: income, PLAN: plan, TALKS: talks, CHANGES: changes, DECISIONS: decisions, RIGHTS: rights };
}
