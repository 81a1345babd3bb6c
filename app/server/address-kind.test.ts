import { expect, it } from 'vitest';
import { createKindOf } from './address-kind.ts';

const kindOf = createKindOf([
  '',
  'inkomsten/:month',
  'inkomsten/:month/bron/nieuw',
  'inkomsten/:month/bron/:source/:step',
  'plan/stap/:step',
  'plan/stap/nieuw',
  'plan/stap/:step/veranderen',
  '*',
]);

it.each([
  ['/', '/'],
  ['/en', '/'],
  ['/inkomsten/2026-11', '/inkomsten/:month'],
  ['/ar/inkomsten/2026-11', '/inkomsten/:month'],
  ['/inkomsten/2026-11/bron/nieuw', '/inkomsten/:month/bron/nieuw'],
  ['/inkomsten/2026-11/bron/019aa/net', '/inkomsten/:month/bron/:source/:step'],
  ['/plan/stap/nieuw', '/plan/stap/nieuw'],
  ['/plan/stap/019aa', '/plan/stap/:step'],
  ['/plan/stap/019aa/veranderen/', '/plan/stap/:step/veranderen'],
  ['/graphql', '/graphql'],
  ['/agenda/secret.ics', '/agenda/:token'],
  ['/assets/portal-C0ffee.css', 'file'],
  ['/demo/postvak/3', '/demo'],
  ['/wp-login.php', 'elsewhere'],
  ['/999990019', 'elsewhere'],
  ['/Sam%20Voorbeeld/plan', 'elsewhere'],
])('%s is %s', (path, kind) => {
  expect(kindOf(path)).toBe(kind);
});

it('has no more answers than there are addresses, whatever is asked', () => {
  const kinds = new Set(Array.from({ length: 2_000 }, (_, index) => kindOf(`/plan/${index}/x${index}.css`)));
  for (let index = 0; index < 2_000; index += 1) {
    kinds.add(kindOf(`/file-${index}.css`));
    kinds.add(kindOf(`/inkomsten/${index}`));
    kinds.add(kindOf(`/agenda/${index}.ics`));
  }
  expect([...kinds].sort()).toEqual(['/agenda/:token', '/inkomsten/:month', 'elsewhere', 'file']);
});
