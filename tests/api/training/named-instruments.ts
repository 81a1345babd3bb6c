/**
 * What the five policy documents offer to citizens, by the row in which our notes on the documents name it: E of Enschede 2010, B of
 * Borger-Odoorn, Coevorden and Emmen 2011, C, W (with employers), Y, N and O of Hengelo 2017 and Enschede 2008, P of annex 2 of Enschede
 * 2025. Written down by hand: a list made from the seed could not miss anything.
 */
export const namedInstruments: readonly (readonly [string, string])[] = `
  E05 | Directe plaatsing
  E07 | Klimopbaan
  E11 | Pilot loondispensatie
  E12 | Loonkostensubsidie
  E13 | Nazorg
  E14 | Scholingstraject
  E15 | Arbeidsmarktscenario's
  E16 | Leerwerkloket
  E17 | Leerwerktraject; Leerwerkplek
  E18 | AKA-opleidingsmodule
  E19 | Opscholing
  E20 | Stage; Werkervaringsplaats
  E21 | Inburgering
  E22 | RMC actieteam
  E23 | Financiële vouchers
  E25 | Spoor ondernemen; Spoor werken
  E27 | Pathmos Werkloosheidsvrij
  E29 | Mobiliteitscentrum
  E32 | Werkgeversmarkt
  E33 | Samenwerkingsprojecten
  E41 | WMO-taken in stadsdelen
  E42 | Vrijwilligerswerk
  E43 | Beschut werken
  E44 | Workstep; Secretaressepool
  B05 | Poortprogramma
  B07 | Gestandaardiseerd cv
  B08 | Traject naar werk
  B10 | Loondispensatie
  B11 | Loonkostensubsidie
  B12 | Jobcarving
  B13 | Jobcoaching; Nazorg
  B14 | Jobhunting
  B15 | Werkervaringsplaats
  B16 | Tegenprestatie
  B17 | Functiegerichte scholing
  B18 | Brede basisopleiding
  B19 | Voorschakeltraject
  B23 | RMC
  B25 | Werkschool
  B26 | Entree-opleiding
  B27 | Arbeidstrainingscentrum (ATC)
  B28 | Masterplan Taal
  B29 | Loopbaanvaardigheden
  B30 | Inburgeringstraject
  B31 | Minimaregelingen
  B32 | Work first
  B35 | Mobiliteitscentrum
  B38 | Doorverwijzing zorg
  B41 | Uitzendbureaus
  B44 | Buurtsupport
  B45 | Stageplaats bij de gemeente
  B46 | Stage; Praktijkscholing
  C0 | Basisdienstverlening
  C1 | Collectieve voorlichting
  C4 | Cv- en sollicitatietraining
  C5 | Klein werkbudget
  C6 | Re-integratietraject
  C7 | Dienstverband met re-integratiedeel
  C8 | Proefplaatsing
  C9 | Leren en werken
  C10 | Routekaart verdringing
  C11 | Leerwerkloket
  C12 | Scholing op voorraad
  C13 | Regionale scholingsprojecten
  C14 | BBL; BOL
  C15 | EVC
  C16 | Terug naar school; Duaal leren; Beroepsgerichte cursussen; Educatie
  C17 | Maatschappelijke participatie
  C18 | Korte sociale activering
  C19 | Educatie en taallessen in de wijk
  C20 | Arbeidsmatige dagbesteding
  C21 | Traject Humanitas; Traject Mediant; Traject Tactus
  C23 | Parttime werk uit de bijstand
  C24 | Flextensie
  C25 | Detacheringspool
  C26 | Werken in Duitsland
  C28 | Job carving; Functiecreatie
  C29 | Kinderopvang; Armoedebeleid; Schuldhulpverlening; Budget Alert
  C30 | Studietoeslag arbeidsbeperkten
  C31 | Nazorg
  C32 | Workfirst; Terugkeerbaan; Re-integratiebaan; Participatiebaan; Sollicitatie- en presentatietraining; Startersondersteuning
  C32 | Premies en bonussen; Onkostenvergoeding; Flankerende voorziening; Werken met behoud van uitkering
  C32 | Persoonsgebonden re-integratiebudget; Mental coaching; Loonkostenvergoeding; Scholings- en begeleidingsvergoeding
  C32 | Stageplaats; Leerwerkplaats
  C33 | Persoonsgebonden participatiebudget
  C34 | Participatieplaats
  C35 | Arbeids- en flexbonus
  C36 | Gericht verlonen
  C37 | Voorschakeltraject
  C38 | Maatschappelijke stage; Vrijwilligerswerk; Activerende zorgtrajecten; Mantelzorg
  C39 | Talentspinnerij
  W1 | Loonkostensubsidie
  W2 | Loonwaardemeting Competensys
  W3 | Jobcoaching
  W4 | No-riskpolis; Werkplekaanpassing
  W5 | Proefplaatsing
  W6 | Banenafspraak
  W7 | Praktijkroute; Aanvraag beoordeling arbeidsvermogen
  W8 | Beschut werk nieuw
  W11 | Matchen op werk
  Y1 | Perspectiefjaar
  Y5 | RMC Hengelo
  Y6 | De Twentse belofte
  Y8 | LEF-project Pro-VSO; Kapstok; Boris
  Y9 | Entree met ondersteuning
  Y12 | Regionaal programma Jeugdwerkloosheid
  N2 | Duale inburgeringstrajecten
  N3 | GIT-traject
  N4 | Taalcursussen; Volwasseneneducatie
  N5 | STAR/T
  N6 | Werkcoach voor statushouders
  N9 | Maatschappelijke begeleiding
  O1 | ROZ Twente
  O2 | Bbz
  O3 | Ondernemen naar vermogen
  O4 | Starten eigen bedrijf
  O5 | Ondernemerslab Twente
  O6 | Ondernemers met schulden
  O7 | MKB-scholingsvouchers
  O8 | TwenteMove2Social
  P1 | Scoren met Gezondheid; Supporter van Elkaar; Bewegen Werkt; Pro Jonge Moeders; Educatie; M-Pact Eigen Kracht; OpMaat; Opstap
  P1 | Vrijwilligerswerk; Power Enschede; VIP Wmo; DCW Werkroute; Z-route; SIVE; Rijlessen B en BE; Jobhulpmaatje
  P1 | Huis voor Taal en Meedoen; Hal 32; WILS; Horeca-opleiding Twentsche Foodhal; Nieuw Begin Enschede; Rigtersbleek
  P2 | Loonkostensubsidie; Visiegroep Zorg & Werk; Werk als beste zorg; Proefplaatsing; Participatieplaats; TOP workshop
  P2 | Q1000 assessment; Parttime ondernemen; Leerwerktraject Carroesel Ledeboerpark; VIP-traject; Loonwaardemeting Competensys
  P2 | Beschut werk detachering; Nieuw beschut; BBJ-KL
  P3 | Arbeids-medisch advies; Aanvraag beoordeling arbeidsvermogen; Flexibel budget; No-riskpolis; Jobcoaching; Kinderopvang
  P3 | Persoonlijk re-integratiebudget; Twents Fonds voor Vakmanschap; Regionaal Mobiliteitsteam; Algemene voorliggende voorzieningen
  P3 | Interne werkbegeleiding; Individuele studietoeslag; Jongeren Perspectieffonds; Intensieve kennismaking`
  .split('\n')
  .map((line) => line.trim())
  .filter(Boolean)
  .flatMap((line) => {
    const [row = '', names = ''] = line.split('|').map((part) => part.trim());
    return names.split(';').map((name) => [row, name.trim()] as const);
  });

/** Rows that offer a citizen nothing, and why. With those above they are all rows of the notes' tables. */
export const otherRows: Readonly<Record<string, string>> = {
  'a front office, team or partner': 'E01 E28 E40 E49 B50 B51 C40 Y2 Y7 Y11',
  'how somebody is looked at, placed or matched':
    'E02 E03 E04 E08 E09 E10 E47 B01 B02 B03 B04 B06 B09 B22 B39 C0b C2 C3 C27',
  'what a placement brings, and is not asked for': 'E46 E53 B33 B34 B40 C22 N1 N7 N8',
  'a duty of a citizen, which the plan holds': 'B20 B21 B24 Y3 Y4 Y10',
  'what employers are offered or asked': 'E35 E37 E38 E48 E50 E51 B42 B43 B48 W0 W9 W10 W12 O9',
  'how a municipality steers and is measured': 'E06 E24 E26 E30 E31 E34 E36 E39 E45 E52 B36 B37 B47 B49',
};
