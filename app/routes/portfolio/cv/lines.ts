import {
  dayOfInstant,
  formatDate,
  formatPartialDate,
  inOwnDirection,
  type Language,
  leftToRight,
  textsOf,
} from '#app/i18n/index.ts';
import type { PaperLine } from '#app/paper/paper-line.ts';
import type { Confirmed, NameOnCard, PortfolioOnCard } from '#graphql/generated/documents.ts';
import { languageName } from '#graphql/shared/names.ts';
import { educationText, languageText, periodText } from '../line-texts.ts';
import { wordOf } from '../words.ts';

export interface Cv {
  readonly portfolio: PortfolioOnCard;
  /** Whose it is; `null` where that is not told, and a name alone where nobody is told how to reach them. */
  readonly myDetails: { readonly name: string; readonly contact: NameOnCard['contact'] | null } | null;
  /** What professionals confirmed of it; a CV that its owner prints has none. */
  readonly confirmations?: readonly ShownConfirmation[];
}

/** A confirmation as somebody sees it to whom the entry is shown; without a name where nobody is named. */
export interface ShownConfirmation extends Pick<Confirmed, 'entryId' | 'confirmedAt' | 'current'> {
  readonly by?: string;
  readonly seen?: string;
}
type Portfolio = PortfolioOnCard;

const words = (text: string): PaperLine => ({ kind: 'words', text: inOwnDirection(text) });
const quiet = (text: string): PaperLine => ({ kind: 'quiet', text });
const row = (text: string, value: string): PaperLine => ({ kind: 'row', text, value: isolated(value) });
const strong = (text: string, value: string): PaperLine => ({ kind: 'strong', text, value: isolated(value) });
const isolated = (text: string) => (text === '' ? '' : inOwnDirection(text));
const typed = (text: string | null): readonly PaperLine[] => (text === null ? [] : text.split('\n').map(words));
const joined = (parts: readonly (string | null)[]) =>
  parts.flatMap((part) => (part === null ? [] : [isolated(part)])).join(' · ');
const said = (text: string): readonly PaperLine[] => (text === '' ? [] : [quiet(text)]);

/** A CV line by line, with headings in a language and what somebody typed as they typed it. Printing and saving both show these. */
export function cvLines({ portfolio, myDetails, confirmations = [] }: Cv, language: Language): readonly PaperLine[] {
  const t = textsOf(language, 'portfolio');
  const contact = myDetails?.contact ?? null;
  const confirmed = ({ id }: { readonly id: string }) =>
    confirmations.filter(({ entryId }) => entryId === id).flatMap((one) => confirmedLines(one, language));
  const part = (heading: Heading, lines: readonly PaperLine[]): readonly PaperLine[] =>
    lines.length === 0 ? [] : [{ kind: 'heading', text: t(`cv.part.${heading}`) }, ...lines];
  // What has ended says nothing to an employer any more.
  const lasting = portfolio.certificates.filter(({ state }) => state !== 'EXPIRED');
  const isPaid = ({ sort }: Portfolio['work'][number]) => ['PAID', 'OWN_BUSINESS', 'PLACEMENT'].includes(sort);
  return [
    ...(myDetails === null ? [] : [{ kind: 'title', text: inOwnDirection(myDetails.name) } as const]),
    ...(contact?.phone ? [row(t('cv.part.phone'), leftToRight(contact.phone.readable))] : []),
    ...(contact?.email ? [row(t('cv.part.email'), leftToRight(contact.email))] : []),
    ...part('PROFILE', typed(portfolio.profile?.words ?? null)),
    ...part(
      'WORK',
      portfolio.work.filter(isPaid).flatMap((one) => [...workLines(one, language), ...confirmed(one)]),
    ),
    ...part(
      'OTHER',
      portfolio.work.filter((one) => !isPaid(one)).flatMap((one) => [...workLines(one, language), ...confirmed(one)]),
    ),
    ...part(
      'EDUCATION',
      portfolio.education.flatMap((one) => [...educationLines(one, language), ...confirmed(one)]),
    ),
    ...part(
      'COMPETENCE',
      portfolio.competences.flatMap((one) => [...competenceLines(one, language), ...confirmed(one)]),
    ),
    ...part(
      'LANGUAGE',
      portfolio.languages.flatMap((one) => [languageLine(one, language), ...confirmed(one)]),
    ),
    ...part(
      'CERTIFICATE',
      lasting.flatMap((one) => [...certificateLines(one, language), ...confirmed(one)]),
    ),
    ...part(
      'LICENCE',
      portfolio.licences === null
        ? []
        : [
            { kind: 'words', text: leftToRight(portfolio.licences.categories.join(', ')) },
            ...confirmed(portfolio.licences),
          ],
    ),
    ...part('AVAILABILITY', availabilityLines(portfolio.availability, language)),
    ...part('WISHES', wishLines(portfolio.wishes, language)),
  ];
}

/** Who confirmed it and when, and of an earlier version that it is. */
function confirmedLines(
  { by, confirmedAt, seen, current }: ShownConfirmation,
  language: Language,
): readonly PaperLine[] {
  const t = textsOf(language, 'portfolio');
  const date = formatDate(dayOfInstant(confirmedAt), language);
  const who =
    by === undefined ? t('confirmed.card.function', { date }) : t('confirmed.card.name', { date, name: isolated(by) });
  return [
    quiet(current ? who : `${who} ${t('confirmed.card.earlier')}`),
    ...(seen === undefined ? [] : seen.split('\n').map((line) => quiet(isolated(line)))),
  ];
}

type Heading =
  | 'PROFILE'
  | 'WORK'
  | 'OTHER'
  | 'EDUCATION'
  | 'COMPETENCE'
  | 'LANGUAGE'
  | 'CERTIFICATE'
  | 'LICENCE'
  | 'AVAILABILITY'
  | 'WISHES';

/** What somebody called something, and beside it the word of ESCO where the paper is in another language than theirs. */
function named(name: string, concept: Portfolio['work'][number]['concept'], language: Language): string {
  const label = concept?.labels.find((one) => one.language === language)?.label;
  const same = label === undefined || label.toLowerCase() === name.toLowerCase();
  return same ? inOwnDirection(name) : `${inOwnDirection(name)} (${inOwnDirection(label)})`;
}

function workLines(work: Portfolio['work'][number], language: Language): readonly PaperLine[] {
  const t = textsOf(language, 'portfolio');
  const { sort, title, concept, organisation, place, tasks } = work;
  return [
    strong(named(title, concept, language), periodText(work, language) ?? ''),
    ...said(joined([sort === 'PAID' ? null : wordOf('workSort', sort, t), organisation, place])),
    ...typed(tasks),
  ];
}

function educationLines(education: Portfolio['education'][number], language: Language): readonly PaperLine[] {
  const { title, school, about, outcome } = education;
  return [
    strong(inOwnDirection(title), periodText({ ...education, ongoing: outcome === 'BUSY' }, language) ?? ''),
    ...said(joined([school, ...educationText(education, language)])),
    ...typed(about),
  ];
}

function competenceLines(
  { name, concept, situation, level }: Portfolio['competences'][number],
  language: Language,
): readonly PaperLine[] {
  const t = textsOf(language, 'portfolio');
  return [
    strong(named(name, concept, language), level === null ? '' : wordOf('competenceLevel', level, t)),
    ...typed(situation),
  ];
}

function languageLine(skill: Portfolio['languages'][number], language: Language): PaperLine {
  return row(languageName(skill.language, language), languageText(skill, language) ?? '');
}

function certificateLines(
  { name, issuer, issuedOn, expiresOn }: Portfolio['certificates'][number],
  language: Language,
): readonly PaperLine[] {
  const t = textsOf(language, 'portfolio');
  const until =
    expiresOn === null
      ? issuedOn && formatPartialDate(issuedOn, language)
      : t('line.until', { date: formatPartialDate(expiresOn, language) });
  return [row(inOwnDirection(name), until ?? ''), ...said(issuer === null ? '' : inOwnDirection(issuer))];
}

function availabilityLines(availability: Portfolio['availability'], language: Language): readonly PaperLine[] {
  if (availability === null) return [];
  const t = textsOf(language, 'portfolio');
  const { hours, days, parts, startsOn, travelMinutes, travelBy, note } = availability;
  const when = [...days.map((day) => wordOf('weekday', day, t)), ...parts.map((part) => wordOf('dayPart', part, t))];
  const travel = [
    ...travelBy.map((way) => wordOf('travel', way, t)),
    ...(travelMinutes === null ? [] : [t('cv.part.minutes', { minutes: travelMinutes })]),
  ];
  return [
    ...(hours === null ? [] : [row(t('cv.part.hours'), t('line.hours', { hours }))]),
    ...(when.length === 0 ? [] : [row(t('cv.part.days'), when.join(', '))]),
    ...(startsOn === null ? [] : [row(t('cv.part.startsOn'), formatPartialDate(startsOn, language))]),
    ...(travel.length === 0 ? [] : [row(t('cv.part.travel'), travel.join(', '))]),
    ...typed(note),
  ];
}

function wishLines(wishes: Portfolio['wishes'], language: Language): readonly PaperLine[] {
  if (wishes === null) return [];
  const t = textsOf(language, 'portfolio');
  const { dreamJob, concept, firstStep, wants } = wishes;
  return [
    ...(dreamJob === null ? [] : [row(t('cv.part.dreamJob'), named(dreamJob, concept, language))]),
    ...(firstStep === null ? [] : [row(t('cv.part.firstStep'), inOwnDirection(firstStep))]),
    ...typed(wants),
  ];
}
