import { asSentence, formatPartialDate, type Texts, useLanguage, useTexts } from '#app/i18n/index.ts';
import type { Language } from '#app/i18n/index.ts';
import { Badge, type BadgeTone, Heading, Icon, PictureList, type PictureRow, Typed } from '#app/ui/index.ts';
import type { PortfolioKind } from '#graphql/portfolio/domain/kinds.ts';
import { languageName } from '#graphql/shared/names.ts';
import { educationText, languageText, periodText } from './line-texts.ts';
import type { Portfolio } from './portfolio.server.ts';
import { kindIcons, slugs, sortIcons, wordOf } from './words.ts';

type T = Texts<'portfolio'>;

const tones: Readonly<Record<Portfolio['certificates'][number]['state'], BadgeTone>> = {
  LASTING: 'neutral',
  VALID: 'ok',
  EXPIRES_SOON: 'warning',
  EXPIRED: 'action',
};

/** The three fixed parts, each with what is in it and a way to add to it. */
export function Sections({ portfolio }: { readonly portfolio: Portfolio }) {
  const t = useTexts('portfolio');
  const language = useLanguage();
  const once = (['LICENCE', 'AVAILABILITY', 'WISHES', 'PROFILE'] as const).flatMap((kind) => [
    onceRow(portfolio, kind, t, language),
  ]);
  return (
    <>
      <Heading id={slugs.COMPETENCE}>{t('part.can')}</Heading>
      <PictureList rows={[...competenceRows(portfolio, t), addRow('COMPETENCE', t)]} />
      <Heading id="cv">{t('part.cv')}</Heading>
      <PictureList
        rows={[
          ...workRows(portfolio, t, language),
          addRow('WORK', t),
          ...educationRows(portfolio, t, language),
          addRow('EDUCATION', t),
          ...languageRows(portfolio, t, language),
          addRow('LANGUAGE', t),
          ...once,
        ]}
      />
      <Heading id={slugs.CERTIFICATE}>{t('part.certificates')}</Heading>
      <PictureList rows={[...certificateRows(portfolio, t, language), addRow('CERTIFICATE', t)]} />
    </>
  );
}

const to = (kind: PortfolioKind, id: string) => `/portfolio/${slugs[kind]}/${id}`;

function filesLine(files: readonly unknown[], t: T): string | null {
  return files.length === 0 ? null : t('files.count', { count: files.length });
}

/** That somebody else confirmed it: as it says now, or as it said before. */
function confirmedLine({ confirmations }: Portfolio, id: string, t: T): string | null {
  const own = confirmations.filter(({ entryId }) => entryId === id);
  if (own.length === 0) return null;
  return t(own.some(({ current }) => current) ? 'confirmed.line' : 'confirmed.earlier');
}

function addRow(kind: PortfolioKind, t: T): PictureRow {
  return {
    id: `nieuw-${slugs[kind]}`,
    picture: <Icon name="plus" />,
    title: t(`add.${kind}`),
    to: to(kind, 'nieuw'),
  };
}

function competenceRows(portfolio: Portfolio, t: T): readonly PictureRow[] {
  return portfolio.competences.map(({ id, name, situation, level, evidence }) => ({
    id,
    picture: <Icon name={kindIcons.COMPETENCE} />,
    title: <Typed>{name}</Typed>,
    to: to('COMPETENCE', id),
    lines: [
      situation === null ? null : <Typed key="situation">{situation}</Typed>,
      level === null ? null : wordOf('competenceLevel', level, t),
      filesLine(evidence, t),
      confirmedLine(portfolio, id, t),
    ],
  }));
}

function workRows(portfolio: Portfolio, t: T, language: Language): readonly PictureRow[] {
  return portfolio.work.map(({ id, sort, title, organisation, evidence, ...period }) => ({
    id,
    picture: <Icon name={sortIcons[sort]} />,
    title: <Typed>{title}</Typed>,
    to: to('WORK', id),
    lines: [
      organisation === null ? null : <Typed key="organisation">{organisation}</Typed>,
      wordOf('workSort', sort, t),
      periodText(period, language),
      filesLine(evidence, t),
      confirmedLine(portfolio, id, t),
    ],
  }));
}

function educationRows(portfolio: Portfolio, t: T, language: Language): readonly PictureRow[] {
  return portfolio.education.map(({ id, title, school, evidence, ...facts }) => ({
    id,
    picture: <Icon name={kindIcons.EDUCATION} />,
    title: <Typed>{title}</Typed>,
    to: to('EDUCATION', id),
    lines: [
      school === null ? null : <Typed key="school">{school}</Typed>,
      educationText(facts, language).join(', '),
      periodText({ ...facts, ongoing: facts.outcome === 'BUSY' }, language),
      filesLine(evidence, t),
      confirmedLine(portfolio, id, t),
    ],
  }));
}

function languageRows(portfolio: Portfolio, t: T, language: Language): readonly PictureRow[] {
  return portfolio.languages.map((skill) => ({
    id: skill.id,
    picture: <Icon name={kindIcons.LANGUAGE} />,
    title: asSentence(languageName(skill.language, language), language),
    to: to('LANGUAGE', skill.id),
    lines: [languageText(skill, language), filesLine(skill.evidence, t), confirmedLine(portfolio, skill.id, t)],
  }));
}

/** What exists once: what it says, or a way to fill it in. */
function onceRow(
  portfolio: Portfolio,
  kind: 'LICENCE' | 'AVAILABILITY' | 'WISHES' | 'PROFILE',
  t: T,
  language: Language,
): PictureRow {
  const { licences, availability, wishes, profile } = portfolio;
  const there = { LICENCE: licences, AVAILABILITY: availability, WISHES: wishes, PROFILE: profile }[kind];
  if (there === null) return addRow(kind, t);
  const lines = {
    LICENCE: () => [licences?.categories.join(', '), licences && confirmedLine(portfolio, licences.id, t)],
    AVAILABILITY: () => [
      availability?.hours == null ? null : t('line.hours', { hours: availability.hours }),
      availability?.days.map((day) => wordOf('weekday', day, t)).join(', '),
      availability?.startsOn == null
        ? null
        : t('line.from', { date: formatPartialDate(availability.startsOn, language) }),
      availability?.travelMinutes == null ? null : t('line.minutes', { minutes: availability.travelMinutes }),
    ],
    WISHES: () => [wishes?.dreamJob, wishes?.firstStep].map((words) => words && <Typed key={words}>{words}</Typed>),
    PROFILE: () => [profile && <Typed key="words">{profile.words}</Typed>],
  }[kind]();
  return {
    id: slugs[kind],
    picture: <Icon name={kindIcons[kind]} />,
    title: t(`kind.${kind}`),
    to: to(kind, there.id),
    lines,
  };
}

function certificateRows(portfolio: Portfolio, t: T, language: Language): readonly PictureRow[] {
  return portfolio.certificates.map(({ id, name, issuer, expiresOn, state, evidence }) => ({
    id,
    picture: <Icon name={kindIcons.CERTIFICATE} />,
    title: <Typed>{name}</Typed>,
    to: to('CERTIFICATE', id),
    lines: [
      issuer === null ? null : <Typed key="issuer">{issuer}</Typed>,
      expiresOn === null ? null : t('line.until', { date: formatPartialDate(expiresOn, language) }),
      filesLine(evidence, t),
      confirmedLine(portfolio, id, t),
    ],
    status: <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>,
  }));
}
