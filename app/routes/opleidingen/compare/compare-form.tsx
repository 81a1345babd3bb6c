import { Form } from 'react-router';
import { useTexts } from '#app/i18n/index.ts';
import { ActionGroup, Button, Paragraph, Tick } from '#app/ui/index.ts';

const formId = 'vergelijken';

/** Names in the address of the page that compares. */
export const names = { training: 'opleiding', search: 'zoek' } as const;

/** Beside a training of a list: whether it is compared. */
export function CompareTick({ id }: { readonly id: string }) {
  const t = useTexts('training');
  return <Tick id={`vergelijk-${id}`} name={names.training} value={id} label={t('compare.tick')} form={formId} />;
}

/** The form of those ticks. `search`: what was asked, so that the page leads back to it. */
export function CompareForm({ search }: { readonly search?: string }) {
  const t = useTexts('training');
  return (
    <Form method="get" action="/opleidingen/vergelijken" id={formId} className="portal-form">
      {search === undefined ? null : <input type="hidden" name={names.search} value={search} />}
      <Paragraph>{t('compare.hint')}</Paragraph>
      <ActionGroup>
        <Button variant="secondary">{t('compare.button')}</Button>
      </ActionGroup>
    </Form>
  );
}
