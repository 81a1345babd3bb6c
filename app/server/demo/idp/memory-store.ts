import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { Clock } from '#graphql/shared/ports/clock.ts';

interface Kept {
  readonly payload: AdapterPayload;
  readonly until: number;
}

/** More than any demo has under way; what has expired makes room. */
const roomFor = 2_000;

/** What an issuer of the demo remembers between requests. Gone after a restart: whoever was on the way begins again. */
export function createMemoryStore(clock: Clock): (model: string) => Adapter {
  const kept = new Map<string, Kept>();
  const live = (key: string) => {
    const found = kept.get(key);
    return found && found.until > clock.now() ? found.payload : undefined;
  };
  const makeRoom = () => {
    if (kept.size < roomFor) return;
    for (const [key, { until }] of kept) if (until <= clock.now()) kept.delete(key);
    for (const key of kept.keys()) {
      if (kept.size < roomFor) break;
      kept.delete(key);
    }
  };
  const findBy = (model: string, name: 'uid' | 'userCode', value: string) => {
    for (const key of kept.keys()) {
      const payload = key.startsWith(`${model}:`) ? live(key) : undefined;
      if (payload?.[name] === value) return payload;
    }
    return undefined;
  };

  return (model) => {
    const keyOf = (id: string) => `${model}:${id}`;
    return {
      upsert(id, payload, expiresIn = 3_600) {
        makeRoom();
        kept.set(keyOf(id), { payload, until: clock.now() + expiresIn * 1_000 });
        return Promise.resolve();
      },
      find: (id) => Promise.resolve(live(keyOf(id))),
      findByUid: (uid) => Promise.resolve(findBy(model, 'uid', uid)),
      findByUserCode: (userCode) => Promise.resolve(findBy(model, 'userCode', userCode)),
      consume(id) {
        const payload = live(keyOf(id));
        if (payload) payload.consumed = Math.floor(clock.now() / 1_000);
        return Promise.resolve();
      },
      destroy(id) {
        kept.delete(keyOf(id));
        return Promise.resolve();
      },
      revokeByGrantId(grantId) {
        for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
        return Promise.resolve();
      },
    };
  };
}
