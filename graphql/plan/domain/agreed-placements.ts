import { addDays, type LocalDate } from '../../shared/local-date.ts';
import { isPlacement, type PlanContent, type PlannedStep } from './plan-content.ts';

/** A version that came into force. */
export interface AgreedVersion {
  readonly number: number;
  readonly planId: string;
  /** Day on which it came into force. */
  readonly from: LocalDate;
  /** Day on which its plan ended; `null` while that runs. */
  readonly planEndedOn: LocalDate | null;
  readonly content: PlanContent;
}

/**
 * Placements that were agreed, each as the last version said that held it. One that a later version left out, or whose plan ended, lasted
 * until the day before; one that had not begun then never was. A term counts what was done, not what is still in the plan.
 */
export function agreedPlacements(versions: readonly AgreedVersion[]): readonly PlannedStep[] {
  const chain = versions.toSorted((one, other) => one.number - other.number);
  return chain.flatMap((version, index) => {
    const next = chain.slice(index + 1).find(({ planId }) => planId === version.planId) ?? null;
    const isLeftOut = ({ id }: PlannedStep) => !next?.content.steps.some((step) => step.id === id);
    const stopped = next?.from ?? version.planEndedOn;
    return version.content.steps
      .filter((step) => isPlacement(step.kind) && isLeftOut(step))
      .flatMap((step) => {
        if (stopped === null || step.dueOn === null || step.dueOn < stopped) return [step];
        const dueOn = addDays(stopped, -1);
        return step.startsOn !== null && step.startsOn <= dueOn ? [{ ...step, dueOn }] : [];
      });
  });
}
