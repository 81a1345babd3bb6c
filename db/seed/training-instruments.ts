import type { InstrumentGoal } from '#graphql/training/domain/words.ts';
import { instrumentRows } from './training-instruments-rows.ts';

/** An instrument as a policy document names it; what the document does not say is null. */
export interface SeededInstrument {
  readonly name: string;
  readonly goal: InstrumentGoal;
  readonly what: string | null;
  readonly forWhom: string | null;
  readonly rule: string | null;
  readonly source: string;
}

const enschede2010 = 'De werkgever op kop, Enschede 2010';
const enschede2008 = 'Enschede 2008';
const hengelo2017 = 'Hengelo 2017';
const drenthe2011 = 'Meerjarenbeleidskader 2012-2016, Borger-Odoorn, Coevorden en Emmen 2011';
const enschede2025 = 'Uitvoeringsprogramma EAA 2025, Enschede 2024';

/** Name | goal | what it is | for whom | rule | source with its line. */
const described = `
  Scholingstraject|LEARN|Een opleiding in een sector met kans op werk.|Wie met een opleiding werk kan vinden.|Kies met een reden. Een opleiding in deeltijd kan samen met een klimopbaan.|${enschede2010}, regel 233-242
  Arbeidsmarktscenario's|LEARN|Een verwachting per sector. Kansrijk zijn bouw, transport, logistiek en zorg.|Iedereen die een opleiding kiest.|Een verwachting gaat niet verder dan 4 jaar.|${enschede2010}, regel 159, 239-242
  Leerwerkloket|LEARN|Advies over een opleiding, een leerwerkplek en wie wat betaalt.|Iedereen die werk zoekt of werkt.|Eerst voor wie kan werken, maar kennis of een diploma mist.|${enschede2010}, regel 89; ${hengelo2017}, regel 774-775, 4147-4188
  Leerwerktraject|LEARN|Leren en werken bij een werkgever.|Wie werk zoekt, en jongeren.|De gemeente betaalt de begeleiding.|${enschede2010}, regel 68, 146
  Leerwerkplek|LEARN|Een plek bij een werkgever waar iemand leert en werkt.|Wie werk zoekt, en jongeren.|De gemeente betaalt de begeleiding.|${enschede2010}, regel 163, 755
  AKA-opleidingsmodule|LEARN|Een deel van de weg naar een startkwalificatie.|Wie nog geen startkwalificatie heeft.||${enschede2010}, regel 89
  Opscholing|LEARN|Van mbo-2 naar mbo-3.|Wie mbo-2 heeft.|Gaat bij scholing voor.|${enschede2010}, regel 348
  Klimopbaan|PARTICIPATE|Onbetaald werk met een uitkering, met eigen leerdoelen.|Wie nog niet betaald kan werken.|De organisatie waar iemand werkt, begeleidt.|${enschede2010}, regel 154, 233, 739-755
  Stage|LEARN|Ervaring opdoen naast een opleiding.|Wie een opleiding volgt.||${enschede2010}, regel 278
  Financiële vouchers|FACILITY|Geld om aan het werk te komen of te blijven.|Jongeren.||${enschede2010}, regel 85
  Spoor ondernemen|WORK|Een eigen bedrijf beginnen.|Jongeren tot 27 jaar.||${enschede2010}, regel 159-163
  Vrijwilligerswerk|PARTICIPATE|Meedoen zonder loon.|Wie nog niet betaald kan werken.||${enschede2010}, regel 250; ${enschede2025}, regel 2259-2356
  Cv- en sollicitatietraining|LEARN|Leren hoe u een cv maakt en een gesprek voert.|Wie zelf werk kan zoeken.|Geen traject voor wie het zelf kan.|${hengelo2017}, regel 734-736, 1002-1004
  Klein werkbudget|FACILITY|Geld voor een kort certificaat, zoals VCA of heftruck.|Wie zelf werk kan zoeken.|Vraag het aan met een reden.|${hengelo2017}, regel 1022-1024, 1085-1087
  Re-integratietraject|WORK|Training en ervaring op weg naar werk.|Wie met hulp binnen 2 jaar kan werken.|Betaald uit het participatiebudget.|${hengelo2017}, regel 759-775, 1741-1747
  Dienstverband met re-integratiedeel|WORK|Een baan waarin iemand ook leert.|Wie met hulp binnen 2 jaar kan werken.|Een plek duurt hoogstens 3 maanden.|${hengelo2017}, regel 3029-3030, 3538-3543
  Proefplaatsing|WORK|Proberen te werken met een uitkering.|Wie uitzicht heeft op een baan.|Hoogstens 3 maanden, zo kort als kan.|${hengelo2017}, regel 1469-1470, 3414-3417
  Leren en werken|LEARN|Leren en werken samen, met een uitkering.|Wie met hulp binnen 2 jaar kan werken.|Hoogstens 6 maanden, of zo lang als de opleiding duurt. Het leren staat beschreven.|${hengelo2017}, regel 1472-1476
  Routekaart verdringing|WORK|Wat mag en niet mag, zodat niemand een baan verliest.|Wie werkt met een uitkering.||${hengelo2017}, regel 1478-1482, 1500-1503
  Scholing op voorraad|LEARN|Een Entree-opleiding met een korte vakcursus erna.|Wie een uitkering heeft en ver van werk staat.|In zorg, bouw, techniek en logistiek.|${hengelo2017}, regel 4118-4127, 4164-4171
  Regionale scholingsprojecten|LEARN|Geld van de regio voor scholing.|Wie werk zoekt.||${hengelo2017}, regel 2223-2229
  BBL|LEARN|Werken bij een bedrijf en naar school.|Iedereen.|4 dagen werk en 1 dag school.|${hengelo2017}, regel 826, 2844-2845
  BOL|LEARN|Naar school met een stage.|Iedereen.|30% praktijk en 70% school.|${enschede2008}, regel 658-659
  EVC|LEARN|Een bewijs van wat u al kunt.|Wie iets kan zonder diploma.||${enschede2008}, regel 321, 661
  Terug naar school|LEARN|Opnieuw een opleiding volgen.|Iedereen.||${enschede2008}, regel 321, 479
  Duaal leren|LEARN|Leren en werken op hetzelfde moment.|Iedereen.||${enschede2008}, regel 321, 479
  Beroepsgerichte cursussen|LEARN|Een korte cursus voor een beroep.|Iedereen.||${enschede2008}, regel 321, 479
  Maatschappelijke participatie|PARTICIPATE|Meedoen in de buurt, zo dicht bij huis als kan.|Wie nu niet betaald kan werken.||${hengelo2017}, regel 777-809, 1930-1948
  Educatie en taallessen in de wijk|PARTICIPATE|Lessen in de buurt.|Nieuwkomers en wie nu niet kan werken.||${hengelo2017}, regel 789-790
  STAR/T|WORK|Een programma van 5 weken voor een eigen bedrijf.|Statushouders in Twente.|5 weken, hele dagen.|${hengelo2017}, regel 4396-4404
  Poortprogramma|WORK|Werk en een diagnose bij het begin.|Wie een uitkering aanvraagt.|Hoogstens 12 weken.|${drenthe2011}, regel 587, 594-598
  Functiegerichte scholing|LEARN|Een opleiding voor een functie met kans op werk.|Wie al een traject naar werk heeft.|Alleen met een traject naar werk.|${drenthe2011}, regel 558-560
  Brede basisopleiding|LEARN|Kennismaken met sectoren met kans op werk.|Wie ver van werk staat.||${drenthe2011}, regel 494, 709
  Voorschakeltraject|LEARN|De eerste dingen leren die u op werk nodig hebt.|Jongeren.||${drenthe2011}, regel 504, 752
  Werkschool|LEARN|Door de praktijk naar betaald werk.|Wie 16 tot 21 jaar is en praktijkonderwijs volgt.||${drenthe2011}, regel 362-370
  Entree-opleiding|LEARN|Een opleiding die naar mbo of naar werk leidt.|Jongeren zonder opleiding.||${drenthe2011}, regel 360
  Z-route|PARTICIPATE|Nederlands leren en meedoen, zoveel als u kunt.|Wie inburgert en de B1-route of de onderwijsroute niet haalt.|800 uur taalles en 800 uur meedoen.|${enschede2025}, regel 1168-1195, 2274
  VIP-traject|WORK|Werkervaring met een begeleider. Samen kijkt u wat daarna past.|Statushouders die de B1-route volgen.||${enschede2025}, regel 1196-1212, 2292
  OpMaat|PARTICIPATE|Een bijeenkomst.|Wie een uitkering heeft.|Vrijwillig. Enschede stopte ermee in 2025.|${enschede2025}, regel 974-990, 2269
  Nieuw Begin Enschede|PARTICIPATE|Een duurzame maatschappelijke baan, met begeleiding van vrijwilligers.|Wie ver van werk staat.||${enschede2025}, regel 992-1010, 2282
  Rigtersbleek|PARTICIPATE|Vrijwilligerswerk of een werkervaringsplek, met brede hulp.|Wie ver van werk staat.|Enschede stopte ermee in 2025.|${enschede2025}, regel 1010-1029
  Interne werkbegeleiding|FACILITY|Een collega helpt u op de werkvloer.|Wie met hulp kan werken.|Lichter dan jobcoaching.|${enschede2025}, regel 1749-1757
  BBJ-KL|WORK|Bijzonder begeleidingstraject jongeren bij de Koninklijke Landmacht.|Jongeren.||${enschede2025}, regel 2297-2298
  Jongeren Perspectieffonds|FACILITY|Hulp bij schulden.|Jongeren met schulden.||${enschede2025}, regel 2346
  No-riskpolis|FACILITY|Een verzekering voor de werkgever als iemand ziek wordt.|Wie met loonkostensubsidie werkt.||${enschede2025}, regel 2314; ${hengelo2017}, regel 2139-2142
  Arbeids-medisch advies|FACILITY|Advies over wat iemand aankan, met een functionele mogelijkhedenlijst (FML).|||${enschede2025}, regel 2300
  Aanvraag beoordeling arbeidsvermogen|FACILITY|Het UWV beoordeelt of iemand kan werken (ABA).|||${enschede2025}, regel 2304
  DCW Werkroute|PARTICIPATE|Diagnose en arbeidsfit worden, bij de DCW.|||${enschede2025}, regel 2273
  TOP workshop|WORK|Een workshop, die eerst Werken aan werk heette.|||${enschede2025}, regel 2288
  Nieuw beschut|WORK|Beschut werk bij de DCW.|||${enschede2025}, regel 2296
  Loonkostensubsidie|WORK|De gemeente betaalt het deel van het loon dat iemand niet kan verdienen.|Wie niet het minimumloon kan verdienen.||${hengelo2017}, regel 935-938, 2142-2144; ${enschede2025}, regel 2283
  Loonwaardemeting Competensys|WORK|Meten op de werkplek wat iemand kan verdienen.|||${enschede2025}, regel 2294; ${hengelo2017}, regel 1863-1877
  Jobcoaching|FACILITY|Een jobcoach helpt op het werk.|Wie met hulp kan werken.|Enkele uren per maand.|${hengelo2017}, regel 1878-1890; ${enschede2025}, regel 2316
  Kinderopvang|FACILITY|Opvang voor kinderen van wie werkt of leert.|Ouders.||${hengelo2017}, regel 528-532; ${enschede2025}, regel 2320
  Participatieplaats|WORK|Tijdelijk meewerken, met de uitkering.|Wie nog niet op de arbeidsmarkt terecht kan.|Tijdelijk, van 2 uur per dag tot 32 uur per week.|${enschede2008}, regel 496-503, 507-519; ${enschede2025}, regel 2287
  Twents Fonds voor Vakmanschap|FACILITY|Geld voor een opleiding tot en met mbo-4.|Inwoners van Twente.|De opleiding leidt naar een beroep met kans op werk.|${enschede2025}, regel 2328, 2540-2551; CVDR631008
  Werkervaringsplaats|PARTICIPATE|Tijdelijk werken met een uitkering.|Wie nog niet betaald kan werken.|Het heeft een einddatum.|${drenthe2011}, regel 549-554`;

/** Instruments of which the programme of 2025 gives the name alone, by goal. */
const named: Readonly<Record<InstrumentGoal, readonly string[]>> = {
  PARTICIPATE:
    'Scoren met Gezondheid|Supporter van Elkaar|Bewegen Werkt|Pro Jonge Moeders|Educatie|M-Pact Eigen Kracht|Opstap|Power Enschede|VIP Wmo|SIVE|Rijlessen B en BE|Jobhulpmaatje|Huis voor Taal en Meedoen|Hal 32|WILS|Horeca-opleiding Twentsche Foodhal'.split(
      '|',
    ),
  LEARN: [],
  WORK: 'Visiegroep Zorg & Werk|Werk als beste zorg|Q1000 assessment|Parttime ondernemen|Leerwerktraject Carroesel Ledeboerpark|Beschut werk detachering'.split(
    '|',
  ),
  FACILITY:
    'Flexibel budget|Persoonlijk re-integratiebudget|Regionaal Mobiliteitsteam|Algemene voorliggende voorzieningen|Individuele studietoeslag|Intensieve kennismaking'.split(
      '|',
    ),
};

function instrumentOf(line: string, document?: string): SeededInstrument {
  const [name = '', goal, what = '', forWhom = '', rule = '', source = ''] = line.split('|');
  return {
    name,
    goal: goal as InstrumentGoal,
    what: what || null,
    forWhom: forWhom || null,
    rule: rule || null,
    source: document === undefined ? source : `${document}, regel ${source}`,
  };
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** What the municipality of the demo decided to offer: every instrument that the policy documents name. */
export const seededInstruments: readonly SeededInstrument[] = [
  ...linesOf(described).map((line) => instrumentOf(line)),
  ...Object.entries(instrumentRows).flatMap(([document, text]) =>
    linesOf(text).map((line) => instrumentOf(line, document)),
  ),
  ...(Object.keys(named) as InstrumentGoal[]).flatMap((goal) =>
    named[goal].map((name) => ({
      name,
      goal,
      what: null,
      forWhom: null,
      rule: null,
      source: `${enschede2025}, regel 2259-2356`,
    })),
  ),
];
