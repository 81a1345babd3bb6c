import { insertChoice, readReach, type ReachRow } from '#db/repositories/reach.ts';
import type { OperationContext } from '../../context.ts';
import type { MutationChooseChannelsArgs, ResolversParentTypes } from '../../generated/resolvers.ts';
import { citizen } from '../../policy/viewer.ts';
import { type Channel, optionsFor } from '../domain/channels.ts';
import { topics, topicsInUse, type Topic } from '../domain/topics.ts';
import { reachFactsOf, toReach } from '../queries/reach.ts';

type ChooseChannelsResult = ResolversParentTypes['ChooseChannelsResult'];

/** Chooses channels for topics: one more row behind those before, so that it stays known what counted when. */
export async function chooseChannels(
  context: OperationContext,
  { revision, choices }: MutationChooseChannelsArgs,
): Promise<ChooseChannelsResult> {
  const viewer = citizen(context.viewer);
  const before = await readReach(context.tx, viewer, context.today);
  const facts = reachFactsOf(before, context.ports.smsOffered);
  const chosen = new Map<Topic, Channel>(choices.map(({ topic, channel }) => [topic, channel]));
  const refused = [...chosen].filter(
    ([topic, channel]) => !topicsInUse.includes(topic) || !optionsFor(topic, facts).includes(channel),
  );
  if (refused.length > 0) return { __typename: 'ChannelsRefused', refused: refused.map(([topic]) => topic) };
  if (isSame(facts.choice, chosen)) return { ...toReach(context, before), __typename: 'Reach' };
  if (before.revision !== revision) return { __typename: 'ReachMovedOn', reach: toReach(context, before) };

  const all = (topic: Topic) => chosen.get(topic) ?? facts.choice[topic] ?? null;
  const saved = await insertChoice(context.tx, viewer, {
    number: revision + 1,
    chosenAt: new Date(context.now).toISOString(),
    income: all('INCOME'),
    plan: all('PLAN'),
    talks: all('TALKS'),
    changes: all('CHANGES'),
    decisions: all('DECISIONS'),
    rights: all('RIGHTS'),
  });
  const now = await readReach(context.tx, viewer, context.today);
  return saved || isSame(choiceOf(context, now), chosen)
    ? { ...toReach(context, now), __typename: 'Reach' }
    : { __typename: 'ReachMovedOn', reach: toReach(context, now) };
}

function choiceOf({ ports }: OperationContext, row: ReachRow) {
  return reachFactsOf(row, ports.smsOffered).choice;
}

/** Whether everything that is chosen now was chosen before. */
function isSame(before: ReturnType<typeof choiceOf>, chosen: ReadonlyMap<Topic, Channel>): boolean {
  return topics.every((topic) => !chosen.has(topic) || before[topic] === chosen.get(topic));
}
