import { describe, expect, test } from 'vitest';
import type { LadderAnswers, LadderDefinition, Words } from '#graphql/plan/domain/ladder.ts';
import { ladderProblems } from '#graphql/plan/domain/ladder-check.ts';
import { placeByAnswers } from '#graphql/plan/domain/place-on-ladder.ts';
import { modelstadLadder } from './plan-ladder-modelstad.ts';
import { voorbeelddorpLadder } from './plan-ladder-voorbeelddorp.ts';

function placesOf(ladder: LadderDefinition, answers: LadderAnswers) {
  const outcome = placeByAnswers(ladder, answers);
  if (outcome.kind !== 'placed') throw new Error(`was not placed: ${outcome.kind}`);
  return outcome.places;
}

/** Whether a question on the way, or the answer to it, names the example: otherwise nobody would know what to answer. */
function names(ladder: LadderDefinition, answers: LadderAnswers, word: string): boolean {
  return ladder.questions.some(({ code, text, hint, options }) => {
    const chosen = options.find((option) => option.code === answers[code]);
    const said = chosen && chosen.code !== 'no' ? [text.nl, hint?.nl, chosen.text.nl] : [];
    return said.some((words) => words?.toLowerCase().includes(word.toLowerCase()));
  });
}

const supported = (support: string) => ({ paidWork: 'contract', support });
const unpaid = (tasks: string) => ({ paidWork: 'no', tasks });
const active = (activities: string) => ({ ...unpaid('no'), activities });
const social = (contacts: string) => ({ ...active('no'), contacts });

describe('the ladder of Modelstad (Hengelo 2017)', () => {
  test('can be used', () => {
    expect(ladderProblems(modelstadLadder)).toEqual([]);
  });

  test.each<[example: string, word: string, answers: LadderAnswers, level: string, reason?: string]>([
    // Level 6.
    ['Baan met arbeidscontract', 'arbeidscontract', supported('none'), '6'],
    ['Baan met pro forma nazorg', 'arbeidscontract', supported('none'), '6'],
    ['Zzp’ers', 'zzp', { paidWork: 'selfEmployed', support: 'none' }, '6'],
    ['Ondernemers', 'ondernemer', { paidWork: 'selfEmployed', support: 'none' }, '6'],
    // Level 5.
    ['WSW', 'WSW', supported('shelteredWork'), '5'],
    ['Werk (parttime) met aanvullende uitkering', 'aanvullende uitkering', supported('benefit'), '5'],
    ['Zzp’er met aanvullende uitkering', 'UWV', { paidWork: 'selfEmployed', support: 'benefit' }, '5'],
    ['Werk met loonkostensubsidie', 'loonkostensubsidie', supported('municipality'), '5'],
    ['Werk waarbij uitkering wordt verloond', 'mijn uitkering is mijn loon', supported('municipality'), '5'],
    ['Apart ingekocht instrument nazorg', 'nazorg', supported('municipality'), '5'],
    ['Werk met externe begeleiding/jobcoach', 'jobcoach', supported('guidance'), '5'],
    ['Werkt en volgt daarnaast een inburgeringsaanbod', 'inburgering', supported('learning'), '5'],
    ['Werkt en volgt daarnaast een educatieaanbod', 'educatie', supported('learning'), '5'],
    ['Bbl-opleiding', 'BBL', supported('learning'), '5'],
    ['Werken met stagevergoeding, zonder uitkering', 'stagevergoeding', { paidWork: 'paidInternship' }, '5'],
    // Level 4.
    ['Werken met behoud van uitkering: Work First', 'Work First', unpaid('weekly'), '4'],
    ['Werken met behoud van uitkering: participatiebaan', 'participatiebaan', unpaid('weekly'), '4'],
    ['Duaal inburgeringstraject met werkcomponent', 'inburgering met werk', unpaid('weekly'), '4'],
    ['Re-integratie-instrument met werkcomponent', 'traject met werk', unpaid('weekly'), '4'],
    ['Stages', 'stage', unpaid('weekly'), '4'],
    ['Vrijwilligerswerk, minimaal 1 x per week', 'vrijwilligerswerk', unpaid('weekly'), '4'],
    ['Bol-opleiding', 'BOL', unpaid('weekly'), '4'],
    ['GIT-trajecten', 'GIT', unpaid('weekly'), '4'],
    // Level 3.
    ['Inburgeringsaanbod zonder werkcomponent', 'inburgering', active('weekly'), '3'],
    ['Educatieaanbod zonder werkcomponent', 'educatie', active('weekly'), '3'],
    ['Re-integratie-instrument zonder werkcomponent', 'traject zonder werk', active('weekly'), '3'],
    ['Andere cursussen of opleidingen', 'cursus of opleiding', active('weekly'), '3'],
    ['Lidmaatschap vereniging', 'vereniging', active('weekly'), '3'],
    ['Sport in georganiseerd verband', 'sport bij een club', active('weekly'), '3'],
    ['Vrijwilligerswerk, minder dan 1x per week', 'vrijwilligerswerk', unpaid('lessOften'), '3', 'lessThanWeekly'],
    // Level 2.
    ['Buren en buurtbewoners', 'buren', social('weekly'), '2'],
    ['Ouders van vriendjes van kinderen', 'ouders van vriendjes', social('weekly'), '2'],
    ['Bezoek aan vrienden', 'vrienden', social('weekly'), '2'],
    ['Bioscoopbezoek', 'bioscoop', social('weekly'), '2'],
    ['Museumbezoek', 'museum', social('weekly'), '2'],
    ['Mantelzorg voor niet-huisgenoten', 'mantelzorg', social('weekly'), '2'],
    ['Individuele sporten zoals sportschool', 'sportschool', social('weekly'), '2'],
    ['Georganiseerd, maar minder dan 1x per week', 'vereniging', active('lessOften'), '2', 'lessThanWeekly'],
    ['Kerk-/moskeebezoek, minimaal 1 x per week', 'kerk of moskee', social('weekly'), '2'],
    // Level 1.
    ['Nauwelijks contacten buiten de deur', 'mensen met wie u niet samenwoont', social('functional'), '1'],
    ['Alleen actieve contacten via internet/e-mail', 'internet', social('online'), '1', 'onlineOnly'],
    ['Dakloos, alleen contact met hulpverleners', 'hulpverleners', social('functional'), '1'],
    // Fits no level (policy notes, section 4): more than functional, less than weekly.
    ['Contact, minder dan 1x per week', 'minder dan', social('lessOften'), '1', 'lessThanWeekly'],
  ])('%s', (_example, word, answers, level, reason) => {
    expect(placesOf(modelstadLadder, answers)).toEqual([{ level, domain: '', reason: reason ?? null }]);
    expect(names(modelstadLadder, answers, word), `no question names “${word}”`).toBe(true);
  });

  test('caring for somebody at home alone is level 1', () => {
    expect(placesOf(modelstadLadder, social('no'))).toEqual([{ level: '1', domain: '', reason: null }]);
  });
});

describe('the ladder of Voorbeelddorp (Enschede 2008)', () => {
  const none = { society: 'no', job: 'no', learning: 'no', business: 'no' };
  const first = { level: '1', domain: 'citizenship', reason: null };
  const begin = { ...first, reason: 'notYet' };
  const second = (domain: string, reason: string | null = null) => ({ level: '2', domain, reason });

  test('can be used', () => {
    expect(ladderProblems(voorbeelddorpLadder)).toEqual([]);
  });

  test.each<[word: string, answers: LadderAnswers]>(
    // Step 1.
    [
      'maatschappelijke stage',
      'vrijwilligerswerk',
      'participatieplaats',
      'taalcursus',
      'inburgering',
      'zorgtraject',
      'mantelzorg',
    ].map((word) => [word, { ...none, society: 'yes' }]),
  )('step 1: %s', (word, answers) => {
    expect(placesOf(voorbeelddorpLadder, answers)).toEqual([first]);
    expect(names(voorbeelddorpLadder, answers, word)).toBe(true);
  });

  test.each([
    // Step 2.
    ['bemiddeling', 'job', 'employment'],
    ['verloning', 'job', 'employment'],
    ['terugkeerplaats', 'job', 'employment'],
    ['participatieplaats', 'job', 'employment'],
    ['werken met behoud van uitkering', 'job', 'employment'],
    ['arbeidsactivering', 'job', 'employment'],
    ['terug naar school', 'learning', 'craft'],
    ['duaal leren', 'learning', 'craft'],
    ['beroepsgerichte cursus', 'learning', 'craft'],
    ['educatie', 'learning', 'craft'],
    ['EVC', 'learning', 'craft'],
    ['startersbegeleiding', 'business', 'business'],
    ['subsidie', 'business', 'business'],
  ])('step 2: %s', (word, question, domain) => {
    const answers = { ...none, [question]: 'onTheWay' };
    expect(placesOf(voorbeelddorpLadder, answers)).toEqual([begin, second(domain)]);
    expect(names(voorbeelddorpLadder, answers, word)).toBe(true);
  });

  test.each([
    // The goal of step 2.
    ['regulier werk', 'job', 'employment'],
    ['startkwalificatie', 'learning', 'craft'],
    ['eigen bedrijf', 'business', 'business'],
  ])('the goal: %s', (word, question, domain) => {
    const answers = { ...none, [question]: 'reached' };
    expect(placesOf(voorbeelddorpLadder, answers)).toEqual([begin, second(domain, 'goalReached')]);
    expect(names(voorbeelddorpLadder, answers, word)).toBe(true);
  });

  test('steps can be combined: a community internship with a vocational course, language with re-integration', () => {
    expect(placesOf(voorbeelddorpLadder, { ...none, society: 'yes', learning: 'onTheWay' })).toEqual([
      first,
      second('craft'),
    ]);
    expect(placesOf(voorbeelddorpLadder, { ...none, society: 'yes', job: 'onTheWay' })).toEqual([
      first,
      second('employment'),
    ]);
  });
});

test.each([
  ['Modelstad', modelstadLadder],
  ['Voorbeelddorp', voorbeelddorpLadder],
])(
  'every text of %s is there in every language of the portal',
  (_name, { name, domains, levels, questions, reasons }) => {
    const texts: Words[] = [
      name,
      ...domains.map((domain) => domain.name),
      ...levels.flatMap((level) => [level.name, level.meaning]),
      ...questions.flatMap(({ text, hint, options }) => [
        text,
        ...(hint ? [hint] : []),
        ...options.map((option) => option.text),
      ]),
      ...reasons.map((reason) => reason.words),
    ];
    for (const text of texts) {
      expect(Object.keys(text).sort(), text.nl).toEqual(['ar', 'en', 'nl']);
      expect(text['ar'], text.nl).toMatch(/\p{Script=Arabic}/u);
      expect(text['ar'], 'Latin digits').not.toMatch(/[٠-٩]/);
    }
  },
);
