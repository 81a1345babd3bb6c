import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathWithin, safeReturnPath, withQuery } from './return-path.ts';

describe('an address within the portal', () => {
  it.each([
    ['/nl', '/nl'],
    ['/nl?kies=1', '/nl?kies=1'],
    ['/en/inloggen/burger?terug=//elders.example', '/en/inloggen/burger?terug=//elders.example'],
    ['/a/./b//c', '/a/b//c'],
  ])('%s', (text, path) => {
    expect(pathWithin(text)).toBe(path);
  });

  it.each([
    '//elders.example',
    '/nl//elders.example',
    '/nl/\\elders.example',
    '/nl/.//elders.example',
    '/en/x/..//y',
    '*',
  ])('%s is none', (text) => {
    expect(pathWithin(text)).toBeNull();
  });
});

describe('an address to come back to', () => {
  it.each([
    ['/', '/'],
    ['/inkomsten/2026-11?jaar=2026&a=b', '/inkomsten/2026-11?jaar=2026&a=b'],
    ['/ar/inkomsten', '/inkomsten'],
    ['/inkomsten/../over', '/over'],
    ['/inkomsten#deel', '/inkomsten'],
    ['/inloggenen', '/inloggenen'],
    ['/?terug=//elders.example', '/?terug=//elders.example'],
  ])('%s leads to %s', (text, path) => {
    expect(safeReturnPath(text)).toBe(path);
  });

  it.each([
    '//elders.example',
    '///elders.example',
    '/\\elders.example',
    '\\\\elders.example',
    '/\t/elders.example',
    '/\n/elders.example',
    '/a/..//elders.example',
    '/./\\elders.example',
    '/.//elders.example',
    '/en//elders.example',
    'https://elders.example',
    'https:/elders.example',
    'javascript:alert(1)',
    'data:text/html,a',
    'elders.example',
    '@elders.example',
    '',
    ' /inkomsten',
    '/inloggen/burger',
    '/en/inloggen/burger?terug=/',
    '/uitloggen',
    '/ar/uitloggen',
    '/afgemeld?state=nl',
    '/sessie/verlengen',
    '/demo/idp/modelstad/citizen/auth',
    `/${'a'.repeat(2_000)}`,
    null,
    undefined,
    7,
    ['/inkomsten'],
  ])('%j leads nowhere', (text) => {
    expect(safeReturnPath(text)).toBeNull();
  });

  it('never leaves the portal, whatever is typed', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '@',
      ':',
      '?',
      '#',
      '%2f',
      '%5c',
      '\t',
      '\n',
      'en',
      'a',
      'https:',
      'x.example',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((pieces) => `/${pieces.join('')}`),
        ),
        (text) => {
          const path = safeReturnPath(text);
          if (path === null) return;
          for (const prefix of ['', '/en', '/ar'])
            expect(new URL(`${prefix}${path}`, 'https://portaal.example/b').origin).toBe('https://portaal.example');
        },
      ),
    );
  });
});

describe('an address with one more value', () => {
  it('takes the place of an older one, or leaves it out', () => {
    expect(withQuery('/a?b=1&c=2', { b: '3' })).toBe('/a?b=3&c=2');
    expect(withQuery('/a?b=1', { b: null })).toBe('/a');
  });
});
