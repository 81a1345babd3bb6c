import { useTexts } from '#app/i18n/index.ts';
import { ActionGroup, Button, PortalForm, type Problem, problemAt, RadioGroup } from '#app/ui/index.ts';

export interface MunicipalityFormProps {
  readonly label: string;
  readonly hint: string;
  readonly municipalities: readonly { readonly slug: string; readonly name: string }[];
  readonly problems: readonly Problem[];
}

/** Asks for the municipality where the address does not say it. */
export function MunicipalityForm({ label, hint, municipalities, problems }: MunicipalityFormProps) {
  const common = useTexts('common');
  return (
    <PortalForm>
      <RadioGroup
        name="gemeente"
        label={label}
        hint={hint}
        error={problemAt(problems, 'gemeente')}
        choices={municipalities.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <ActionGroup>
        <Button>{common('form.next')}</Button>
      </ActionGroup>
    </PortalForm>
  );
}
