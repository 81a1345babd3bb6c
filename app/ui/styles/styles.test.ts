import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { physicalDeclarations } from '#tests/support/mirror.ts';
import { buildStyles } from './build-styles.ts';
import { inline, tokensOf } from './custom-properties.ts';
import { withoutUnusedRules } from './prune.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const read = (path: string) => readFileSync(`${here}${path}`, 'utf8');
const ownSheets = readdirSync(here).filter((file) => file.endsWith('.css'));
const themes = readdirSync(`${here}../themes`).filter((file) => file.endsWith('.css'));

function luminance(colour: string): number {
  const [, red = '', green = '', blue = ''] = /^#(..)(..)(..)$/.exec(colour) ?? [];
  const channel = (hex: string) => {
    const share = Number.parseInt(hex, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe('the style sheet', () => {
  const css = buildStyles();

  it('is small enough for an old phone', () => {
    expect(gzipSync(css).length).toBeLessThan(15 * 1024);
  });

  it('asks no other host for anything', () => {
    expect(/https?:|data:|@import|url\(\/\//.exec(css)).toBeNull();
  });

  it('keeps what a theme may change and writes out the rest', () => {
    expect(css).toContain('var(--basis-portal-brand)');
    expect(css).not.toContain('var(--nl-button-primary');
  });

  it.each(ownSheets)('names sides of the text and not of the screen in %s', (sheet) => {
    expect(physicalDeclarations(read(sheet))).toEqual([]);
  });
});

describe.each(themes)('theme %s', (theme) => {
  const tokens = new Map([...tokensOf(read('tokens.css')), ...tokensOf(read(`../themes/${theme}`))]);
  const colour = (name: string) => inline(`var(--basis-${name})`, (token) => tokens.get(token));

  it('sets every token of the portal', () => {
    const wanted = [...tokensOf(read('tokens.css')).keys()].filter((name) => name.startsWith('--basis-portal-'));
    expect([...tokensOf(read(`../themes/${theme}`)).keys()].sort()).toEqual(wanted.sort());
  });

  it.each([
    ['portal-ink', 'portal-page'],
    ['portal-ink', 'portal-card'],
    ['portal-ink', 'portal-brand-soft'],
    ['portal-quiet', 'portal-page'],
    ['portal-quiet', 'portal-card'],
    ['portal-quiet', 'portal-brand-soft'],
    ['portal-brand', 'portal-page'],
    ['portal-brand', 'portal-card'],
    ['portal-brand', 'portal-brand-soft'],
    ['portal-brand-dark', 'portal-card'],
    ['portal-brand-dark', 'portal-brand-soft'],
    ['portal-on-brand', 'portal-brand'],
    ['portal-on-brand', 'portal-brand-dark'],
    ['color-warning-color-default', 'color-warning-bg-default'],
    ['color-warning-color-document', 'color-warning-bg-default'],
  ])('%s can be read on %s', (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['portal-card', 'portal-page', 'portal-brand-soft'])('the edge of a field can be seen on %s', (ground) => {
    expect(contrast(colour('form-control-border-color'), colour(ground))).toBeGreaterThanOrEqual(3);
  });
});

describe('pruning', () => {
  const used = { has: (name: string) => ['a', 'b'].includes(name) };

  it.each([
    ['.a{x:1}.c{x:1}', '.a{x:1}'],
    ['.a,.c{x:1}', '.a{x:1}'],
    ['.a:not(.c){x:1}', '.a:not(.c){x:1}'],
    ['.a:where(.c){x:1}', ''],
    ['.a:is(.b,.c):hover{x:1}', '.a:is(.b,.c):hover{x:1}'],
    ['@media print{.c{x:1}}.b .a{x:1}', '.b .a{x:1}'],
    ['@media print{.c{x:1}.a{x:1}}', '@media print{.a{x:1}}'],
    ['@font-face{x:1}', '@font-face{x:1}'],
  ])('%s becomes %s', (css, kept) => {
    expect(withoutUnusedRules(css, used)).toBe(kept);
  });

  it('writes out known tokens, also inside the fallback of an unknown one', () => {
    const known = new Map([
      ['--a', 'var(--b)'],
      ['--b', '1px'],
    ]);
    expect(inline('x:calc(var(--a) + var(--t, var(--b)))', (name) => known.get(name))).toBe(
      'x:calc(1px + var(--t, 1px))',
    );
  });
});
