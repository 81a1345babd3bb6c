import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkContent } from '#graphql/portfolio/domain/check-content.ts';
import { writeCandidate } from '#graphql/portfolio/domain/europass/write.ts';
import { paidSorts, type Said } from '#graphql/portfolio/domain/json-resume/write.ts';
import { newAmong } from '#graphql/portfolio/domain/new-among.ts';
import { localDate } from '#graphql/shared/local-date.ts';
import { anyEntry, inOrder } from '#tests/support/portfolio-entries.ts';
import { readText } from './read-text.server.ts';

const sample = (name: string) =>
  readFileSync(new URL(`../../../../tests/support/europass/${name}`, import.meta.url), 'utf8');

async function read(xml: string) {
  const found = await readText(xml, localDate('2026-11-24'));
  if (!found.ok) throw new Error(found.refusal.code);
  return found.value;
}

/** Everything that a file says of a kind, without what it leaves open. */
const of = (entries: readonly Said[], kind: Said['kind']) =>
  entries
    .filter((entry) => entry.kind === kind)
    .map(({ content }) =>
      Object.fromEntries(
        Object.entries(content).filter(([, value]) => value !== null && value !== false && value !== ''),
      ),
    );

describe('the form that Europass writes since 2020', () => {
  test('is taken over where a portfolio has a place', async () => {
    const { entries } = await read(sample('candidate.xml'));
    expect(of(entries, 'PROFILE')).toEqual([{ words: 'I like to bake & to sell.\n- Bread\n- Cake <3' }]);
    expect(of(entries, 'WISHES')).toEqual([{ dreamJob: 'Head baker' }]);
    expect(of(entries, 'WORK')).toEqual([
      {
        sort: 'PAID',
        title: 'Baker',
        conceptUri: 'http://data.europa.eu/esco/occupation/2ce4f27d-2d46-4a5e-a2a1-e5a1d5b0f0a1',
        organisation: 'Bakery Damas',
        place: 'Zeist',
        from: '2021-10',
        ongoing: true,
        tasks: 'Main tasks:\n- Kneading\n\nEarly shifts',
      },
      { sort: 'PAID', title: 'Packer', organisation: 'Factory Homs', from: '2009', until: '2012-05-31' },
      { sort: 'VOLUNTEER', title: 'Cook at the community centre', place: 'Utrecht', from: '2023', ongoing: true },
    ]);
    expect(of(entries, 'EDUCATION')).toEqual([
      {
        title: 'Food science',
        school: 'University of Homs',
        country: 'SY',
        from: '2006',
        until: '2009',
        about: 'Hygiene',
      },
      {
        title: 'Allround bakker',
        school: 'ROC Midden',
        level: 'MBO_3',
        country: 'NL',
        from: '2025-09-01',
        outcome: 'BUSY',
      },
    ]);
    expect(of(entries, 'LANGUAGE')).toEqual([
      { language: 'ar', native: true },
      { language: 'ku', native: true },
      { language: 'nl', listening: 'B1', reading: 'B2', speaking: 'A2' },
    ]);
    expect(of(entries, 'LICENCE')).toEqual([{ categories: ['AM', 'B'] }]);
    expect(of(entries, 'CERTIFICATE')).toEqual([
      { name: 'HACCP', issuer: 'Food Academy', issuedOn: '2024-02', expiresOn: '2027-02' },
    ]);
    expect(of(entries, 'COMPETENCE')).toEqual([
      { name: 'Spreadsheets' },
      { name: 'Cash register' },
      { name: 'Planning', situation: 'Shifts of six people' },
    ]);
  });

  test('is named where it has none, and nothing of it disappears', async () => {
    const { leftOut } = await read(sample('candidate.xml'));
    const paths = (reason: string) => leftOut.filter((one) => one.reason === reason).map(({ path }) => path);
    expect(paths('own')).toEqual(['CandidatePerson.PersonName', 'CandidatePerson.Communication']);
    expect(paths('required')).toEqual(['EmployerHistory[3]']);
    expect(paths('unknown')).toEqual(['PersonCompetency[2]']);
    expect(paths('unclear')).toEqual(['EducationOrganizationAttendance.EducationLevelCode', 'Score.ScoreText']);
    expect(paths('noPlace')).toEqual([
      ...['CandidatePerson.NationalityCode', 'CandidatePerson.BirthDate'],
      ...['EmployerHistory.OrganizationContact', 'EmployerHistory.IndustryCode', 'PositionHistory.Country'],
      ...['Address.CityName', 'EducationDegree.FieldOfStudy', 'License.LicenseTypeCode'],
      ...['CandidateProfile.Attachment', 'SkillsGroup.Title', 'CandidateProfile.Others'],
    ]);
  });

  test('keeps an entry of which one date cannot be read, and says so', async () => {
    const period = '<AttendancePeriod><StartDate><hr:FormattedDateTime>31-2-2020</hr:FormattedDateTime></StartDate>';
    const { entries, leftOut } = await read(
      `<Candidate xmlns="http://www.europass.eu/1.0" xmlns:hr="http://www.hr-xml.org/3"><CandidateProfile>
       <EducationHistory><EducationOrganizationAttendance>${period}</AttendancePeriod><EducationDegree>
       <hr:DegreeName>Kok</hr:DegreeName></EducationDegree></EducationOrganizationAttendance></EducationHistory>
       </CandidateProfile></Candidate>`,
    );
    expect(of(entries, 'EDUCATION')).toEqual([{ title: 'Kok' }]);
    expect(leftOut).toMatchObject([{ path: 'StartDate.FormattedDateTime', reason: 'unclear' }]);
  });
});

describe('the form that Europass wrote before', () => {
  test('is taken over where a portfolio has a place', async () => {
    const { entries } = await read(sample('skills-passport.xml'));
    expect(of(entries, 'WISHES')).toEqual([{ dreamJob: 'Bus driver' }]);
    expect(of(entries, 'WORK')).toEqual([
      {
        sort: 'PAID',
        title: 'Lorry driver',
        organisation: 'Transport Asmara',
        place: 'Rotterdam',
        from: '2001',
        ongoing: true,
        tasks: 'Driving & loading\n- Abroad',
      },
      { sort: 'PAID', title: 'Mechanic', from: '1998-02' },
    ]);
    expect(of(entries, 'EDUCATION')).toEqual([
      {
        title: 'Technical school',
        school: 'Asmara Technical',
        country: 'ER',
        from: '1994-09-01',
        until: '1998-06',
      },
      { title: 'Logistiek teamleider', level: 'MBO_3', country: 'NL', from: '2024', outcome: 'BUSY' },
      { title: 'First aid', level: 'COURSE' },
    ]);
    expect(of(entries, 'LANGUAGE')).toEqual([
      { language: 'ti', native: true },
      { language: 'nl', listening: 'B1', reading: 'A2', speaking: 'A2', writing: 'A1' },
      { language: 'am' },
    ]);
    expect(of(entries, 'CERTIFICATE')).toEqual([
      { name: 'Inburgering', issuer: 'DUO', issuedOn: '2023' },
      { name: 'Code 95' },
      { name: 'ADR' },
    ]);
    expect(of(entries, 'COMPETENCE')).toEqual([
      { name: 'Calm with customers' },
      { name: 'Four languages' },
      { name: 'Repairs engines' },
    ]);
    expect(of(entries, 'LICENCE')).toEqual([{ categories: ['B', 'C', 'CE'] }]);
  });

  test('is named where it has none', async () => {
    const { leftOut } = await read(sample('skills-passport.xml'));
    expect(leftOut.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
      ...['Identification.PersonName own', 'Identification.ContactInfo own', 'Identification.Demographics noPlace'],
      ...['Position.Code noPlace', 'Contact.Country noPlace', 'Employer.Sector noPlace', 'Period.To unclear'],
      ...['Level.Code unclear', 'Level.Label noPlace', 'Computer.ProficiencyLevel noPlace'],
      ...['AchievementList.Achievement noPlace', 'SkillsPassport.AttachmentList noPlace'],
    ]);
  });
});

/** What the current form can hold of an entry; the rest is told in decision 28. Nothing where it can hold nothing of it. */
function held({ kind, content }: Said): Said | null {
  const kept = (() => {
    switch (kind) {
      case 'COMPETENCE':
        return { ...content, situation: null, level: null };
      case 'WORK':
        return paidSorts.includes(content.sort)
          ? { ...content, sort: 'PAID' }
          : { ...content, sort: 'VOLUNTEER', organisation: null, conceptUri: null };
      case 'EDUCATION':
        return {
          ...content,
          outcome: content.outcome === 'BUSY' ? 'BUSY' : null,
          recognition: null,
          recognisedAs: null,
        };
      case 'LICENCE':
        return { categories: content.categories.filter((category) => category !== 'T') };
      case 'WISHES':
        return {
          ...content,
          conceptUri: content.dreamJob === null ? null : content.conceptUri,
          firstStep: null,
          wants: null,
        };
      case 'CERTIFICATE':
        return { ...content, number: null };
      case 'LANGUAGE':
      case 'PROFILE':
        return content;
      case 'AVAILABILITY':
        return {};
    }
  })();
  const checked = checkContent(kind, kept);
  return checked.ok ? ({ kind, content: checked.value } as Said) : null;
}

test('what goes out comes back without loss of what the form can hold', async () => {
  const owner = { name: 'Robin Begindag', email: 'robin@example.org', phone: '06 12345678' };
  await fc.assert(
    fc.asyncProperty(fc.array(anyEntry, { maxLength: 12 }), async (some) => {
      // One entry for each language: a CV of Europass says everything about one at once.
      const spoken = new Set<string>();
      const entries = newAmong(some, []).filter((entry) => {
        if (entry.kind !== 'LANGUAGE') return true;
        const isNew = !spoken.has(entry.content.language);
        spoken.add(entry.content.language);
        return isNew;
      });
      const back = await read(writeCandidate(entries, owner, 'nl'));
      expect(inOrder(back.entries)).toEqual(inOrder(entries.map(held).filter((entry) => entry !== null)));
      expect(back.leftOut.filter(({ reason }) => reason !== 'own')).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('it is written as the editor of Europass reads it', () => {
  const education = { kind: 'EDUCATION', content: { title: 'Kok', level: 'MBO_2', outcome: 'DIPLOMA' } };
  const checked = checkContent('EDUCATION', education.content);
  const entries = checked.ok ? [{ kind: 'EDUCATION', content: checked.value } as Said] : [];
  const xml = writeCandidate(entries, { name: 'Robin & Co', email: null, phone: '+49 1512 3456789' }, 'ar');
  expect(xml).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<Candidate xmlns="http:\/\/www.europass.eu\/1.0" /);
  for (const part of [
    '<PersonName><oa:GivenName>Robin &amp; Co</oa:GivenName></PersonName>',
    '<CountryDialing>49</CountryDialing><oa:DialNumber>15123456789</oa:DialNumber>',
    '<CandidateProfile languageCode="nl">',
    '<EducationLevelCode>2</EducationLevelCode>',
    '<SectionsOrder><Section><Title>education-training</Title></Section></SectionsOrder>',
  ])
    expect(xml).toContain(part);
});
