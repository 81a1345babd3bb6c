import { Fragment } from 'react';
import { inOwnDirection, useTexts } from '#app/i18n/index.ts';
import { Paragraph, TextLink } from '#app/ui/index.ts';
import { useSelects } from './facet-words.ts';
import { askedWithout, type Search, ticks } from './search.ts';

interface ChosenProps {
  readonly search: Search;
  /** What the address asks: `?…`. */
  readonly asked: string;
}

/** What was chosen beside words, in one line: each leads to the same search without it. */
export function Chosen({ search, asked }: ChosenProps) {
  const t = useTexts('training');
  const chosen = [
    ...useSelects(search).flatMap(({ name, words }) =>
      words
        .filter(([value]) => value === String(search[name] ?? ''))
        .map(([value = '', word = '']) => ({ name, value, word: `${t(`facet.${name}`)}: ${inOwnDirection(word)}` })),
    ),
    ...ticks.filter((tick) => search[tick]).map((value) => ({ name: 'with', value, word: t(`facet.${value}`) })),
  ];
  if (chosen.length === 0) return null;
  return (
    <Paragraph>
      {t('search.chosen')}{' '}
      {chosen.map(({ name, value, word }, place) => (
        <Fragment key={`${name} ${value}`}>
          {place === 0 ? null : ' · '}
          <TextLink to={`/opleidingen${askedWithout(asked, name, value)}#gevonden`} subject={t('search.remove')}>
            {word} <span aria-hidden="true">×</span>
          </TextLink>
        </Fragment>
      ))}
    </Paragraph>
  );
}
