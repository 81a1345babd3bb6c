import { boundTopics, type KindFacts, type Topic } from './topics.ts';

/** Ways beside the portal, in the order in which one stands in for another. */
const ways = ['MAIL', 'SMS', 'LETTER'] as const;
export type Channel = 'PORTAL' | (typeof ways)[number];

/** A channel for each topic that somebody chose or a municipality decided; `null`: nothing was said about it. */
export type ChannelsByTopic = Readonly<Partial<Record<Topic, Channel | null>>>;

/** What a citizen says about themselves as a whole; `PHONE` is about talking and says nothing about messages. */
export type PreferredChannel = 'PORTAL_AND_MAIL' | 'MAIL' | 'SMS' | 'LETTER' | 'PHONE';

/** What is known about how somebody can be reached. */
export interface ReachFacts {
  /** An address for mail that was not refused. */
  readonly mail: boolean;
  /** A number that was not refused, and somebody who brings messages to it. */
  readonly sms: boolean;
  readonly choice: ChannelsByTopic;
  readonly preferred: PreferredChannel | null;
  readonly usual: ChannelsByTopic;
}

/** What counts where a municipality decided nothing. */
const usualChannel = 'MAIL' satisfies Channel;

const preferredAs = {
  PORTAL_AND_MAIL: 'MAIL',
  MAIL: 'MAIL',
  SMS: 'SMS',
  LETTER: 'LETTER',
  PHONE: null,
} as const satisfies Record<PreferredChannel, Channel | null>;

/** The channel that is wanted for a topic: the citizen's word about it, then their general one, then the municipality's. */
export function wantedFor(topic: Topic, { choice, preferred, usual }: ReachFacts): Channel {
  const general = preferred === null ? null : preferredAs[preferred];
  return choice[topic] ?? general ?? usual[topic] ?? usualChannel;
}

/** Channels that a citizen can choose for a topic now; a letter always gets there. */
export function optionsFor(topic: Topic, { mail, sms }: Pick<ReachFacts, 'mail' | 'sms'>): readonly Channel[] {
  return [
    ...(boundTopics.has(topic) ? [] : (['PORTAL'] as const)),
    ...(mail ? (['MAIL'] as const) : []),
    ...(sms ? (['SMS'] as const) : []),
    'LETTER',
  ];
}

/**
 * The ways for a message, in the order in which they are tried: what is wanted, and behind it what stands in where that is not
 * there or fails. Only the portal where that is wanted and nothing binds, or where nothing else can bring it in time.
 */
export function routeOf(kind: KindFacts, facts: ReachFacts): readonly [Channel, ...Channel[]] {
  if (kind.toOneAddress) return ['MAIL'];
  const wanted = wantedFor(kind.topic, facts);
  if (wanted === 'PORTAL' && !boundTopics.has(kind.topic)) return ['PORTAL'];
  const possible = { PORTAL: false, MAIL: facts.mail, SMS: facts.sms, LETTER: kind.byLetter } as const;
  const [first, ...rest] = [...new Set<Channel>([wanted, ...ways])].filter((channel) => possible[channel]);
  return first === undefined ? ['PORTAL'] : [first, ...rest];
}
