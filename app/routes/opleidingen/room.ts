import { useTexts } from '#app/i18n/index.ts';
import type { OpenRun } from '#graphql/generated/documents.ts';

/** Whether a place is free at once: nobody waits who asked before. */
export const hasRoom = ({ placesFree, waiting }: OpenRun): boolean => placesFree !== 0 && waiting === 0;

/** How much room there is in a run, in words. */
export function useRoom(): (run: OpenRun) => string {
  const t = useTexts('enrolment');
  return (run) => {
    if (!hasRoom(run))
      return run.waiting === 0 ? t('place.room.full') : t('place.room.waiting', { count: run.waiting });
    return run.placesFree === null ? t('place.room.open') : t('place.room.free', { count: run.placesFree });
  };
}
