import { useTexts } from '#app/i18n/index.ts';
import { Paragraph, TextLink } from '#app/ui/index.ts';
import { InstrumentCard, type ListedInstrument } from './instrument-card.tsx';

interface FoundInstrumentsProps {
  readonly text: string;
  readonly found: { readonly count: number; readonly instruments: readonly ListedInstrument[] };
}

/** Instruments that have what was asked, beside the trainings. */
export function FoundInstruments({ text, found }: FoundInstrumentsProps) {
  const t = useTexts('instrument');
  return (
    <>
      <h2 className="nl-heading nl-heading--level-2" id="regelingen">
        {t('found.count', { count: found.count })}
      </h2>
      {found.instruments.map((instrument) => (
        <InstrumentCard key={instrument.id} instrument={instrument} />
      ))}
      {found.count > found.instruments.length ? (
        <Paragraph>
          <TextLink to={`/opleidingen/regelingen?q=${encodeURIComponent(text)}`}>{t('found.all', { text })}</TextLink>
        </Paragraph>
      ) : null}
    </>
  );
}
