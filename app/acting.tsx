import type { ReactNode } from 'react';
import {
  type ActingNeed,
  mandateParts,
  mandateRights,
  type MandatePart,
  type MandateRight,
  mayAct,
} from '#graphql/shared/acting.ts';
import { useSite } from './site.tsx';
import type { ActingFor } from './ui/chrome/header.tsx';

const mark = 'ACTING';
const managing = 'MANAGING_MONEY';

/** A page that a helper may not open or send for the person. What it takes travels as the words of the status: nothing of anybody. */
export function refusedToHelper(need: ActingNeed | null): Response {
  const only = need?.onlyManagingMoney ? `.${managing}` : '';
  const statusText = need === null ? mark : `${mark} ${need.part ?? ''}.${need.needs}${only}`;
  return new Response(null, { status: 403, statusText });
}

/** What it would have taken to open or send a page for another; `undefined` for every other failure, `null` where nobody does. */
export function neededOf(statusText: string): ActingNeed | null | undefined {
  if (statusText === mark) return null;
  const [, words = ''] = statusText.startsWith(`${mark} `) ? statusText.split(' ') : [];
  const [inPart, right, only] = words.split('.');
  const needs = mandateRights.find((one) => one === right);
  const part = mandateParts.find((one) => one === inPart) ?? null;
  return needs && { part, needs, ...(only === managing ? { onlyManagingMoney: true } : {}) };
}

/** Whether the reader may do this: always for themselves, and for another what the mandate says. `null`: only for themselves. */
export function useMay(part: MandatePart | null, needs?: MandateRight): boolean {
  const acting = useActing();
  return acting === null || (needs !== undefined && mayAct(acting.may, { part, needs }));
}

/** For whom the reader acts; `null` for everybody who is here for themselves. */
export function useActing(): ActingFor | null {
  const { reader } = useSite();
  return reader.kind === 'citizen' ? (reader.acting ?? null) : null;
}

export interface ForWhoMayProps {
  readonly part: MandatePart | null;
  /** Left out for what nobody does for another. */
  readonly needs?: MandateRight;
  readonly children: ReactNode;
  /** In its place for a helper who may not. */
  readonly instead?: ReactNode;
}

/** What only those are offered who may do it. */
export function ForWhoMay({ part, needs, children, instead = null }: ForWhoMayProps) {
  return useMay(part, needs) ? children : instead;
}
