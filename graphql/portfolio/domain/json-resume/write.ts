import { languageName } from '../../../shared/names.ts';
import type { AnyContent, Content, PortfolioKind } from '../kinds.ts';
import { definitionsOf } from '../kinds.ts';

/** An entry without what only the portal knows of it. */
export type Said = {
  readonly [Kind in PortfolioKind]: { readonly kind: Kind; readonly content: Content<Kind> };
}[PortfolioKind];

/** What somebody of the portal is called and how they are reached. */
export interface ResumeOwner {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
}

/** Under this name stands what JSON Resume has no field for. The standard lets every part have fields of its own. */
export const extension = 'werkEnInkomen';

type Fields = Readonly<Record<string, unknown>>;

const isEmpty = (value: unknown) =>
  value === null ||
  value === undefined ||
  value === false ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);
const filled = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));

/** Fields of the standard, and everything else that the entry says beside them. */
function part({ kind, content }: Said, standard: Fields, told: readonly string[]): Fields {
  const all = content as AnyContent & Fields;
  const rest = Object.keys(definitionsOf(kind)).filter((name) => !told.includes(name));
  const own = filled(Object.fromEntries(rest.map((name) => [name, all[name]])));
  return filled({ ...standard, [extension]: Object.keys(own).length === 0 ? null : own });
}

/** Work that JSON Resume calls work; the rest is volunteering there. */
export const paidSorts: readonly string[] = ['PAID', 'PLACEMENT', 'OWN_BUSINESS'];

/** What a language is called in a file: programs of elsewhere read English. */
export const nameInFile = (code: string) => languageName(code, 'en');

/** A portfolio as JSON Resume 1.2.1. What is read back from it is the same portfolio. */
export function writeJsonResume(entries: readonly Said[], owner: ResumeOwner): Fields {
  const lists: Record<string, Fields[]> = {};
  const into = (section: string, fields: Fields) => (lists[section] ??= []).push(fields);
  const once: Record<string, Fields> = {};
  let summary: string | null = null;
  for (const said of entries)
    switch (said.kind) {
      case 'WORK': {
        const { title, organisation, place, from, until, tasks, sort } = said.content;
        const dates = { position: title, startDate: from, endDate: until, summary: tasks };
        const told = ['title', 'organisation', 'from', 'until', 'tasks'];
        if (paidSorts.includes(sort))
          into('work', part(said, { name: organisation, location: place, ...dates }, [...told, 'place']));
        else into('volunteer', part(said, { organization: organisation, ...dates }, told));
        break;
      }
      case 'EDUCATION': {
        const { title, school, from, until } = said.content;
        const standard = { institution: school, area: title, startDate: from, endDate: until };
        into('education', part(said, standard, ['title', 'school', 'from', 'until']));
        break;
      }
      case 'COMPETENCE':
        into('skills', part(said, { name: said.content.name }, ['name']));
        break;
      case 'LANGUAGE': {
        const { language, native, speaking } = said.content;
        const standard = { language: nameInFile(language), fluency: native ? 'Native speaker' : speaking };
        into('languages', part(said, standard, []));
        break;
      }
      case 'CERTIFICATE': {
        const { name, issuer, issuedOn } = said.content;
        into('certificates', part(said, { name, issuer, date: issuedOn }, ['name', 'issuer', 'issuedOn']));
        break;
      }
      case 'PROFILE':
        summary = said.content.words;
        break;
      case 'LICENCE':
      case 'AVAILABILITY':
      case 'WISHES':
        once[said.kind] = filled(said.content);
        break;
    }
  return {
    $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.2.1/schema.json',
    basics: filled({ ...owner, summary }),
    ...lists,
    meta: { version: 'v1.2.1', ...(Object.keys(once).length === 0 ? {} : { [extension]: once }) },
  };
}
