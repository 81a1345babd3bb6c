import { useTexts } from '#app/i18n/index.ts';
import { Alert, Page, Paragraph } from '#app/ui/index.ts';

export interface NothingHereProps {
  readonly person: { readonly id: string; readonly name: string };
  readonly title: string;
  /** Why there is nothing to do on this page now. */
  readonly text: string;
}

/** A page whose subject is not there now: answered already, taken back, or not begun. */
export function NothingHere({ person, title, text }: NothingHereProps) {
  const t = useTexts('coach');
  return (
    <Page title={title} back={{ to: `/mijn-mensen/${person.id}`, label: person.name }}>
      <Alert kind="info" title={t('nothing.title')}>
        <Paragraph>{text}</Paragraph>
      </Alert>
    </Page>
  );
}
