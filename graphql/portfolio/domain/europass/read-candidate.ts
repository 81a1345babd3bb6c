import { Brought, type ReadFile } from '../brought.ts';
import { type Given, isConcept } from '../check-content.ts';
import { type ConceptKind, licenceCategories } from '../kinds.ts';
import { cefrIn, countryIn, dateIn, isTrue, levelIn, levelNamed } from './codes.ts';
import { Taking, type XmlElement } from './element.ts';
import { LanguagesIn, type Levels } from './languages-in.ts';
import { plainText } from './markup.ts';

/** What the portal has from elsewhere. */
const own = ['CandidatePerson.PersonName', 'CandidatePerson.Communication'];
/** What is about the document, and what repeats its owner as the one who sends it. */
const aboutTheFile = ['DocumentID', 'AlternateDocumentID', 'CandidateSupplier', 'RenderingInformation'];
/** Levels of a language by the codes of EURES. */
export const dimensions = [
  ['CEF-Understanding-Listening', 'listening'],
  ['CEF-Understanding-Reading', 'reading'],
  ['CEF-Speaking-Interaction', 'talking'],
  ['CEF-Speaking-Production', 'telling'],
  ['CEF-Writing-Production', 'writing'],
] as const satisfies readonly (readonly [string, keyof Levels])[];
const levelOf = new Map<string, keyof Levels>(dimensions);
/** Sections of skills, and what each of them is called in it; the schema and the editor have their own. */
const skillSections = [
  ['CommunicationAndInterpersonalSkills', 'CommunicationAndInterpersonalSkill'],
  ['ManagementAndLeadershipSkills', 'ManagementAndLeadershipSkill'],
  ['OrganisationalSkills', 'OrganisationalSkill'],
] as const;

/** Reads the form that Europass writes since 2020: a `Candidate` of HR Open Standards with parts of its own. */
export function readCandidate(root: XmlElement): ReadFile {
  return new Reading(root).all();
}

class Reading {
  readonly #root: XmlElement;
  readonly #take = new Taking();
  readonly #brought = new Brought();

  constructor(root: XmlElement) {
    this.#root = root;
  }

  all(): ReadFile {
    const take = this.#take;
    take.pass(this.#root, aboutTheFile);
    // A CV in several languages has a profile for each; they say the same.
    const profile = take.first(this.#root, 'CandidateProfile');
    take.pass(profile, ['ID', 'ProfileName']);
    const summary = take.read(profile, ['ExecutiveSummary'], plainText);
    if (summary !== undefined) this.#brought.add('PROFILE', { words: summary }, 'ExecutiveSummary');
    this.#wishes(profile);
    this.#work(profile);
    this.#education(profile);
    this.#languages(profile);
    this.#skills(profile);
    this.#licences(profile);
    this.#certificates(profile);
    take.nameTheRest(this.#root, own, this.#brought);
    return this.#brought.all();
  }

  #wishes(profile: XmlElement | undefined): void {
    const preferences = this.#take.first(profile, 'CandidatePositionPreferences');
    const dreamJob = this.#take.text(preferences, 'PositionTitle');
    if (dreamJob === undefined) return;
    const conceptUri = conceptAt(this.#take.first(preferences, 'PositionTitle'), 'OCCUPATION');
    this.#brought.add('WISHES', { dreamJob, conceptUri }, 'CandidatePositionPreferences');
  }

  #work(profile: XmlElement | undefined): void {
    const take = this.#take;
    for (const [index, employer] of take.all(take.first(profile, 'EmploymentHistory'), 'EmployerHistory').entries()) {
      const organisation = take.text(employer, 'OrganizationName');
      const address = ['OrganizationContact', 'Communication', 'Address'];
      const period = take.first(employer, 'EmploymentPeriod');
      const positions = take.all(employer, 'PositionHistory');
      for (const position of positions.length > 0 ? positions : [undefined]) {
        const title = take.first(position, 'PositionTitle');
        const given = {
          sort: 'PAID',
          title: title?.text,
          conceptUri: conceptAt(title, 'OCCUPATION'),
          organisation,
          place: take.text(position, 'City') ?? take.text(employer, ...address, 'CityName'),
          ...this.#workPeriod(take.first(position, 'EmploymentPeriod') ?? period, 'CurrentIndicator'),
          tasks: take.read(position, ['Description'], plainText),
        };
        this.#brought.add('WORK', given, `EmployerHistory[${index + 1}]`);
      }
    }
    const voluntary = take.all(take.first(profile, 'VoluntaryWorks'), 'VoluntaryWork');
    for (const [index, one] of voluntary.entries()) {
      const given = {
        sort: 'VOLUNTEER',
        title: take.text(one, 'Title'),
        place: take.text(one, 'Location'),
        ...this.#workPeriod(take.first(one, 'Date'), 'Ongoing'),
        tasks: take.read(one, ['Description'], plainText),
      };
      this.#brought.add('WORK', given, `VoluntaryWork[${index + 1}]`);
    }
  }

  #education(profile: XmlElement | undefined): void {
    const take = this.#take;
    const attended = take.all(take.first(profile, 'EducationHistory'), 'EducationOrganizationAttendance');
    for (const [index, one] of attended.entries()) {
      const degree = take.first(one, 'EducationDegree');
      const titles = [take.text(one, 'ProgramName'), take.text(degree, 'DegreeName')];
      const address = ['OrganizationContact', 'Communication', 'Address', 'CountryCode'];
      const country = take.read(one, address, countryIn);
      const named = take.read(degree, ['NationalClassification'], levelNamed);
      const level = take.read(one, ['EducationLevelCode'], (eqf) => named ?? levelIn(eqf, country)) ?? named;
      const period = take.first(one, 'AttendancePeriod');
      const ongoing = isTrue(take.text(period, 'Ongoing'));
      const outcome = take.read(degree, ['DegreeDate', 'FormattedDateTime'], dateIn) ? 'DIPLOMA' : null;
      const given = {
        title: [...new Set(titles)].filter((title) => title !== undefined).join(', '),
        school: take.text(one, 'OrganizationName'),
        level,
        country,
        ...this.#dates(period),
        outcome: ongoing ? 'BUSY' : outcome,
        about: take.read(degree, ['OccupationalSkillsCovered'], plainText),
      };
      this.#brought.add('EDUCATION', given, `EducationOrganizationAttendance[${index + 1}]`);
    }
  }

  #languages(profile: XmlElement | undefined): void {
    const take = this.#take;
    const languages = new LanguagesIn();
    const native = take.readAll(take.first(this.#root, 'CandidatePerson'), 'PrimaryLanguageCode', (text) => text);
    for (const [index, name] of native.entries())
      languages.add(name, `PrimaryLanguageCode[${index + 1}]`, { native: true });
    const competencies = take.all(take.first(profile, 'PersonQualifications'), 'PersonCompetency');
    for (const [index, one] of competencies.entries()) {
      const path = `PersonCompetency[${index + 1}]`;
      if (take.text(one, 'TaxonomyID')?.toLowerCase() !== 'language') {
        this.#competency(one, path);
        continue;
      }
      const name = take.text(one, 'CompetencyName');
      const levels: Partial<Record<keyof Levels, Levels['writing']>> = {};
      for (const dimension of take.all(one, 'CompetencyDimension')) {
        const level = take.read(dimension, ['CompetencyDimensionTypeCode'], (code) => levelOf.get(code));
        if (level !== undefined) levels[level] = take.read(dimension, ['Score', 'ScoreText'], cefrIn);
      }
      languages.add(take.text(one, 'CompetencyID') ?? name ?? '', path, levels);
    }
    languages.addTo(this.#brought);
  }

  /** Something that somebody can: by the schema, or as the editor writes it. */
  #competency(one: XmlElement, path: string): void {
    const take = this.#take;
    take.text(one, 'TaxonomyID');
    const id = take.text(one, 'CompetencyID');
    const conceptUri = id !== undefined && isConcept(id, 'SKILL') ? id : null;
    this.#brought.add('COMPETENCE', { name: take.text(one, 'CompetencyName') ?? id, conceptUri }, path);
  }

  #skills(profile: XmlElement | undefined): void {
    const take = this.#take;
    const skills = take.first(profile, 'Skills');
    const groups = take.all(skills, 'SkillsGroup');
    for (const group of [skills, ...groups])
      for (const [index, one] of take.all(group, 'PersonCompetency').entries())
        this.#competency(one, `${group?.name}.PersonCompetency[${index + 1}]`);
    for (const group of take.all(take.first(profile, 'DigitalSkills'), 'DigitalSkillsGroup'))
      for (const [index, name] of take.readAll(group, 'DigitalSkill', (text) => text).entries())
        this.#brought.add('COMPETENCE', { name }, `DigitalSkill[${index + 1}]`);
    for (const [section, item] of skillSections)
      for (const [index, one] of take.all(take.first(profile, section), item).entries()) {
        const given = { name: take.text(one, 'Title'), situation: take.read(one, ['Description'], plainText) };
        this.#brought.add('COMPETENCE', given, `${item}[${index + 1}]`);
      }
  }

  #licences(profile: XmlElement | undefined): void {
    const licences = this.#take.all(this.#take.first(profile, 'Licenses'), 'License');
    const categories = licences.flatMap((one) =>
      this.#take.readAll(one, 'LicenseTypeCode', (code) => licenceCategories.find((category) => category === code)),
    );
    if (categories.length > 0) this.#brought.add('LICENCE', { categories }, 'Licenses');
  }

  #certificates(profile: XmlElement | undefined): void {
    const take = this.#take;
    const add = (section: string, item: string, name: string) => {
      for (const [index, one] of take.all(take.first(profile, section), item).entries()) {
        const given = {
          name: take.text(one, name),
          issuer: take.text(one, 'IssuingAuthority', 'Name'),
          issuedOn: take.read(one, ['FirstIssuedDate', 'FormattedDateTime'], dateIn),
          expiresOn: take.read(one, ['FreeFormEffectivePeriod', 'EndDate', 'FormattedDateTime'], dateIn),
        };
        this.#brought.add('CERTIFICATE', given, `${item}[${index + 1}]`);
      }
    };
    add('Certifications', 'Certification', 'CertificationName');
    add('CourseCertifications', 'CourseCertification', 'Title');
  }

  /** When it began and ended; `indicator`: the element that says whether it goes on. */
  #workPeriod(period: XmlElement | undefined, indicator: string): Given {
    return { ...this.#dates(period), ongoing: isTrue(this.#take.text(period, indicator)) };
  }

  #dates(period: XmlElement | undefined): Given {
    return {
      from: this.#take.read(period, ['StartDate', 'FormattedDateTime'], dateIn),
      until: this.#take.read(period, ['EndDate', 'FormattedDateTime'], dateIn),
    };
  }
}

/** The concept that the editor keeps beside the words: the address stands in the attribute for a language. */
function conceptAt(title: XmlElement | undefined, of: ConceptKind): string | null {
  const uri = title?.attributes.get('languageID') ?? '';
  return isConcept(uri, of) ? uri : null;
}
