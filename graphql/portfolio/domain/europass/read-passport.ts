import { Brought, type ReadFile } from '../brought.ts';
import type { Given } from '../check-content.ts';
import { licenceCategories } from '../kinds.ts';
import { cefrIn, countryIn, dateIn, isTrue, languageIn, levelIn } from './codes.ts';
import { Taking, textAt, type XmlElement } from './element.ts';
import { LanguagesIn } from './languages-in.ts';
import { plainText } from './markup.ts';

/** What the portal has from elsewhere. */
const own = ['Identification.PersonName', 'Identification.ContactInfo'];
const aboutTheFile = ['DocumentInfo', 'PrintingPreferences'];
/** Skills that are told in words of one's own. */
const toldSkills = ['Communication', 'Organisational', 'JobRelated', 'Computer', 'Other'];
/** What a headline is about. Others name a vacancy or a study. */
const headlines = new Map<string, 'PROFILE' | 'WISHES'>([
  ['personal_statement', 'PROFILE'],
  ['preferred_job', 'WISHES'],
  ['job_applied_for', 'WISHES'],
]);
/** Headings that have a place in a portfolio. */
const achievements = [
  ['certifications', 'CERTIFICATE'],
  ['courses', 'EDUCATION'],
] as const;

/** Reads the form that Europass wrote until 2020: a `SkillsPassport` of version 3. */
export function readPassport(root: XmlElement): ReadFile {
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
    const info = take.first(this.#root, 'LearnerInfo');
    take.first(info, 'Identification');
    this.#headline(info);
    this.#work(info);
    this.#education(info);
    const skills = take.first(info, 'Skills');
    this.#languages(take.first(skills, 'Linguistic'));
    for (const name of toldSkills) {
      const skill = take.first(skills, name);
      for (const line of this.#lines(skill)) this.#brought.add('COMPETENCE', { name: line }, `Skills.${name}`);
      this.#certificates(skill);
    }
    const categories = take.readAll(take.first(skills, 'Driving', 'Description'), 'Licence', (code) =>
      licenceCategories.find((category) => category === code),
    );
    if (categories.length > 0) this.#brought.add('LICENCE', { categories }, 'Driving');
    this.#achievements(info);
    take.nameTheRest(this.#root, own, this.#brought);
    return this.#brought.all();
  }

  /** One line above the CV: what somebody is looking for, or who they are. */
  #headline(info: XmlElement | undefined): void {
    const take = this.#take;
    const typeOf = (one: XmlElement) => headlines.get(textAt(one, 'Type', 'Code'));
    const [headline] = take.all(info, 'Headline', (one) => typeOf(one) !== undefined);
    if (headline === undefined) return;
    take.pass(headline, ['Type']);
    const words = take.text(headline, 'Description', 'Label');
    if (typeOf(headline) === 'PROFILE') this.#brought.add('PROFILE', { words }, 'Headline');
    else this.#brought.add('WISHES', { dreamJob: words }, 'Headline');
  }

  #work(info: XmlElement | undefined): void {
    const take = this.#take;
    for (const [index, one] of take.all(take.first(info, 'WorkExperienceList'), 'WorkExperience').entries()) {
      const period = take.first(one, 'Period');
      const given = {
        sort: 'PAID',
        title: take.text(one, 'Position', 'Label'),
        organisation: take.text(one, 'Employer', 'Name'),
        place: take.text(one, 'Employer', 'ContactInfo', 'Address', 'Contact', 'Municipality'),
        ...this.#dates(period),
        ongoing: isTrue(take.text(period, 'Current')),
        tasks: take.read(one, ['Activities'], plainText),
      };
      this.#brought.add('WORK', given, `WorkExperience[${index + 1}]`);
    }
  }

  #education(info: XmlElement | undefined): void {
    const take = this.#take;
    for (const [index, one] of take.all(take.first(info, 'EducationList'), 'Education').entries()) {
      const address = ['Organisation', 'ContactInfo', 'Address', 'Contact', 'Country'];
      const country = take.read(one, [...address, 'Code'], countryIn);
      if (country !== undefined) take.text(one, ...address, 'Label');
      const level = take.read(one, ['Level', 'Code'], (eqf) => levelIn(eqf, country));
      if (level !== undefined) take.text(one, 'Level', 'Label');
      const period = take.first(one, 'Period');
      const given = {
        title: take.text(one, 'Title'),
        school: take.text(one, 'Organisation', 'Name'),
        level,
        country,
        ...this.#dates(period),
        outcome: isTrue(take.text(period, 'Current')) ? 'BUSY' : null,
        about: take.read(one, ['Activities'], plainText),
      };
      this.#brought.add('EDUCATION', given, `Education[${index + 1}]`);
    }
  }

  #languages(linguistic: XmlElement | undefined): void {
    const take = this.#take;
    const languages = new LanguagesIn();
    const nameOf = (one: XmlElement) => {
      const names = ['Code', 'Label'].map((name) => take.text(one, 'Description', name) ?? '');
      return names.find((name) => languageIn(name) !== undefined) ?? names.findLast((name) => name !== '') ?? '';
    };
    const native = take.all(take.first(linguistic, 'MotherTongueList'), 'MotherTongue');
    for (const [index, one] of native.entries())
      languages.add(nameOf(one), `MotherTongue[${index + 1}]`, { native: true });
    const foreign = take.all(take.first(linguistic, 'ForeignLanguageList'), 'ForeignLanguage');
    for (const [index, one] of foreign.entries()) {
      const level = (name: string) => take.read(one, ['ProficiencyLevel', name], cefrIn);
      languages.add(nameOf(one), `ForeignLanguage[${index + 1}]`, {
        listening: level('Listening'),
        reading: level('Reading'),
        talking: level('SpokenInteraction'),
        telling: level('SpokenProduction'),
        writing: level('Writing'),
      });
      this.#certificates(one);
    }
    languages.addTo(this.#brought);
  }

  /** Papers that show a skill. */
  #certificates(skill: XmlElement | undefined): void {
    const take = this.#take;
    for (const [index, one] of take.all(take.first(skill, 'VerifiedBy'), 'Certificate').entries()) {
      const given = {
        name: take.text(one, 'Title'),
        issuer: take.text(one, 'AwardingBody'),
        issuedOn: this.#date(one, 'Date'),
      };
      this.#brought.add('CERTIFICATE', given, `Certificate[${index + 1}]`);
    }
  }

  /** Whatever else somebody wants to tell, by its heading: certificates and courses have a place here. */
  #achievements(info: XmlElement | undefined): void {
    const take = this.#take;
    const list = take.first(info, 'AchievementList');
    for (const [code, kind] of achievements)
      for (const one of take.all(list, 'Achievement', (any) => textAt(any, 'Title', 'Code') === code)) {
        take.pass(one, ['Title']);
        for (const line of this.#lines(one))
          this.#brought.add(
            kind,
            kind === 'CERTIFICATE' ? { name: line } : { title: line, level: 'COURSE' },
            'Achievement.Description',
          );
      }
  }

  /** What is told in a description, one thing a line. */
  #lines(parent: XmlElement | undefined): readonly string[] {
    const words = this.#take.read(parent, ['Description'], plainText) ?? '';
    return words
      .split('\n')
      .map((line) => line.replace(/^\s*[-•*]\s+/, '').trim())
      .filter((line) => line !== '');
  }

  #dates(period: XmlElement | undefined): Given {
    return { from: this.#date(period, 'From'), until: this.#date(period, 'To') };
  }

  /** A date in attributes, as much as is known: `year="2001" month="--03" day="---10"`. */
  #date(parent: XmlElement | undefined, name: string): string | undefined {
    return this.#take.readElement(parent, name, ({ attributes }) => {
      const parts = ['year', 'month', 'day'].map((part) => attributes.get(part)?.replace(/^-+/, ''));
      const missing = parts.indexOf(undefined);
      return dateIn(parts.slice(0, missing === -1 ? 3 : missing).join('-'));
    });
  }
}
