import { useTexts } from '#app/i18n/index.ts';
import { ActionGroup, Button, PortalForm, type Problem, problemAt, RadioGroup, Typed } from '#app/ui/index.ts';
import type { DraftOverviewResult } from '#graphql/generated/documents.ts';

export interface StartDraftProps {
  readonly templates: DraftOverviewResult['planTemplates'];
  /** Number of the last version, of which a draft without a template is a copy; `null` where there is none. */
  readonly copyOf: number | null;
  readonly problems: readonly Problem[];
}

/** Where a draft begins: as a copy of the last version, empty, or from what the municipality wrote for a group of people. */
export function StartDraft({ templates, copyOf, problems }: StartDraftProps) {
  const t = useTexts('coach');
  return (
    <PortalForm>
      <RadioGroup
        name="sjabloon"
        label={t('draft.start.from')}
        hint={
          templates.length === 0
            ? undefined
            : copyOf === null
              ? t('draft.start.hint')
              : t('draft.start.hintAdds', { number: copyOf })
        }
        error={problemAt(problems, 'sjabloon')}
        value=""
        choices={[
          {
            value: '',
            label: copyOf === null ? t('draft.start.empty') : t('draft.start.copy', { number: copyOf }),
          },
          ...templates.map(({ id, title, targetGroup, goals, steps }) => ({
            value: id,
            label:
              copyOf === null ? (
                <Typed>{title}</Typed>
              ) : (
                <>
                  {t('draft.start.copyWith', { number: copyOf })} <Typed>{title}</Typed>
                </>
              ),
            hint: (
              <>
                <Typed>{targetGroup}</Typed>
                {'. '}
                {t('draft.start.goals', { count: goals })} – {t('draft.start.steps', { count: steps })}
              </>
            ),
          })),
        ]}
      />
      <ActionGroup>
        <Button>{t('draft.start.button')}</Button>
      </ActionGroup>
    </PortalForm>
  );
}
