import { useTexts } from '#app/i18n/index.ts';
import { Page } from '#app/ui/index.ts';
import { type Message, StartMessage } from './message.tsx';
import { MunicipalityForm, type MunicipalityFormProps } from './municipality-form.tsx';

export interface ChooseMunicipalityProps extends Pick<MunicipalityFormProps, 'municipalities' | 'problems'> {
  readonly message: Message | null;
}

/** Asked once where the address does not say it; the browser remembers the answer. */
export function ChooseMunicipality({ municipalities, message, problems }: ChooseMunicipalityProps) {
  const t = useTexts('identity');
  return (
    <Page title={t('start.title')} lead={t('start.lead')} picture="street" problems={problems}>
      {message ? <StartMessage message={message} municipality={null} /> : null}
      <MunicipalityForm
        label={t('start.where.title')}
        hint={t('start.where.hint')}
        municipalities={municipalities}
        problems={problems}
      />
    </Page>
  );
}
