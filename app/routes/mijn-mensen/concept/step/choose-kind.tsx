import { Form } from 'react-router';
import { useTexts } from '#app/i18n/index.ts';
import { ActionGroup, Button, Page, RadioGroup } from '#app/ui/index.ts';
import { isPlacement, type StepKind, stepKinds } from '#graphql/plan/domain/plan-content.ts';

export interface ChooseKindProps {
  readonly person: { readonly id: string; readonly name: string };
  readonly value: StepKind | null;
}

/** Asks first what a step is, because a placement is asked more. Asked by GET: nothing is saved. */
export function ChooseKind({ person, value }: ChooseKindProps) {
  const t = useTexts('coach');
  const common = useTexts('common');
  return (
    <Page
      title={t('draft.step.choose')}
      heading="inForm"
      back={{ to: `/mijn-mensen/${person.id}/plan/concept`, label: t('draft.back') }}
    >
      <Form method="get" className="portal-form">
        <RadioGroup
          name="soort"
          question
          label={t('draft.step.choose')}
          hint={t('draft.for', { name: person.name })}
          value={value ?? 'OWN_ACTIVITY'}
          choices={stepKinds.map((kind) => ({
            value: kind,
            label: t(`kind.${kind}`),
            ...(isPlacement(kind) ? { hint: t('draft.step.placementHint') } : {}),
          }))}
        />
        <ActionGroup>
          <Button>{common('form.next')}</Button>
        </ActionGroup>
      </Form>
    </Page>
  );
}
