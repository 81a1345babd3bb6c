import { Form, Link, NavLink } from 'react-router';
import { useTexts } from '#app/i18n/index.ts';
import type { ProfessionalViewer } from '#graphql/policy/viewer.ts';
import { type MandatePart, mandateParts, type MandateParts, mayAct } from '#graphql/shared/acting.ts';
import { LanguageSwitch, type LanguageSwitchProps } from './language-switch.tsx';

/** What the header needs to know of who is reading. */
export type Reader =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'citizen'; readonly acting?: ActingFor }
  | Pick<ProfessionalViewer, 'kind' | 'roles'>;

/** For whom a citizen acts, and what they may. */
export interface ActingFor {
  readonly personName: string;
  readonly mandateId: string;
  readonly may: MandateParts;
  readonly managesMoney: boolean;
}

type Destination =
  | 'acting'
  | 'overview'
  | 'income'
  | 'plan'
  | 'changes'
  | 'decisions'
  | 'details'
  | 'appointments'
  | 'review'
  | 'sanctions'
  | 'objections'
  | 'letters'
  | 'approvals'
  | 'caseload'
  | 'rightRequests'
  | 'participants'
  | 'advice';

const addresses: Readonly<Record<Destination, string>> = {
  acting: '/namens',
  overview: '/overzicht',
  income: '/inkomsten',
  plan: '/plan',
  changes: '/wijzigingen',
  decisions: '/besluiten',
  details: '/mijn-gegevens',
  appointments: '/afspraken',
  review: '/beoordelen',
  sanctions: '/maatregelen',
  objections: '/bezwaren',
  letters: '/brieven',
  approvals: '/goedkeuren',
  caseload: '/mijn-mensen',
  rightRequests: '/privacy',
  participants: '/deelnemers',
  advice: '/adviezen',
};

function destinationsOf(reader: Reader): readonly Destination[] {
  if (reader.kind === 'anonymous') return [];
  if (reader.kind === 'citizen')
    return reader.acting
      ? actingDestinations(reader.acting)
      : ['overview', 'income', 'plan', 'decisions', 'appointments'];
  const reviews = reader.roles.includes('INCOME_SPECIALIST') || reader.roles.includes('TEAM_LEAD');
  const decides = reader.roles.includes('INCOME_SPECIALIST');
  const guides = reader.roles.includes('CASE_MANAGER');
  const answers = reader.roles.includes('PRIVACY_OFFICER');
  return [
    ...(reviews ? (['review'] as const) : []),
    ...(decides ? (['sanctions'] as const) : []),
    ...(reviews ? (['objections'] as const) : []),
    ...(reader.roles.includes('TEAM_LEAD') ? (['letters', 'approvals'] as const) : []),
    ...(guides ? (['caseload'] as const) : []),
    ...(answers ? (['rightRequests'] as const) : []),
    ...(reader.roles.includes('TRAINING_PROVIDER') ? (['participants'] as const) : []),
    ...(reader.roles.includes('LEARN_WORK_ADVISER') ? (['advice'] as const) : []),
  ];
}

const ofParts = {
  INCOME: 'income',
  CHANGES: 'changes',
  PLAN: 'plan',
  CONVERSATION: 'appointments',
  DECISIONS: 'decisions',
  DETAILS: 'details',
} as const satisfies Record<MandatePart, Destination>;

/** Where a part of the portal begins. */
export function addressOfPart(part: MandatePart): string {
  return addresses[ofParts[part]];
}

/** Only where the helper may look. */
function actingDestinations({ may }: ActingFor): readonly Destination[] {
  return ['acting', ...mandateParts.flatMap((part) => (mayAct(may, { part, needs: 'LOOK' }) ? [ofParts[part]] : []))];
}

export interface HeaderProps extends LanguageSwitchProps {
  readonly municipality: string | null;
  readonly reader: Reader;
}

/** Name of the municipality in words and not as a logo, the language, and where the reader may go. */
export function Header({ municipality, reader, ...languages }: HeaderProps) {
  const t = useTexts('common');
  return (
    <header className="portal-header">
      <div className="portal-header__bar">
        <Link className="portal-brand" to={homeOf(reader)}>
          <svg className="portal-brand__mark" viewBox="0 0 44 44" width="38" height="38" aria-hidden="true">
            <rect className="art-mid" width="44" height="44" rx="13" />
            <path className="art-sun" d="M22 9a9 9 0 0 1 9 9H13a9 9 0 0 1 9-9z" />
            <path className="art-light" d="M8 22h28v3H8zM11 28h22v3H11zM15 34h14v3H15z" />
          </svg>
          <span>
            <span className="portal-brand__name">{t('site.name')}</span>
            {municipality ? <span className="portal-brand__place">{municipality}</span> : null}
          </span>
        </Link>
        <LanguageSwitch {...languages} />
      </div>
      {reader.kind === 'anonymous' ? null : <Navigation reader={reader} />}
    </header>
  );
}

function homeOf(reader: Reader): string {
  const [first] = destinationsOf(reader);
  return first ? addresses[first] : '/';
}

function Navigation({ reader }: { readonly reader: Reader }) {
  const t = useTexts('common');
  return (
    <nav className="portal-nav" aria-label={t('nav.label')}>
      <ul className="portal-nav__list">
        {destinationsOf(reader).map((destination) => (
          <li key={destination}>
            <NavLink className="portal-nav__link" to={addresses[destination]}>
              {t(`nav.${destination}`)}
            </NavLink>
          </li>
        ))}
        <li className="portal-nav__end">
          <Form method="post" action="/uitloggen">
            <button type="submit" className="portal-nav__link">
              {t('nav.signOut')}
            </button>
          </Form>
        </li>
      </ul>
    </nav>
  );
}
