import { dayOfInstant, formatDate, inOwnDirection, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Bullet, BulletList, Typed } from '#app/ui/index.ts';
import type { MyTrainingsResult, TrainingActLine } from '#graphql/generated/documents.ts';

export type MyTraining = MyTrainingsResult['trainingRequests'][number];

/** What happened to a request, the latest first, with what was said. */
export function Acts({ acts, citizen }: { readonly acts: readonly TrainingActLine[]; readonly citizen: string }) {
  const t = useTexts('enrolment');
  const language = useLanguage();
  return (
    <BulletList>
      {acts.map(({ act, at, day, words, by }) => (
        <Bullet key={`${at} ${act}`}>
          {[
            day === null ? t(`act.${act}`) : `${t(`act.${act}`)} ${t('on', { date: formatDate(day, language) })}`,
            by ?? citizen,
            formatDate(dayOfInstant(at), language),
          ]
            .map((part) => inOwnDirection(part))
            .join(' · ')}
          {words === null ? null : (
            <>
              <br />
              <Typed>{words}</Typed>
            </>
          )}
        </Bullet>
      ))}
    </BulletList>
  );
}
