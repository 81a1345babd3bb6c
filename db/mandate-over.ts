/** Whether a statement was refused because the mandate has ended under which somebody acts (`hold_mandate` in the migrations). */
export function isMandateOver(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'MA001';
}
