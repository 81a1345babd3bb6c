import { directionOf, endonyms, languages, type Language, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Button, Card, Code, Page, Paragraph, type Problem, problemAt, RadioGroup, TextField } from '#app/ui/index.ts';
import type { AccountKind } from '#db/repositories/identity.ts';
import type { DemoAccount } from '#db/seed/scenarios.ts';
import type { Assurance } from '#graphql/policy/viewer.ts';
import { assuranceOrder } from '../../identity/config.ts';
import { pressScript } from './frame.tsx';
import type { PassedForm } from './issuer.ts';

/** Names of what the forms send. */
export const fields = { person: 'persoon', level: 'niveau', code: 'code', skip: 'zonder', stop: 'stoppen' } as const;

export interface PickerProps {
  readonly municipality: string;
  readonly kind: AccountKind;
  readonly accounts: readonly DemoAccount[];
  readonly level: Assurance;
  /** Address of this page, without query. */
  readonly path: string;
  readonly problem: 'missing' | 'levelMissing' | null;
}

/** Who somebody wants to be today, and how sure that is. */
export function PersonPicker({ municipality, kind, accounts, level, path, problem }: PickerProps) {
  const t = useTexts('identity');
  const professional = kind === 'professional';
  const field = problem === 'levelMissing' ? fields.level : fields.person;
  const problems: readonly Problem[] = problem ? [{ field, message: t(`demo.${problem}`) }] : [];
  return (
    <Page
      title={professional ? t('demo.professionalTitle', { municipality }) : t('demo.citizenTitle', { municipality })}
      lead={professional ? t('demo.professionalLead') : t('demo.lead')}
      problems={problems}
    >
      <OtherLanguages path={path} />
      <form method="post" action={`${path}?taal=${useLanguage()}`} className="portal-form" noValidate>
        {professional ? null : (
          <RadioGroup
            name={fields.level}
            label={t('demo.level.label')}
            hint={t('demo.level.hint')}
            error={problemAt(problems, fields.level)}
            value={level}
            choices={assuranceOrder.map((value) => ({ value, label: t(`demo.level.${value}`) }))}
          />
        )}
        <h2 className="nl-heading nl-heading--level-2" id={fields.person} tabIndex={-1}>
          {t('demo.people')}
        </h2>
        {accounts.map((account) => (
          <Person key={account.subject} account={account} />
        ))}
        <Button variant="subtle" name={fields.stop} value="ja">
          {t('demo.cancel')}
        </Button>
      </form>
    </Page>
  );
}

function Person({ account }: { readonly account: DemoAccount }) {
  const t = useTexts('identity');
  return (
    <Card>
      <Paragraph>
        <strong>
          <bdi>{account.name}</bdi>
        </strong>
        {'. '}
        {account.description[useLanguage()]}
      </Paragraph>
      <Button variant="secondary" name={fields.person} value={account.subject}>
        {t('demo.choose', { name: account.name })}
      </Button>
    </Card>
  );
}

function OtherLanguages({ path }: { readonly path: string }) {
  const current = useLanguage();
  const t = useTexts('common');
  return (
    <nav aria-label={t('language.label')}>
      <p className="nl-paragraph">
        {languages
          .filter((language) => language !== current)
          .map((language) => (
            <span key={language}>
              <LanguageLink language={language} path={path} />{' '}
            </span>
          ))}
      </p>
    </nav>
  );
}

function LanguageLink({ language, path }: { readonly language: Language; readonly path: string }) {
  return (
    <a
      className="nl-link"
      href={`${path}?taal=${language}`}
      lang={language}
      hrefLang={language}
      dir={directionOf(language)}
    >
      {endonyms[language]}
    </a>
  );
}

export interface SecondFactorProps {
  readonly account: DemoAccount;
  readonly code: string;
  readonly path: string;
  /** What was typed, when it was not the code. */
  readonly typed: string | null;
}

/** The second factor of a professional; the phone that would show the code is this page. */
export function SecondFactor({ account, code, path, typed }: SecondFactorProps) {
  const t = useTexts('identity');
  const problems: readonly Problem[] = typed === null ? [] : [{ field: fields.code, message: t('demo.code.wrong') }];
  return (
    <Page title={t('demo.code.title')} lead={t('demo.code.lead', { name: account.name })} problems={problems}>
      <Paragraph>
        {t('demo.code.shown')} <Code>{code}</Code>
      </Paragraph>
      <form method="post" action={`${path}?taal=${useLanguage()}`} className="portal-form" noValidate>
        <input type="hidden" name={fields.person} value={account.subject} />
        <TextField
          name={fields.code}
          label={t('demo.code.label')}
          hint={t('demo.code.hint')}
          error={problemAt(problems, fields.code)}
          value={typed ?? undefined}
          inputMode="numeric"
          autoComplete="one-time-code"
          direction="ltr"
          width="short"
        />
        <Button>{t('demo.code.confirm')}</Button>
        <Button variant="subtle" name={fields.skip} value="ja">
          {t('demo.code.skip')}
        </Button>
        <Button variant="subtle" name={fields.stop} value="ja">
          {t('demo.cancel')}
        </Button>
      </form>
    </Page>
  );
}

/** The issuer's own question before it signs somebody out. */
export function SignOut({ action, secret }: { readonly action: string; readonly secret: string }) {
  const t = useTexts('identity');
  return (
    <Page title={t('demo.signOut.title')} lead={t('demo.signOut.text')}>
      <form method="post" action={action} className="portal-form">
        <input type="hidden" name="xsrf" value={secret} />
        <input type="hidden" name="logout" value="yes" />
        <Button>{t('demo.signOut.button')}</Button>
      </form>
      <script>{pressScript}</script>
    </Page>
  );
}

/** Somebody else was signed in here before: they are signed out on the way. */
export function PassOn({ action, fields: hidden }: PassedForm) {
  const t = useTexts('identity');
  return (
    <Page title={t('demo.passOn.title')} lead={t('demo.passOn.text')}>
      <form method="post" action={action} className="portal-form">
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button>{t('demo.passOn.button')}</Button>
      </form>
      <script>{pressScript}</script>
    </Page>
  );
}

export function SignedOut() {
  const t = useTexts('identity');
  return <Page title={t('demo.signedOut.title')} lead={t('demo.signedOut.text')} />;
}

/** Nothing of what went wrong is shown: it is about protocols, and the way back is the same. */
export function DemoFailure({ start }: { readonly start: string }) {
  const t = useTexts('identity');
  return (
    <Page title={t('demo.error.title')} lead={t('demo.error.text')} picture="lost">
      <Paragraph>
        <a className="nl-link" href={start}>
          {t('demo.error.start')}
        </a>
      </Paragraph>
    </Page>
  );
}
