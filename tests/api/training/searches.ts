/**
 * What people type | the course that has to come first. Written down before the search was tuned: a search that gets worse shows here.
 * `-`: nothing is found. With `/` between: one of these.
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
  care | Verpleegkundige
  healthcare | Verpleegkundige
  elderly care | Verzorgende
  building | Timmerman / Metselaar / Schilder
  builders | Timmerman / Metselaar / Schilder
  language | Nederlands / Engels
  children | Onderwijsassistent / Gastouder
  driver | Buschauffeur / Taxichauffeur / Chauffeur
  I want to become a truck driver | Rijbewijs C / Chauffeur
  I would like to learn to become a cook | Kok
  kitchen | Kok / Keuken
  computers | Digivaardig / Programmeren / Systeembeheerder
  cleaning jobs | Schoonmaken / Schoonmaak / Basisvakopleiding schoonmaak
  shop | Verkoper
  learn dutch | Nederlands
  gardening | Hovenier
  animals | Dierverzorger
  horeca | Kok
  kantoor | Administratief / Office
  رعاية | Verpleegkundige
  الرعاية | Verpleegkundige
  البناء | Timmerman / Metselaar / Schilder
  الحراسة | Beveiliger / Portier
  اللغة والحساب | Rekenen
  سائق | Buschauffeur / Taxichauffeur / Chauffeur
  أريد أن أصبح سائق | Buschauffeur / Taxichauffeur / Chauffeur
  هولندي | Nederlands
  لغة هولندية | Nederlands
  تعلم الهولندية | Nederlands
  كهربائي | Eerste monteur elektrotechniek / Monteur
  كمبيوتر | Digivaardig
  الطبخ | Kok
  مطبخ | Kok / Keuken
  الكهربائي | Eerste monteur elektrotechniek / Monteur
  ممرضة | Verpleegkundige
  رعاية المسنين | Verzorgende
  رخصة القيادة | Rijbewijs B
  qqqqqqq | -`
  .split('\n')
  .map((line) => line.split('|').map((part) => part.trim()))
  .flatMap(([typed = '', first = '']) => (typed === '' ? [] : [[typed, first] as const]));
