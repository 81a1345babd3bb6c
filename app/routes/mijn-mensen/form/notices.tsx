import { useTexts } from '#app/i18n/index.ts';
import { Alert, Paragraph } from '#app/ui/index.ts';
import { Differences } from '../../plan/parts/differences.tsx';
import type { FormState } from './refused.ts';

/** What happened to a form before it is shown again: somebody else was first, or the session had ended. */
export function FormNotices({ state }: { readonly state: FormState }) {
  const t = useTexts('coach');
  if (state.movedOn)
    return (
      <Alert kind="warning" title={t('movedOn.title')} live>
        <Paragraph>{t('movedOn.text')}</Paragraph>
        {state.movedOn.length > 0 ? (
          <>
            <Differences changes={state.movedOn} />
            <p className="portal-quiet">{t('propose.asCitizen')}</p>
          </>
        ) : null}
      </Alert>
    );
  if (state.kept)
    return (
      <Alert kind="info" live>
        <Paragraph>{t('kept')}</Paragraph>
      </Alert>
    );
  return null;
}

/** Beside every field for free words: whoever it is about reads them too. */
export function WordsHint() {
  const t = useTexts('coach');
  return <p className="portal-quiet">{t('words.hint')}</p>;
}
