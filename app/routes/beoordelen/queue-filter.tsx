import { Form } from 'react-router';
import { useTexts } from '#app/i18n/index.ts';
import { Button, Select } from '#app/ui/index.ts';
import type { QueueStatus } from '#graphql/generated/documents.ts';

/** Asked by GET, so that a filtered list has an address. */
export function QueueFilter({ status }: { readonly status: QueueStatus | null }) {
  const t = useTexts('review');
  return (
    <Form method="get" className="portal-filter">
      <Select
        name="status"
        label={t('queue.filter.label')}
        value={status ?? ''}
        options={[
          { value: '', label: t('queue.filter.all') },
          { value: 'SENT', label: t('queue.filter.SENT') },
          { value: 'QUESTIONED', label: t('queue.filter.QUESTIONED') },
        ]}
      />
      <Button variant="secondary">{t('queue.filter.button')}</Button>
    </Form>
  );
}
