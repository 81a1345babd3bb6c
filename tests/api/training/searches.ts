/**
 * What people type | the course that has to come first. Written down before the search was tuned: a search that gets worse shows here.
 * `-`: nothing is found.
 */
export const searches: readonly (readonly [string, string])[] = `
  heftruck | Heftruck
  vorkheftruck | Heftruck
  vorklift | Heftruck
  heftrukc | Heftruck
  forklift | Heftruck
  reachtruck | Reachtruck
  رافعة شوكية | Heftruck
  vrachtwagen | Rijbewijs C vrachtwagen
  buschauffeur | Buschauffeur openbaar vervoer
  bus driver | Buschauffeur openbaar vervoer
  taxi | Taxichauffeur
  code 95 | Code 95 nascholing
  orderpiker | Orderpicker
  magazijn | Magazijnbeheer met een scanner
  planner | Planner wegtransport
  lassen tig | Lassen TIG
  lasen | Lassen
  mig mag | Lassen MIG MAG
  electricien | Eerste monteur elektrotechniek
  loodgieter | Loodgieter
  plumber | Loodgieter
  automonteur | Autotechnicus
  zonnepaneel | Monteur zonnepanelen
  warmtepompen | Monteur warmtepompen
  cnc | CNC-programmeren
  timmerman | Timmerman
  carpenter | Timmerman
  metselaar | Metselaar
  vca | VCA
  asbest | Asbest herkennen
  verzorgende | Verzorgende
  verzorgenden ig | Verzorgende IG
  bejaardenzorg | Verzorgende
  verpleegster | Verpleegkundige
  nurse | Verpleegkundige
  dementie | Omgaan met dementie
  doktersassistente | Doktersassistent
  kok | Kok
  cook | Kok
  طباخ | Kok
  hygiene | HACCP hygiëne in de keuken
  hygiëne | HACCP hygiëne in de keuken
  barista | Barista
  bakker | Bakker
  kapster | Kapper
  barber | Kapper
  naaien | Naaien en kleding herstellen
  boekhouden | Basiskennis boekhouden
  excel | Excel
  exel gevorderd | Excel gevorderd
  python | Programmeren met Python
  programmeren | Programmeren met
  computerles | Digivaardig met de computer
  tuinman | Hovenier
  poetsen | Schoonmaken in de zorg
  beveiliger | Beveiliger
  security guard | Beveiliger
  eerste hulp | EHBO eerste hulp
  kinderopvang | Pedagogisch medewerker kinderopvang
  taalles | Nederlands
  staatsexamen | Staatsexamen NT2
  cv | Solliciteren en cv maken
  rijles | Rijbewijs B
  qqqqqqq | -`
  .split('\n')
  .map((line) => line.split('|').map((part) => part.trim()))
  .flatMap(([typed = '', first = '']) => (typed === '' ? [] : [[typed, first] as const]));
