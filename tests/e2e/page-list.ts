import { changePages } from './changes.ts';
import type { Known } from './page-known.ts';

/**
 * `guided`: a citizen with a plan and a proposal. `searching`: one in the search term. `partner`: of one who reports. `asker`: a citizen
 * who asked something about their data.
 */
export type Reader =
  | 'nobody'
  | 'citizen'
  | 'guided'
  | 'searching'
  | 'partner'
  | 'asker'
  | 'specialist'
  | 'caseManager'
  | 'teamLead'
  | 'officer'
  | 'provider'
  | 'adviser';

/** Every page of `app/routes.ts`, who reads it, and an address of it. A page that is missing here fails the test below. */
export const pages: Readonly<Record<string, readonly [Reader, ...((known: Known) => string)[]]>> = {
  '': ['nobody', () => '/', () => '/?kies=1', () => '/?melding=bewaard'],
  'inloggen/terug': ['nobody'],
  'inloggen/:kind': ['nobody'],
  uitloggen: ['citizen', () => '/uitloggen'],
  afgemeld: ['nobody', () => '/afgemeld'],
  sessies: ['citizen', () => '/sessies'],
  'sessie/verlengen': ['citizen', () => '/sessie/verlengen'],
  taal: ['nobody'],
  hulp: ['citizen', () => '/hulp', () => '/hulp?melding=gestopt'],
  'hulp/uitnodigen': ['citizen', () => '/hulp/uitnodigen'],
  namens: ['citizen', () => '/namens', () => '/namens?melding=ander'],
  'namens/code': ['citizen', () => '/namens/code'],
  perspectief: ['citizen', () => '/perspectief'],
  'perspectief/gemeente': ['nobody', () => '/perspectief/gemeente'],
  'perspectief/verkennen': ['citizen', () => '/perspectief/verkennen'],
  'perspectief/richtingen': [
    'citizen',
    () => '/perspectief/richtingen?richting=zorg&richting=eigen-vak',
    () => '/perspectief/richtingen?richting=onbekend',
  ],
  'perspectief/past-het': ['citizen', () => '/perspectief/past-het'],
  'perspectief/hoe': ['citizen', () => '/perspectief/hoe'],
  'perspectief/mijn': ['citizen', () => '/perspectief/mijn', () => '/perspectief/mijn?melding=bewaard'],
  'perspectief/meedoen': ['citizen', () => '/perspectief/meedoen'],
  overzicht: ['citizen', () => '/overzicht'],
  berichten: ['citizen', () => '/berichten', () => '/berichten?melding=gezien'],
  'mijn-gegevens/bereiken': ['citizen', () => '/mijn-gegevens/bereiken'],
  'mijn-gegevens': ['citizen', () => '/mijn-gegevens'],
  'mijn-gegevens/e-mail': ['citizen', () => '/mijn-gegevens/e-mail'],
  'mijn-gegevens/e-mail/code': ['citizen', () => '/mijn-gegevens/e-mail/code'],
  'mijn-gegevens/telefoon': ['citizen', () => '/mijn-gegevens/telefoon'],
  'mijn-gegevens/roepnaam': ['citizen', () => '/mijn-gegevens/roepnaam'],
  'mijn-gegevens/bereikbaar': ['citizen', () => '/mijn-gegevens/bereikbaar'],
  'mijn-gegevens/taal': ['citizen', () => '/mijn-gegevens/taal'],
  'hoe-ging-het': ['citizen', () => '/hoe-ging-het?melding=dank', () => '/hoe-ging-het'],
  bewijzen: ['citizen', () => '/bewijzen', () => '/bewijzen?melding=samengevoegd'],
  'bewijzen/toevoegen': ['citizen', () => '/bewijzen/toevoegen'],
  'bewijzen/samenvoegen': ['citizen', () => '/bewijzen/samenvoegen'],
  'bewijzen/:id': ['citizen', ({ file }) => `/bewijzen/${file}`],
  inkomsten: ['citizen', () => '/inkomsten'],
  'inkomsten/:month': ['citizen', ({ month }) => `/inkomsten/${month}`, ({ earlier }) => `/inkomsten/${earlier}`],
  'inkomsten/:month/iets-te-melden': ['citizen', ({ month }) => `/inkomsten/${month}/iets-te-melden`],
  'inkomsten/:month/bron/nieuw': ['citizen', ({ month }) => `/inkomsten/${month}/bron/nieuw`],
  'inkomsten/:month/bron/:source/loonstrook': [
    'citizen',
    ({ month, source }) => `/inkomsten/${month}/bron/${source}/loonstrook`,
  ],
  'inkomsten/:month/bron/:source/verwijderen': [
    'citizen',
    ({ month, source }) => `/inkomsten/${month}/bron/${source}/verwijderen`,
  ],
  'inkomsten/:month/bron/:source/:step': [
    'citizen',
    ...['soort', 'werkgever', 'periode', 'bedrag', 'extra', 'onderneming'].map(
      (step) =>
        ({ month, source }: Known) =>
          `/inkomsten/${month}/bron/${source}/${step}`,
    ),
  ],
  'inkomsten/:month/controleren': ['citizen', ({ month }) => `/inkomsten/${month}/controleren`],
  'inkomsten/:month/vrijlating': ['nobody'],
  'inkomsten/:month/wat-als': ['citizen', ({ month }) => `/inkomsten/${month}/wat-als`],
  'inkomsten/:month/verstuurd': ['citizen', ({ earlier }) => `/inkomsten/${earlier}/verstuurd`],
  'inkomsten/:month/verstuurd/:version/afdruk': [
    'citizen',
    ({ earlier }) => `/inkomsten/${earlier}/verstuurd/1/afdruk`,
  ],
  'inkomsten/:month/verstuurd/:version/pdf': ['nobody'],
  'inkomsten/:month/vraag': ['citizen', ({ earlier }) => `/inkomsten/${earlier}/vraag`],
  'inkomsten/:month/verbeteren': ['citizen', ({ earlier }) => `/inkomsten/${earlier}/verbeteren`],
  ...changePages,
  plan: ['guided', () => '/plan'],
  'plan/voorstel': ['guided', () => '/plan/voorstel'],
  'plan/versies': ['guided', () => '/plan/versies'],
  'plan/versies/:number': ['guided', () => '/plan/versies/1'],
  'plan/versies/:number/afdruk': [
    'guided',
    () => '/plan/versies/1/afdruk',
    () => '/plan/versies/2/afdruk',
    () => '/plan/versies/1/afdruk?naast=1',
  ],
  'plan/versies/:number/pdf': ['nobody'],
  'plan/stap/nieuw': ['guided', () => '/plan/stap/nieuw'],
  'plan/stap/:step': [
    'guided',
    ({ ownStep }) => `/plan/stap/${ownStep}`,
    ({ agreedStep }) => `/plan/stap/${agreedStep}`,
  ],
  'plan/stap/:step/bewijs': [
    'guided',
    ({ ownStep }) => `/plan/stap/${ownStep}/bewijs`,
    ({ ownStep }) => `/plan/stap/${ownStep}/bewijs?melding=bewijs`,
  ],
  'plan/stap/:step/veranderen': ['guided', ({ ownStep }) => `/plan/stap/${ownStep}/veranderen`],
  'plan/wens': ['guided', () => '/plan/wens'],
  'plan/doel/:goal/delen': ['guided', ({ goal }) => `/plan/doel/${goal}/delen`],
  'plan/zienswijze/:id': ['guided', ({ view }) => `/plan/zienswijze/${view}`],
  partner: ['partner', () => '/partner'],
  'partner/:id': ['partner', ({ part }) => `/partner/${part}`],
  besluiten: ['guided', () => '/besluiten'],
  'besluiten/:id': ['guided', ({ decision }) => `/besluiten/${decision}`],
  'besluiten/:id/afdruk': [
    'guided',
    ({ decision }) => `/besluiten/${decision}/afdruk`,
    ({ decision }) => `/besluiten/${decision}/afdruk?naast=1`,
  ],
  'besluiten/:id/pdf': ['nobody'],
  'besluiten/:id/bezwaar': ['guided', ({ decision }) => `/besluiten/${decision}/bezwaar`],
  'besluiten/:id/bezwaar/bijlagen': ['guided', ({ decision }) => `/besluiten/${decision}/bezwaar/bijlagen`],
  'besluiten/:id/bezwaar/controleren': ['guided', ({ decision }) => `/besluiten/${decision}/bezwaar/controleren`],
  'besluiten/:id/bezwaar/verstuurd': ['guided', ({ decision }) => `/besluiten/${decision}/bezwaar/verstuurd`],
  'besluiten/:id/bezwaar/verstuurd/:version/afdruk': [
    'guided',
    ({ decision }) => `/besluiten/${decision}/bezwaar/verstuurd/1/afdruk`,
  ],
  'besluiten/:id/bezwaar/verstuurd/:version/pdf': ['nobody'],
  'besluiten/:id/bezwaar/intrekken': ['guided', ({ decision }) => `/besluiten/${decision}/bezwaar/intrekken`],
  portfolio: ['guided', () => '/portfolio', () => '/portfolio?melding=bewaard'],
  'portfolio/begin/soort': ['guided', () => '/portfolio/begin/soort'],
  'portfolio/begin/nog-iets': ['guided', () => '/portfolio/begin/nog-iets'],
  'portfolio/begin/klaar': ['guided', () => '/portfolio/begin/klaar'],
  'portfolio/begin/:step': [
    'guided',
    () => '/portfolio/begin/wat?soort=CARE',
    ({ work }) => `/portfolio/begin/wanneer?id=${work}`,
    () => '/portfolio/begin/over-mij',
  ],
  'portfolio/cv': ['guided', () => '/portfolio/cv', () => '/portfolio/cv?taal=nl'],
  'portfolio/cv/pdf': ['nobody'],
  opleidingen: ['guided', () => '/opleidingen', () => '/opleidingen?q=heftruck', () => '/opleidingen?q=!!!'],
  'opleidingen/regelingen': [
    'guided',
    () => '/opleidingen/regelingen',
    () => '/opleidingen/regelingen?q=stage&goal=LEARN',
    () => '/opleidingen/regelingen?q=!!!',
  ],
  'opleidingen/mijn': ['guided', () => '/opleidingen/mijn', () => '/opleidingen/mijn?melding=aangevraagd'],
  'opleidingen/vergelijken': [
    'guided',
    () => '/opleidingen/vergelijken',
    ({ training, wanted }) => `/opleidingen/vergelijken?opleiding=${training}&opleiding=${wanted}`,
  ],
  'opleidingen/advies': [
    'guided',
    () => '/opleidingen/advies',
    ({ training }) => `/opleidingen/advies?opleiding=${training}`,
  ],
  'opleidingen/:id': ['guided', ({ training }) => `/opleidingen/${training}`],
  'opleidingen/:id/aanvragen': ['guided', ({ wanted }) => `/opleidingen/${wanted}/aanvragen`],
  'opleidingen/:id/bewijs': ['guided', ({ training }) => `/opleidingen/${training}/bewijs`],
  goedkeuren: ['teamLead', () => '/goedkeuren', () => '/goedkeuren?melding=terug'],
  'goedkeuren/:id': ['teamLead', ({ approval }) => `/goedkeuren/${approval}`],
  // Of what was approved: training-request.spec.ts looks at it.
  'opleidingen/:id/plek': ['nobody'],
  // Of who waits: training-places.spec.ts looks at it.
  'opleidingen/:id/wachtlijst': ['nobody'],
  'opleidingen/:id/intrekken': ['guided', ({ training }) => `/opleidingen/${training}/intrekken`],
  'mijn-mensen/:person/opleiding/:id': ['caseManager', ({ askedTraining }) => askedTraining],
  'portfolio/inlezen': ['guided', () => '/portfolio/inlezen', () => '/portfolio/inlezen?gekozen=1'],
  'portfolio/json': ['nobody'],
  'portfolio/europass': ['nobody'],
  'portfolio/delen': ['guided', () => '/portfolio/delen'],
  'portfolio/delen/nieuw': ['guided', () => '/portfolio/delen/nieuw'],
  'portfolio/delen/:id': [
    'guided',
    ({ card }) => `/portfolio/delen/${card}`,
    ({ card }) => `/portfolio/delen/${card}?melding=gestopt`,
  ],
  'gedeeld/:token': ['nobody', () => '/gedeeld/dit-is-geen-link'],
  'gedeeld/:token/bewijs/:id': ['nobody'],
  'gedeeld/:token/bewijs/:id/klein': ['nobody'],
  'mijn-mensen/:person/portfolio/:share/bewijs/:id': ['nobody'],
  'portfolio/delen/:id/pdf': ['nobody'],
  'portfolio/voorstel/:id': ['guided', ({ proposed }) => `/portfolio/voorstel/${proposed}`],
  'portfolio/:kind/:id/bevestigd': ['guided', ({ work }) => `/portfolio/ervaring/${work}/bevestigd`],
  'mijn-mensen/voor-werk': [
    'caseManager',
    () => '/mijn-mensen/voor-werk',
    () => '/mijn-mensen/voor-werk?purpose=Bakkerij&words=bakker',
    () => '/mijn-mensen/voor-werk?purpose=&words=&hours=x',
  ],
  'mijn-mensen/voor-werk/:share': ['caseManager', ({ work }) => `/mijn-mensen/voor-werk/${work}?waarvoor=Bakkerij`],
  'mijn-mensen/:person/perspectief': ['caseManager', ({ placed }) => `/mijn-mensen/${placed}/perspectief`],
  'mijn-mensen/:person/portfolio': ['caseManager', ({ placed }) => `/mijn-mensen/${placed}/portfolio`],
  'mijn-mensen/:person/portfolio/voorstel/:kind': [
    'caseManager',
    ...['kunnen', 'ervaring', 'opleiding', 'taal', 'certificaat'].map(
      (kind) =>
        ({ placed }: Known) =>
          `/mijn-mensen/${placed}/portfolio/voorstel/${kind}`,
    ),
  ],
  'mijn-mensen/:person/portfolio/:share': ['caseManager', ({ shown }) => shown],
  'portfolio/:kind/:id': [
    'guided',
    ...['kunnen', 'ervaring', 'opleiding', 'taal', 'certificaat'].map((kind) => () => `/portfolio/${kind}/nieuw`),
    ...['rijbewijs', 'beschikbaar', 'wensen', 'over-mij'].map((kind) => () => `/portfolio/${kind}/nieuw`),
    ({ work }) => `/portfolio/ervaring/${work}`,
  ],
  'portfolio/:kind/:id/bewijs': ['guided', ({ work }) => `/portfolio/ervaring/${work}/bewijs`],
  'portfolio/:kind/:id/verwijderen': ['guided', ({ work }) => `/portfolio/ervaring/${work}/verwijderen`],
  trede: ['guided', () => '/trede'],
  zoektijd: ['searching', () => '/zoektijd'],
  'zoektijd/nieuw': ['searching', () => '/zoektijd/nieuw'],
  'zoektijd/:effort': ['searching', ({ effort }) => `/zoektijd/${effort}`],
  afspraken: ['guided', () => '/afspraken'],
  'gesprekken/:id': ['guided', ({ talk }) => `/gesprekken/${talk}`],
  beoordelen: ['specialist', () => '/beoordelen', () => '/beoordelen?status=QUESTIONED'],
  'beoordelen/:id': ['specialist', ({ report }) => `/beoordelen/${report}`],
  ervaringen: ['teamLead', () => '/ervaringen'],
  'mijn-mensen': ['caseManager', () => '/mijn-mensen'],
  'mijn-mensen/:person': ['caseManager', ...(['drafted', 'disagreeing', 'placed'] as const).map(aboutWhom(''))],
  'mijn-mensen/:person/plan/concept': [
    'caseManager',
    ...(['drafted', 'placed'] as const).map(aboutWhom('/plan/concept')),
  ],
  'mijn-mensen/:person/plan/concept/kop': ['caseManager', about('/plan/concept/kop')],
  'mijn-mensen/:person/plan/concept/doel/:goal': [
    'caseManager',
    about('/plan/concept/doel/nieuw'),
    (known) => `/mijn-mensen/${known.drafted}/plan/concept/doel/${known.draftGoal}`,
  ],
  'mijn-mensen/:person/plan/concept/stap/:step': [
    'caseManager',
    about('/plan/concept/stap/nieuw'),
    about('/plan/concept/stap/nieuw?soort=TRAINING'),
    (known) => `/mijn-mensen/${known.drafted}/plan/concept/stap/${known.draftStep}`,
  ],
  'mijn-mensen/:person/plan/concept/verplichting/:obligation': [
    'caseManager',
    about('/plan/concept/verplichting/nieuw'),
  ],
  'mijn-mensen/:person/plan/concept/voorstellen': ['caseManager', about('/plan/concept/voorstellen')],
  'mijn-mensen/:person/plan/versie/:number': ['caseManager', about('/plan/versie/1')],
  'mijn-mensen/:person/plan/vaststellen': ['caseManager', aboutWhom('/plan/vaststellen')('disagreeing')],
  'mijn-mensen/:person/plan/intrekken': ['caseManager', aboutWhom('/plan/intrekken')('disagreeing')],
  'mijn-mensen/:person/plan/beeindigen': ['caseManager', about('/plan/beeindigen')],
  'mijn-mensen/:person/plan/evalueren': ['caseManager', about('/plan/evalueren')],
  'mijn-mensen/:person/plan/maatregel': ['caseManager', about('/plan/maatregel')],
  'mijn-mensen/:person/plan/maatregel/:proposal/intrekken': [
    'caseManager',
    ({ drafted, view }) => `/mijn-mensen/${drafted}/plan/maatregel/${view}/intrekken`,
  ],
  'mijn-mensen/:person/plan/stap/:step': [
    'caseManager',
    ({ placed, placement }) => `/mijn-mensen/${placed}/plan/stap/${placement}`,
  ],
  'mijn-mensen/:person/plan/stap/:step/verdringing': [
    'caseManager',
    ({ placed, placement }) => `/mijn-mensen/${placed}/plan/stap/${placement}/verdringing`,
  ],
  'mijn-mensen/:person/plan/stap/:step/evaluatie': [
    'caseManager',
    ({ placed, placement }) => `/mijn-mensen/${placed}/plan/stap/${placement}/evaluatie`,
  ],
  'mijn-mensen/:person/berichten': ['caseManager', about('/berichten')],
  'mijn-mensen/:person/trede': ['caseManager', about('/trede')],
  'mijn-mensen/:person/zoektijd': ['caseManager', about('/zoektijd')],
  'mijn-mensen/:person/afspraak/:id': [
    'caseManager',
    about('/afspraak/nieuw'),
    (known) => `/mijn-mensen/${known.drafted}/afspraak/${known.appointment}`,
  ],
  'mijn-mensen/:person/gesprek/:id': [
    'caseManager',
    about('/gesprek/nieuw'),
    (known) => `/mijn-mensen/${known.drafted}/gesprek/${known.draftTalk}`,
    (known) => `/mijn-mensen/${known.drafted}/gesprek/${known.talk}`,
  ],
  maatregelen: ['specialist', () => '/maatregelen'],
  'maatregelen/:id': ['specialist', ({ view }) => `/maatregelen/${view}`],
  bezwaren: ['specialist', () => '/bezwaren'],
  'bezwaren/:id': ['specialist', ({ objection }) => `/bezwaren/${objection}`],
  brieven: ['teamLead', () => '/brieven'],
  'brieven/:number/bestand': ['nobody'],
  'wie-keek': ['citizen', () => '/wie-keek', () => '/wie-keek?maand=2020-01'],
  'mijn-rechten': ['citizen', () => '/mijn-rechten'],
  'mijn-rechten/kopie': ['citizen', () => '/mijn-rechten/kopie'],
  'mijn-rechten/kopie/bestand': ['nobody'],
  'mijn-rechten/wissen': ['citizen', () => '/mijn-rechten/wissen'],
  'mijn-rechten/verzoek': [
    'citizen',
    () => '/mijn-rechten/verzoek',
    () => '/mijn-rechten/verzoek?soort=LIMIT',
    () => '/mijn-rechten/verzoek?soort=EXPLAIN',
  ],
  'mijn-rechten/verzoeken/:id': ['asker', ({ request }) => `/mijn-rechten/verzoeken/${request}`],
  privacy: ['officer', () => '/privacy', () => '/privacy?stand=beantwoord'],
  'privacy/:id': ['officer', ({ toAnswer }) => `/privacy/${toAnswer}`],
  adviezen: ['adviser', () => '/adviezen', () => '/adviezen?stand=beantwoord'],
  'adviezen/:id': ['adviser', ({ question }) => `/adviezen/${question}`],
  deelnemers: ['provider', () => '/deelnemers', () => '/deelnemers?melding=niet-op-de-lijst'],
  'deelnemers/:id': ['provider', ({ participant }) => `/deelnemers/${participant}`],
  'deelnemers/:id/aanwezigheid': ['provider', ({ participant }) => `/deelnemers/${participant}/aanwezigheid`],
  'bewijs/:id': ['nobody'],
  'bewijs/:id/klein': ['nobody'],
  over: ['nobody', () => '/over'],
  '*': ['nobody'],
};

/** A page about the one of these people, or about the first. */
function aboutWhom(path: string): (who: 'drafted' | 'disagreeing' | 'placed') => (known: Known) => string {
  return (who) => (known) => `/mijn-mensen/${known[who]}${path}`;
}

function about(path: string): (known: Known) => string {
  return aboutWhom(path)('drafted');
}
