import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { courses } from '#db/seed/training-courses.ts';
import { createWorld, type World } from '../income/world.ts';

/** The catalogue of the demo, as it is seeded. */
let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const count = async (text: string) => {
  const [row] = await world.rows<{ count: number }>(text, []);
  return row?.count ?? 0;
};

test('has at least two thousand trainings of over two hundred courses, and each starts some day', async () => {
  const each = `select count(*)::int as count from training group by municipality_id order by 1 limit 1`;
  expect(await count(each)).toBeGreaterThanOrEqual(2000);
  expect(new Set(courses.map(({ title }) => title)).size).toBeGreaterThanOrEqual(200);
  const without = `select count(*)::int as count from training t
    where not exists (select from training_run r where r.municipality_id = t.municipality_id and r.training_id = t.id)`;
  expect(await count(without)).toBe(0);
});

test('its words are stemmed as Dutch and found with and without accents', async () => {
  const matching = (word: string) =>
    count(`select count(*)::int as count from training where words @@ to_tsquery('dutch', '${word}')`);
  const verzorgende = await matching('verzorgenden');
  expect(verzorgende).toBeGreaterThan(0);
  expect(await matching('verzorgende')).toBe(verzorgende);
  expect(await matching('hygiene')).toBeGreaterThan(0);
});

/** Named in the five policy documents. What is added there is added here by hand: a list made from the seed could not miss anything. */
const namedInstruments = `
  Scholingstraject | Arbeidsmarktscenario's | Leerwerkloket | Leerwerktraject | Leerwerkplek | AKA-opleidingsmodule | Opscholing
  Klimopbaan | Stage | Financiële vouchers | Vrijwilligerswerk | Cv- en sollicitatietraining | Klein werkbudget | Re-integratietraject
  Dienstverband met re-integratiedeel | Proefplaatsing | Leren en werken | Routekaart verdringing | Scholing op voorraad
  Regionale scholingsprojecten | BBL | BOL | EVC | Terug naar school | Duaal leren | Beroepsgerichte cursussen
  Maatschappelijke participatie | Educatie en taallessen in de wijk | STAR/T | Poortprogramma | Functiegerichte scholing
  Brede basisopleiding | Voorschakeltraject | Werkschool | Entree-opleiding | Werkervaringsplaats
  Scoren met Gezondheid | Supporter van Elkaar | Bewegen Werkt | Pro Jonge Moeders | Educatie | M-Pact Eigen Kracht | OpMaat | Opstap
  Power Enschede | VIP Wmo | DCW Werkroute | Z-route | SIVE | Rijlessen B en BE | Jobhulpmaatje | Huis voor Taal en Meedoen | Hal 32
  WILS | Horeca-opleiding Twentsche Foodhal | Nieuw Begin Enschede | Loonkostensubsidie | Visiegroep Zorg & Werk | Werk als beste zorg
  Participatieplaats | TOP workshop | Q1000 assessment | Parttime ondernemen | Leerwerktraject Carroesel Ledeboerpark | VIP-traject
  Loonwaardemeting Competensys | Beschut werk detachering | Nieuw beschut | BBJ-KL | Arbeids-medisch advies
  Aanvraag beoordeling arbeidsvermogen | Flexibel budget | No-riskpolis | Jobcoaching | Kinderopvang | Persoonlijk re-integratiebudget
  Twents Fonds voor Vakmanschap | Regionaal Mobiliteitsteam | Algemene voorliggende voorzieningen | Interne werkbegeleiding
  Individuele studietoeslag | Jongeren Perspectieffonds | Intensieve kennismaking`
  .split(/[|\n]/)
  .map((name) => name.trim())
  .filter(Boolean);

describe('instruments of the municipality', () => {
  test('every one that the policy documents name is there by its Dutch name', async () => {
    const rows = await world.rows<{ name: string }>('select distinct name from training_instrument', []);
    const there = new Set(rows.map(({ name }) => name));
    expect(namedInstruments.filter((name) => !there.has(name))).toEqual([]);
  });

  test('each says where it was decided, for which year, and what the source says no word about stays empty', async () => {
    expect(
      await count(`select count(*)::int as count from training_instrument
        where source = '' or what = '' or rule = '' or valid_until < valid_from + 364`),
    ).toBe(0);
  });
});
