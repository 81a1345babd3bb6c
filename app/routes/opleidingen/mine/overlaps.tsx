import { formatDate, inOwnDirection, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Alert, Paragraph } from '#app/ui/index.ts';
import type { MyTraining } from './acts.tsx';

type Overlap = MyTraining['overlaps'][number];

/** That two trainings are at the same time, with the names of both. */
export function useOverlap(): (title: string, overlap: Overlap) => string {
  const t = useTexts('enrolment');
  const language = useLanguage();
  return (title, { title: other, from, until }) =>
    t(until === null ? 'overlap.open' : 'overlap.ends', {
      title: inOwnDirection(title),
      other: inOwnDirection(other),
      from: formatDate(from, language),
      until: until === null ? '' : formatDate(until, language),
    });
}

interface OverlapsProps {
  readonly title: string;
  readonly overlaps: readonly Overlap[];
  /** Whether it is about runs that could be chosen, and not about a place. */
  readonly choosing?: boolean;
}

/** Tells of every other training at the same time; it stands in nobody's way. */
export function Overlaps({ title, overlaps, choosing = false }: OverlapsProps) {
  const t = useTexts('enrolment');
  const language = useLanguage();
  const overlapText = useOverlap();
  if (overlaps.length === 0) return null;
  return (
    <Alert kind="warning" title={t('overlap.title')}>
      {overlaps.map((one) => (
        <Paragraph key={`${one.runId} ${one.title} ${one.from}`}>
          {choosing ? `${t('overlap.ofRun', { date: formatDate(one.startsOn, language) })} ` : ''}
          {overlapText(title, one)}
        </Paragraph>
      ))}
    </Alert>
  );
}
