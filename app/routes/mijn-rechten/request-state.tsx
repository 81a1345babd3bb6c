import { useTexts } from '#app/i18n/index.ts';
import { Badge } from '#app/ui/index.ts';

export interface RequestStateProps {
  readonly request: { readonly answeredAt: string | null; readonly respondBy: string };
  readonly today: string;
}

/** Whether a request waits, waits too long, or was answered. */
export function RequestState({ request: { answeredAt, respondBy }, today }: RequestStateProps) {
  const t = useTexts('privacy');
  if (answeredAt !== null) return <Badge tone="ok">{t('state.answered')}</Badge>;
  return respondBy < today ? (
    <Badge tone="warning">{t('state.late')}</Badge>
  ) : (
    <Badge tone="neutral">{t('state.waits')}</Badge>
  );
}
