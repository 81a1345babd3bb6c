import { useTexts } from '#app/i18n/index.ts';
import { ActionGroup, Button, Page, PortalForm, type Problem, problemAt, RadioGroup } from '#app/ui/index.ts';
import { type Message, StartMessage } from './message.tsx';

export interface ChooseMunicipalityProps {
  readonly municipalities: readonly { readonly slug: string; readonly name: string }[];
  readonly message: Message | null;
  readonly problems: readonly Problem[];
}

/** Asked once where the address does not say it; the browser remembers the answer. */
export function ChooseMunicipality({ municipalities, message, problems }: ChooseMunicipalityProps) {
  const t = useTexts('identity');
  const common = useTexts('common');
  return (
    <Page title={t('start.title')} lead={t('start.lead')} picture="street" problems={problems}>
      {message ? <StartMessage message={message} municipality={null} /> : null}
      <PortalForm>
        <RadioGroup
          name="gemeente"
          label={t('start.where.title')}
          hint={t('start.where.hint')}
          error={problemAt(problems, 'gemeente')}
          choices={municipalities.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        <ActionGroup>
          <Button>{common('form.next')}</Button>
        </ActionGroup>
      </PortalForm>
    </Page>
  );
}
