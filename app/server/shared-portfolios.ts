import { findSharedByLink, recordLookByLink, type SharedByLink } from '#db/repositories/identity-portfolio-share.ts';
import type { IdentityDatabase } from '#db/repositories/identity.ts';
import { dataOf } from '#app/api.server.ts';
import type { SharedPortfolios } from '#app/context.ts';
import type { Api } from '#graphql/execute.server.ts';
import { PortfolioByLinkDocument, TellLookedAtMyPortfolioDocument } from '#graphql/generated/documents.ts';
import { newId } from '#graphql/shared/ids.ts';
import { localDateOf, parseLocalDate } from '#graphql/shared/local-date.ts';
import type { Clock } from '#graphql/shared/ports/clock.ts';
import { hashOfSecretToken, isSecretToken } from '#graphql/shared/secret-token.ts';

export interface SharedPortfolioDeps {
  /** Connections of `portal_identity`: nobody is known yet. */
  readonly pool: IdentityDatabase;
  readonly api: Pick<Api, 'execute' | 'files'>;
  readonly clock: Clock;
}

/**
 * Answers the links of cards. A token stands for its owner with the lowest assurance, for one document and nothing else; that it was
 * looked at is written down, and the first time told, before anything is shown.
 */
export function createSharedPortfolios({ pool, api, clock }: SharedPortfolioDeps): SharedPortfolios {
  const found = async (token: string): Promise<SharedByLink | null> =>
    isSecretToken(token) ? findSharedByLink(pool, hashOfSecretToken(token)) : null;
  const stateOf = (card: SharedByLink | null) => {
    const until = card && parseLocalDate(card.untilDate);
    if (!card || !until) return { state: 'NOT_THERE' } as const;
    const over = card.stopped || until < localDateOf(clock.now());
    return over ? ({ state: 'ENDED' } as const) : ({ state: 'OPEN', until } as const);
  };
  const opened = async (token: string) => {
    const card = await found(token);
    return card !== null && stateOf(card).state === 'OPEN' ? card : null;
  };
  const ownerOf = ({ municipalityId, personId }: SharedByLink) =>
    ({ kind: 'citizen', municipalityId, personId, assurance: 'basic' }) as const;
  const lookNow = () => ({ id: newId(clock.now()), at: new Date(clock.now()).toISOString() });
  return {
    find: async (token) => stateOf(await found(token)),
    look: async (token, traceId) => {
      const card = await opened(token);
      if (card === null) return null;
      const { shareId, shows } = card;
      await recordLookByLink(pool, card, { ...lookNow(), fileName: null });
      const viewer = ownerOf(card);
      const told = await api.execute(viewer, TellLookedAtMyPortfolioDocument, { id: shareId }, { traceId });
      if (told.data === undefined) throw new Response(null, { status: 503 });
      const variables = { id: shareId, named: shows !== 'ANONYMOUS', reached: shows === 'CONTACT' };
      const { data } = await api.execute(viewer, PortfolioByLinkDocument, variables, { traceId });
      if (data === undefined) throw new Response(null, { status: 503 });
      return data;
    },
    file: async (token, evidenceId, traceId) => {
      const card = await opened(token);
      if (card === null) return null;
      const file = dataOf(
        await api.files.readOnCard(ownerOf(card), { shareId: card.shareId, evidenceId }, { traceId }),
      );
      if (file !== null) await recordLookByLink(pool, card, { ...lookNow(), fileName: file.fileName });
      return file;
    },
    picture: async (token, evidenceId, traceId) => {
      const card = await opened(token);
      if (card === null) return null;
      return dataOf(await api.files.previewOnCard(ownerOf(card), { shareId: card.shareId, evidenceId }, { traceId }));
    },
  };
}
