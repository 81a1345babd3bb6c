import type { PartialDate } from '../../../shared/partial-date.ts';
import type { ResumeOwner, Said } from '../json-resume/write.ts';
import { paidSorts } from '../json-resume/write.ts';
import type { Content, PortfolioKind } from '../kinds.ts';
import { dutchName, eqfCode, languageCode } from './codes.ts';
import type { Levels } from './languages-in.ts';
import { richText } from './markup.ts';
import { candidateSpace } from './read.ts';
import { dimensions } from './read-candidate.ts';

/** Written XML; empty where there is nothing to say. */
type Xml = string;
type Attributes = Readonly<Record<string, string>>;

/** Signs that XML 1.0 cannot hold. */
const unwritable = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const letters = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' } as const;

const escaped = (text: string): Xml =>
  text.replace(unwritable, '').replace(/[&<>"]/g, (sign) => letters[sign as keyof typeof letters]);

/** An element with text or with others in it; nothing where it would be empty. */
function element(name: string, content: string | null | readonly Xml[], attributes: Attributes = {}): Xml {
  const inside = typeof content === 'string' ? escaped(content) : (content ?? []).join('');
  if (inside === '') return '';
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${name}${said.join('')}>${inside}</${name}>`;
}

const rich = (name: string, text: string | null): Xml => element(name, text === null ? null : richText(text));
const dateAt = (name: string, date: PartialDate | null): Xml => element(name, [element('hr:FormattedDateTime', date)]);
/** Words for an occupation, with the concept of ESCO beside them as the editor of Europass keeps it. */
const occupation = (words: string | null, uri: string | null): Xml =>
  element('PositionTitle', words, uri === null ? { typeCode: 'FREETEXT' } : { typeCode: 'URI', languageID: uri });
const identity = (name: string, schemeName: string): Xml =>
  `<${name} schemeID="werk-en-inkomen" schemeName="${schemeName}" schemeAgencyName="EUROPASS" schemeVersionID="4.0"/>`;

/** Languages in which the editor of Europass writes a CV, as far as ours go. */
const profileLanguages = ['nl', 'en'];

/**
 * A portfolio in the form that Europass writes since 2020. What the form cannot hold stays out: decision 28 names it.
 * `language`: in which the reader reads.
 */
export function writeCandidate(entries: readonly Said[], owner: ResumeOwner, language: string): Xml {
  const of = <Kind extends PortfolioKind>(kind: Kind) =>
    entries.flatMap((entry) => (entry.kind === kind ? [entry.content as Content<Kind>] : []));
  const work = of('WORK');
  const [paid, unpaid] = [true, false].map((is) => work.filter(({ sort }) => paidSorts.includes(sort) === is));
  const sections = [
    ['work-experience', element('EmploymentHistory', (paid ?? []).map(employer))],
    ['education-training', element('EducationHistory', of('EDUCATION').map(attendance))],
    ['driving-licence', element('eures:Licenses', of('LICENCE').flatMap(licences))],
    ['certifications', element('Certifications', of('CERTIFICATE').map(certification))],
    [
      'language',
      element('PersonQualifications', [...of('LANGUAGE').map(foreign), ...of('COMPETENCE').map(competency)]),
    ],
    ['volunteering', element('VoluntaryWorks', (unpaid ?? []).map(voluntary))],
  ] as const;
  const profile = [
    identity('hr:ID', 'CandidateProfileID'),
    ...of('PROFILE').map(({ words }) => rich('hr:ExecutiveSummary', words)),
    ...of('WISHES').map(({ dreamJob, conceptUri }) =>
      element('CandidatePositionPreferences', [occupation(dreamJob, conceptUri)]),
    ),
    ...sections.map(([, xml]) => xml),
  ];
  const native = of('LANGUAGE').filter((one) => one.native);
  const person = [
    ...nameAndReach(owner),
    ...native.map((one) => element('PrimaryLanguageCode', languageCode(one.language), { name: 'NORMAL' })),
  ];
  const shown = sections
    .filter(([, xml]) => xml !== '')
    .map(([title]) => element('Section', [element('Title', title)]));
  const supplier = [identity('hr:PartyID', 'PartyID'), element('hr:PartyName', 'Owner')];
  const document = [
    identity('hr:DocumentID', 'DocumentIdentifier'),
    element('CandidateSupplier', [...supplier, element('PersonContact', nameAndReach(owner))]),
    element('CandidatePerson', person),
    element('CandidateProfile', profile, { languageCode: profileLanguages.includes(language) ? language : 'nl' }),
    // The editor shows no section that is not named here.
    element('RenderingInformation', [element('Design', [element('SectionsOrder', shown)])]),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('Candidate', document, {
    xmlns: candidateSpace,
    'xmlns:eures': 'http://www.europass_eures.eu/1.0',
    'xmlns:hr': 'http://www.hr-xml.org/3',
    'xmlns:oa': 'http://www.openapplications.org/oagis/9',
  })}\n`;
}

/**
 * The portal knows a name as one, and does not guess which part of it is a surname. A number needs the code of its country: it stands
 * before those of elsewhere, Dutch ones are shown without it.
 */
function nameAndReach({ name, email, phone }: ResumeOwner): readonly Xml[] {
  const channel = (code: string, ...content: readonly Xml[]) =>
    element('Communication', [element('ChannelCode', code), ...content]);
  const [, country = '31', abroad] = /^\+(\d{1,3}) (.+)$/.exec(phone ?? '') ?? [];
  const number = (abroad ?? phone?.replace(/^0/, '') ?? '').replace(/\D/g, '');
  return [
    element('PersonName', [element('oa:GivenName', name)]),
    email === null ? '' : channel('Email', element('oa:URI', email)),
    number === '' ? '' : channel('Telephone', element('CountryDialing', country), element('oa:DialNumber', number)),
  ];
}

function employer(work: Content<'WORK'>): Xml {
  const { title, conceptUri, organisation, place, from, until, ongoing, tasks } = work;
  const position = [
    occupation(title, conceptUri),
    element('eures:EmploymentPeriod', [
      dateAt('eures:StartDate', from),
      dateAt('eures:EndDate', until),
      element('hr:CurrentIndicator', String(ongoing)),
    ]),
    rich('oa:Description', tasks),
    element('City', place),
  ];
  return element('EmployerHistory', [
    element('hr:OrganizationName', organisation),
    element('PositionHistory', position),
  ]);
}

function voluntary({ title, place, from, until, ongoing, tasks }: Content<'WORK'>): Xml {
  const date = [dateAt('StartDate', from), dateAt('EndDate', until), element('Ongoing', String(ongoing))];
  return element('VoluntaryWork', [
    element('Title', title),
    element('Date', date),
    element('Location', place),
    rich('oa:Description', tasks),
  ]);
}

function attendance(education: Content<'EDUCATION'>): Xml {
  const { title, school, level, country, from, until, outcome, about } = education;
  const address = element('Address', [element('CountryCode', country?.toLowerCase() ?? null)]);
  const period = [dateAt('StartDate', from), dateAt('EndDate', until), element('Ongoing', String(outcome === 'BUSY'))];
  const degree = [
    element('hr:DegreeName', title),
    rich('OccupationalSkillsCovered', about),
    element('NationalClassification', level === null ? null : dutchName(level)),
  ];
  return element('EducationOrganizationAttendance', [
    element('hr:OrganizationName', school),
    element('OrganizationContact', [element('Communication', [address])]),
    element('EducationLevelCode', level === null ? null : eqfCode(level)),
    element('AttendancePeriod', period),
    element('EducationDegree', degree),
  ]);
}

/** Of a licence for a tractor Europass has no code. */
function licences({ categories }: Content<'LICENCE'>): readonly Xml[] {
  return categories
    .filter((category) => category !== 'T')
    .map((category) => element('eures:License', [element('hr:LicenseTypeCode', category)]));
}

function certification({ name, issuer, issuedOn, expiresOn }: Content<'CERTIFICATE'>): Xml {
  return element('Certification', [
    element('hr:CertificationName', name),
    dateAt('eures:FirstIssuedDate', issuedOn),
    element('eures:FreeFormEffectivePeriod', [dateAt('eures:EndDate', expiresOn)]),
    element('eures:IssuingAuthority', [element('hr:Name', issuer)]),
  ]);
}

/** A language by its levels; nothing where somebody only says that they grew up with it, which stands elsewhere. */
function foreign({ language, native, speaking, ...levels }: Content<'LANGUAGE'>): Xml {
  const asked: Levels = { ...levels, talking: speaking, telling: speaking };
  const dimension = ([code, name]: (typeof dimensions)[number]) => {
    const score = element('eures:Score', [element('hr:ScoreText', asked[name] ?? null)]);
    return score === ''
      ? ''
      : element('eures:CompetencyDimension', [element('hr:CompetencyDimensionTypeCode', code), score]);
  };
  const known = dimensions.map(dimension);
  if (native && known.every((one) => one === '')) return '';
  return element('PersonCompetency', [
    element('CompetencyID', languageCode(language), { schemeName: 'NORMAL' }),
    element('hr:TaxonomyID', 'language'),
    ...known,
  ]);
}

function competency({ name, conceptUri }: Content<'COMPETENCE'>): Xml {
  return element('PersonCompetency', [
    element('CompetencyID', conceptUri ?? name),
    element('hr:TaxonomyID', 'other'),
    element('hr:CompetencyName', name),
  ]);
}
