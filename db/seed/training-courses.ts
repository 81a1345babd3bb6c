import type { TrainingForm, TrainingLevel, TrainingSector } from '#graphql/training/domain/words.ts';

/** A course of the region: its name, the occupation to which it leads, and what it costs and takes at the least. */
export interface Course {
  readonly sector: TrainingSector;
  readonly title: string;
  readonly occupation: string;
  readonly form: TrainingForm;
  readonly level: TrainingLevel;
}

const levels: Readonly<Record<string, TrainingLevel>> = {
  '-': 'NONE',
  '1': 'MBO_1',
  '2': 'MBO_2',
  '3': 'MBO_3',
  '4': 'MBO_4',
};
const forms: Readonly<Record<string, TrainingForm>> = {
  b: 'WORK_BASED',
  s: 'SCHOOL_BASED',
  c: 'COURSE',
  e: 'PRIOR_LEARNING',
  l: 'LEARN_WORK',
};

/** Name | occupation | form and level: `b` work-based, `s` school-based, `c` course, `e` prior learning, `l` learn-work place; `-` without a level. */
const told: Readonly<Record<TrainingSector, string>> = {
  CARE: `
    Helpende zorg en welzijn|helpende|b2
    Helpende plus|helpende plus|c-
    Verzorgende IG|verzorgende|b3
    Verzorgende IG op school|verzorgende|s3
    Verpleegkundige|verpleegkundige|b4
    Begeleider gehandicaptenzorg|begeleider gehandicaptenzorg|b3
    Persoonlijk begeleider maatschappelijke zorg|persoonlijk begeleider|b4
    Doktersassistent|doktersassistent|s4
    Apothekersassistent|apothekersassistent|s4
    Tandartsassistent|tandartsassistent|s4
    Medewerker sociaal werk|sociaal werker|s4
    Dienstverlening zorg en welzijn|medewerker dienstverlening|s2
    Thuishulp|thuishulp|c-
    Gastvrouw in de zorg|gastvrouw zorg|c-
    Medicatie geven|verzorgende|c-
    Tillen en verplaatsen in de zorg|zorgmedewerker|c-
    Omgaan met dementie|verzorgende|c-
    Ervaringscertificaat zorg|zorgmedewerker|e-
    Leerwerkplek woonzorgcentrum|zorgassistent|l1`,
  CONSTRUCTION: `
    Timmerman|timmerman|b2
    Allround timmerman|timmerman|b3
    Metselaar|metselaar|b2
    Schilder|schilder|b2
    Stukadoor|stukadoor|b2
    Tegelzetter|tegelzetter|b2
    Dakdekker|dakdekker|b2
    Stratenmaker|stratenmaker|b2
    Grondwerker|grondwerker|c-
    Machinist grondverzet|machinist grondverzet|b3
    Betonvlechter|betonvlechter|c-
    Steigerbouwer|steigerbouwer|b2
    Sloper|sloper|c-
    Asbest herkennen|sloper|c-
    Isolatiemonteur|isolatiemonteur|c-
    Kozijnen stellen|timmerman|c-
    VCA basis|bouwmedewerker|c-
    VCA VOL voor leidinggevenden|uitvoerder|c-
    Uitvoerder bouw|uitvoerder|b4
    Ervaringscertificaat bouw|bouwmedewerker|e-
    Leerwerkplek renovatie|onderhoudsmedewerker|l1`,
  TECHNOLOGY: `
    Monteur elektrotechnische installaties|elektromonteur|b2
    Eerste monteur elektrotechniek|elektromonteur|b3
    Monteur werktuigkundige installaties|installatiemonteur|b2
    Loodgieter|loodgieter|b2
    Monteur zonnepanelen|monteur zonnepanelen|c-
    Monteur warmtepompen|monteur warmtepompen|c-
    Monteur laadpalen|elektromonteur|c-
    Lassen MIG MAG|lasser|c-
    Lassen TIG|lasser|c-
    Lassen elektrode|lasser|c-
    Lasser metaal|lasser|b2
    CNC-verspaner|verspaner|b2
    CNC-programmeren|verspaner|c-
    Constructiewerker|constructiewerker|b2
    Autotechnicus|automonteur|b2
    Eerste autotechnicus|automonteur|b3
    Fietstechnicus|fietsenmaker|b2
    Procesoperator|procesoperator|b2
    Mechatronica|monteur mechatronica|s4
    NEN 3140 veilig werken|elektromonteur|c-
    Technische tekening lezen|productiemedewerker|c-
    Productiemedewerker techniek|productiemedewerker|b1
    Leerwerkplek metaal|assemblagemedewerker|l1`,
  LOGISTICS: `
    Heftruck|heftruckchauffeur|c-
    Reachtruck|reachtruckchauffeur|c-
    Elektrische pallettruck|magazijnmedewerker|c-
    Hoogwerker|hoogwerkerbediener|c-
    Verreiker|verreikermachinist|c-
    Orderpicker|orderpicker|c-
    Logistiek medewerker|logistiek medewerker|b2
    Logistiek teamleider|teamleider logistiek|b3
    Logistiek supervisor|logistiek supervisor|b4
    Chauffeur wegvervoer|vrachtwagenchauffeur|b2
    Rijbewijs C vrachtwagen|vrachtwagenchauffeur|c-
    Rijbewijs CE vrachtwagen met aanhanger|vrachtwagenchauffeur|c-
    Code 95 nascholing|vrachtwagenchauffeur|c-
    Rijbewijs D bus|buschauffeur|c-
    Buschauffeur openbaar vervoer|buschauffeur|b2
    Taxichauffeur|taxichauffeur|c-
    ADR gevaarlijke stoffen|vrachtwagenchauffeur|c-
    Pakketbezorger|pakketbezorger|c-
    Planner wegtransport|transportplanner|b4
    Magazijnbeheer met een scanner|magazijnmedewerker|c-
    Leerwerkplek magazijn|magazijnmedewerker|l1`,
  HOSPITALITY: `
    Kok|kok|b2
    Zelfstandig werkend kok|kok|b3
    Keukenassistent|keukenassistent|b1
    Gastheer of gastvrouw|medewerker bediening|b2
    Leidinggevende bediening|leidinggevende horeca|b4
    Barista|barista|c-
    HACCP hygiëne in de keuken|keukenmedewerker|c-
    Sociale hygiëne|horecamedewerker|c-
    Receptionist hotel|receptionist|s3
    Afwas en keukenhulp|keukenhulp|c-
    Cateringmedewerker|cateringmedewerker|c-
    Patissier|patissier|c-
    Bakker|bakker|b2
    Pizzabakker|pizzabakker|c-
    Allergenen in de keuken|kok|c-
    Leerwerkplek restaurant|horecamedewerker|l1`,
  RETAIL: `
    Verkoper|verkoper|b2
    Verkoopspecialist|verkoper|b3
    Winkelmanager|winkelmanager|b4
    Kassamedewerker|kassamedewerker|c-
    Vakkenvuller|vakkenvuller|c-
    Slager|slager|b2
    Kapper|kapper|b2
    Allround kapper|kapper|b3
    Schoonheidsspecialist|schoonheidsspecialist|s3
    Pedicure|pedicure|c-
    Webwinkel beginnen|webwinkelier|c-
    Etaleren|etaleur|c-
    Bloemist|bloemist|b2
    Naaien en kleding herstellen|kleermaker|c-
    Leerwerkplek kringloopwinkel|winkelmedewerker|l1`,
  OFFICE: `
    Secretarieel medewerker|secretaresse|s3
    Office assistant|administratief medewerker|s4
    Administratief medewerker|administratief medewerker|b2
    Financieel administratief medewerker|boekhouder|b3
    Basiskennis boekhouden|boekhouder|c-
    Praktijkdiploma boekhouden|boekhouder|c-
    Salarisadministrateur|salarisadministrateur|c-
    Medewerker klantcontact|callcentermedewerker|b3
    Telefoniste en receptioniste|receptionist|c-
    Excel basis|administratief medewerker|c-
    Excel gevorderd|administratief medewerker|c-
    Word en Outlook|administratief medewerker|c-
    Typen|administratief medewerker|c-
    Juridisch medewerker|juridisch medewerker|s4
    HR-medewerker|personeelsmedewerker|c-
    Projectmatig werken|projectmedewerker|c-
    Leerwerkplek gemeentehuis|administratief medewerker|l1`,
  ICT: `
    Medewerker ICT-support|helpdeskmedewerker|b2
    Allround medewerker IT-systemen|systeembeheerder|b3
    Systeembeheerder|systeembeheerder|b4
    Softwareontwikkelaar|programmeur|s4
    Programmeren met Python|programmeur|c-
    Programmeren met JavaScript|programmeur|c-
    Programmeren met Java|programmeur|c-
    Websites bouwen|webontwikkelaar|c-
    Databases en SQL|databasebeheerder|c-
    Netwerken beheren|netwerkbeheerder|c-
    Cyberveiligheid|beveiligingsmedewerker ICT|c-
    Data-analyse|data-analist|c-
    Grafisch ontwerpen|grafisch vormgever|c-
    Digivaardig met de computer|computergebruiker|c-
    Testen van software|softwaretester|c-
    Cloudbeheer|cloudbeheerder|c-`,
  GREEN: `
    Hovenier|hovenier|b2
    Vakbekwaam hovenier|hovenier|b3
    Medewerker groenvoorziening|groenmedewerker|b1
    Boomverzorger|boomverzorger|b3
    Motorkettingzaag|groenmedewerker|c-
    Bosmaaier|groenmedewerker|c-
    Medewerker tuinbouw|tuinbouwmedewerker|b2
    Medewerker veehouderij|veehouder|b2
    Trekkerrijbewijs|trekkerchauffeur|c-
    Spuitlicentie|groenmedewerker|c-
    Dierverzorger|dierverzorger|s3
    Hondentrimmer|hondentrimmer|c-
    Snoeien|hovenier|c-
    Leerwerkplek stadsboerderij|groenmedewerker|l1`,
  CLEANING: `
    Basisvakopleiding schoonmaak|schoonmaker|c-
    Schoonmaken in de zorg|schoonmaker zorg|c-
    Glazenwasser|glazenwasser|c-
    Vloeronderhoud|schoonmaker|c-
    Leidinggevende schoonmaak|voorman schoonmaak|c-
    Medewerker facilitaire dienst|facilitair medewerker|b2
    Facilitair leidinggevende|facilitair manager|s4
    Huismeester|huismeester|c-
    Industriële reiniging|industrieel reiniger|c-
    Wasserijmedewerker|wasserijmedewerker|c-
    Leerwerkplek schoonmaak|schoonmaker|l1`,
  SECURITY: `
    Beveiliger|beveiliger|b2
    Beveiliger op school|beveiliger|s2
    Coördinator beveiliging|coördinator beveiliging|b3
    Verkeersregelaar|verkeersregelaar|c-
    Evenementenbeveiliger|evenementenbeveiliger|c-
    Handhaver toezicht en veiligheid|handhaver|s3
    Bedrijfshulpverlening BHV|bedrijfshulpverlener|c-
    EHBO eerste hulp|eerstehulpverlener|c-
    Reanimatie en AED|eerstehulpverlener|c-
    Brandwacht|brandwacht|c-
    Portier|portier|c-
    Omgaan met agressie|beveiliger|c-`,
  CHILDCARE: `
    Pedagogisch medewerker kinderopvang|pedagogisch medewerker|b3
    Gespecialiseerd pedagogisch medewerker|pedagogisch medewerker|b4
    Onderwijsassistent|onderwijsassistent|s4
    Gastouder|gastouder|c-
    Kinder-EHBO|gastouder|c-
    Groepshulp kinderopvang|groepshulp|c-
    Voorlezen en vroege taal|pedagogisch medewerker|c-
    Overblijfkracht|overblijfkracht|c-
    Baby's in de opvang|pedagogisch medewerker|c-
    Sport en bewegen|sportinstructeur|s3
    Ervaringscertificaat kinderopvang|pedagogisch medewerker|e-`,
  LANGUAGE: `
    Nederlands voor beginners|taalcursist|c-
    Nederlands op weg naar A2|taalcursist|c-
    Nederlands op weg naar B1|taalcursist|c-
    Nederlands op weg naar B2|taalcursist|c-
    Staatsexamen NT2 programma I|taalcursist|c-
    Staatsexamen NT2 programma II|taalcursist|c-
    Lezen en schrijven|taalcursist|c-
    Rekenen voor iedere dag|rekencursist|c-
    Nederlands op de werkvloer|taalcursist|c-
    Nederlands in de zorg|taalcursist|c-
    Nederlands in de techniek|taalcursist|c-
    Engels voor beginners|taalcursist|c-
    Engels voor het werk|taalcursist|c-
    Duits voor het werk|taalcursist|c-
    Taalcafé spreken|taalcursist|c-
    Uitspraak Nederlands|taalcursist|c-`,
  SKILLS: `
    Solliciteren en cv maken|werkzoekende|c-
    Solliciteren met een netwerk|werkzoekende|c-
    Een gesprek met een werkgever|werkzoekende|c-
    Ontdek je talenten|werkzoekende|c-
    Omgaan met geld|werkzoekende|c-
    Starten als zzp'er|ondernemer|c-
    Ondernemingsplan schrijven|ondernemer|c-
    Rijbewijs B|bestuurder|c-
    Theorie rijbewijs B|bestuurder|c-
    Leidinggeven|leidinggevende|c-
    Omgaan met stress|werkzoekende|c-
    Samenwerken|werkzoekende|c-
    Entree-opleiding|assistent|s1
    Mbo-verklaring in de praktijk|assistent|l1
    Werken met een klant|dienstverlener|c-
    Vakbekwaam in de keuken thuis|werkzoekende|c-
    Kennis van de Nederlandse arbeidsmarkt|werkzoekende|c-`,
};

/** Every course that the catalogue of the demo is made of. */
export const courses: readonly Course[] = (Object.keys(told) as TrainingSector[]).flatMap((sector) =>
  told[sector]
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [title = '', occupation = '', code = ''] = line.split('|');
      const form = forms[code.charAt(0)];
      const level = levels[code.charAt(1)];
      if (form === undefined || level === undefined) throw new Error(`a course that cannot be: ${line}`);
      return { sector, title, occupation, form, level };
    }),
);
