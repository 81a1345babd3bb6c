import { endonyms, formatInstant, isLanguage, type Texts, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Bullet, BulletList, Code, Details, Typed } from '#app/ui/index.ts';
import type { MyDetailsResult } from '#graphql/generated/documents.ts';
import { channels } from './channels.ts';

type Change = MyDetailsResult['myDetails']['changes'][number];

const labels = {
  EMAIL: 'reach.email',
  PHONE: 'reach.phone',
  CALLED_NAME: 'reach.calledName',
  PREFERRED_CHANNEL: 'reach.channel',
  LANGUAGE: 'reach.language',
} as const satisfies Record<Change['field'], string>;

/** What was changed about how the reader is reached, newest first. */
export function History({ changes }: { readonly changes: readonly Change[] }) {
  const t = useTexts('details');
  const language = useLanguage();
  if (changes.length === 0) return null;
  return (
    <Details summary={t('history.title', { count: changes.length })}>
      <BulletList>
        {changes.map(({ id, field, before, after, byCitizen, at }) => (
          <Bullet key={id}>
            {t(labels[field])}: {t('history.from')} <Value field={field} value={before} t={t} /> {t('history.to')}{' '}
            <Value field={field} value={after} t={t} />.
            <br />
            <span className="portal-quiet">
              {t(byCitizen ? 'history.byYou' : 'history.byMunicipality', { at: formatInstant(at, language) })}
            </span>
          </Bullet>
        ))}
      </BulletList>
    </Details>
  );
}

interface ValueProps {
  readonly field: Change['field'];
  readonly value: string | null;
  readonly t: Texts<'details'>;
}

function Value({ field, value, t }: ValueProps) {
  if (value === null) return t('history.nothing');
  switch (field) {
    case 'EMAIL':
    case 'PHONE':
      return <Code>{value}</Code>;
    case 'CALLED_NAME':
      return <Typed>{value}</Typed>;
    case 'LANGUAGE':
      return isLanguage(value) ? <bdi lang={value}>{endonyms[value]}</bdi> : value;
    case 'PREFERRED_CHANNEL': {
      const channel = channels.find((one) => one === value);
      return channel ? t(`channel.${channel}`) : value;
    }
  }
}
