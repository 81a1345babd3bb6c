/**
 * More instruments, by the document that names them: name | goal | what it is | for whom | rule | lines. What the document does not say is
 * left open.
 */
export const instrumentRows: Readonly<Record<string, string>> = {
  'De werkgever op kop, Enschede 2010': `
    Directe plaatsing|WORK|Meteen aan het werk bij een werkgever, met hulp als dat nodig is.|Wie dicht bij werk staat.|Er is geen traject vooraf.|144, 199, 225, 229
    Pilot loondispensatie|WORK|De werkgever betaalt wat iemand kan, en de gemeente vult aan.|Wie niet het minimumloon kan verdienen.||30, 387, 571, 733, 926
    Nazorg|WORK|Contact nadat iemand met werk begon.|Wie aan het werk ging.||199, 229, 532
    Inburgering|PARTICIPATE|Cursus en examen over taal en samenleving.|Nieuwkomers.||65, 373
    RMC actieteam|LEARN|Hulp om weer naar school te gaan.|Jongeren die met school stopten.||85
    Spoor werken|WORK|Werk in een sector met kans op werk.|Jongeren tot 27 jaar.||159-163, 259
    Pathmos Werkloosheidsvrij|WORK|Een aanpak in de wijk.|Inwoners van Pathmos.||259, 387, 571
    Mobiliteitscentrum|WORK|Van het ene werk naar het andere.|Wie zijn werk dreigt te verliezen.||75
    Werkgeversmarkt|WORK|Werkgevers vertellen over hun werk.|Wie werk zoekt.|Enkele malen per jaar.|68, 847
    Samenwerkingsprojecten|WORK|Werken en leren met een groep werkgevers.|Wie werk zoekt.||68
    WMO-taken in stadsdelen|PARTICIPATE|Meehelpen in de eigen wijk.|Wie een uitkering heeft.||154, 250
    Beschut werken|WORK|Werk met veel begeleiding.|Wie alleen zo kan werken.||27
    Workstep|WORK|Begeleid werken.|Wie een Wsw-indicatie heeft.||676-717
    Secretaressepool|WORK|Een plek op kantoor bij de gemeente.|Wie werk zoekt.||676-717`,
  'Enschede 2008': `
    Workfirst|WORK|Meteen werken bij het begin van de uitkering.|Wie een uitkering aanvraagt.||643-646, 652
    Terugkeerbaan|WORK|Een baan om weer te gaan werken.|Wie een uitkering heeft.||643-646, 652
    Re-integratiebaan|WORK|Een baan op weg naar gewoon werk.|Wie een uitkering heeft.||643-646, 652
    Participatiebaan|PARTICIPATE|Een baan om mee te doen.|Wie een uitkering heeft.||643-646, 652
    Sollicitatie- en presentatietraining|LEARN|Leren solliciteren en uzelf laten zien.|Wie werk zoekt.||643-646, 652
    Startersondersteuning|WORK|Hulp bij het begin van een eigen bedrijf.|Wie een uitkering heeft.||643-646, 652
    Premies en bonussen|FACILITY|Geld voor een stap naar werk.|Wie een uitkering heeft.||643-646, 652
    Onkostenvergoeding|FACILITY|Geld terug voor kosten op weg naar werk.|Wie een uitkering heeft.||643-646, 652
    Flankerende voorziening|FACILITY|Hulp die werken mogelijk maakt.|Wie een uitkering heeft.||643-646, 652
    Werken met behoud van uitkering|WORK|Werken terwijl de uitkering doorgaat.|Wie een uitkering heeft.||643-646, 652
    Persoonsgebonden re-integratiebudget|FACILITY|Een eigen budget op weg naar werk.|Wie een uitkering heeft.||643-646, 652
    Mental coaching|PARTICIPATE|Gesprekken die sterker maken.|Wie een uitkering heeft.||643-646, 652
    Loonkostenvergoeding|WORK|De gemeente betaalt een deel van het loon.|Wie een uitkering heeft.||643-646, 652
    Scholings- en begeleidingsvergoeding|FACILITY|Geld voor scholing en begeleiding op het werk.|Wie een uitkering heeft.||643-646, 652
    Stageplaats|LEARN|Een plek om ervaring op te doen.|Wie een uitkering heeft.||643-646, 652
    Leerwerkplaats|LEARN|Een plaats om te leren en te werken.|Wie een uitkering heeft.||643-646, 652
    Persoonsgebonden participatiebudget|FACILITY|Een eigen budget om mee te doen.|Wie het zelf kan regelen.||409-411, 652
    Arbeids- en flexbonus|FACILITY|Geld bij de stap naar gewoon betaald werk.|Wie uit de uitkering gaat.||529
    Gericht verlonen|WORK|Een baan op het minimumloon met een traject ernaast.|Wie een redelijke kans op werk heeft.|De gemeente stelt een langste duur vast.|531-535
    Maatschappelijke stage|PARTICIPATE|Een stage in de samenleving.|Iedereen.|Kan samen met een cursus.|318, 327, 481, 491
    Activerende zorgtrajecten|PARTICIPATE|Zorg die helpt om weer mee te doen.|Wie zorg nodig heeft.||318, 327, 481, 491
    Mantelzorg|PARTICIPATE|Zorgen voor een naaste telt als meedoen.|Wie voor een naaste zorgt.||318, 327, 481, 491
    Talentspinnerij|PARTICIPATE|Een plek in de wijk om te leren en elkaar te zien.|Wie ver van werk staat.||182, 519, 563-567, 579
    Taalcursussen|LEARN|Nederlands leren.|Wie beter Nederlands wil leren.||47-53, 63-65, 318, 481
    Volwasseneneducatie|LEARN|Lessen voor volwassenen bij het ROC.|Volwassenen.||47-53, 63-65`,
  'Hengelo 2017': `
    Basisdienstverlening|WORK|Zicht op vacatures, opleidingen en wat u zelf kunt.|Iedereen die werk zoekt.||732-736, 1045-1054
    Collectieve voorlichting|WORK|Een bijeenkomst met uitleg.|Wie een uitkering aanvraagt of 18 wordt.|Elke week.|736-741, 3014-3022
    Korte sociale activering|PARTICIPATE|Een korte stap om weer onder de mensen te komen.|Wie nu niet betaald kan werken.||3035-3037
    Arbeidsmatige dagbesteding|PARTICIPATE|Bezig zijn overdag, met begeleiding.|Wie door een beperking niet kan werken.|Met een indicatie van de Wmo.|1034-1036, 3941-3966
    Traject Humanitas|PARTICIPATE|Hulp van een zorgorganisatie bij meedoen.|Wie het verst van werk staat.||801-809
    Traject Mediant|PARTICIPATE|Hulp van een zorgorganisatie bij meedoen.|Wie het verst van werk staat.||801-809
    Traject Tactus|PARTICIPATE|Hulp van een zorgorganisatie bij meedoen.|Wie het verst van werk staat.||801-809
    Parttime werk uit de bijstand|WORK|Een deel van de week werken naast de uitkering.|Wie een uitkering heeft.|Het loon gaat van de uitkering af.|763-764, 2428-2452, 3112-3116
    Flextensie|WORK|Losse klussen naast de uitkering.|Wie een uitkering heeft.||3113-3116
    Detacheringspool|WORK|Werken bij een ander bedrijf dan uw werkgever.|Wie een uitkering heeft.||3118-3120
    Werken in Duitsland|WORK|Vacatures over de grens.|Iedereen.|Een diploma moet daar gelden.|1314-1315, 1616-1621
    Job carving|WORK|Werk dat past: andere taken of andere uren.|Ouders en wie een beperking heeft.||1126-1130, 1584-1586
    Functiecreatie|WORK|Een baan van taken die passen.|Wie een beperking heeft.||1126-1130, 1584-1586
    Armoedebeleid|FACILITY|Hulp voor wie weinig geld heeft.|Wie weinig geld heeft.||528-532, 2217-2219
    Schuldhulpverlening|FACILITY|Hulp bij schulden.|Wie schulden heeft.||1120-1126, 1173-1175
    Budget Alert|FACILITY|Hulp voor ondernemers met geldzorgen.|Ondernemers.||2217-2219
    Studietoeslag arbeidsbeperkten|FACILITY|Geld naast een studie.|Studenten met een beperking.|De regels gelden in de regio.|3269-3270
    Werkplekaanpassing|FACILITY|Een werkplek die past bij een beperking.|Wie een beperking heeft.||2139-2142, 3010-3012
    Banenafspraak|WORK|Extra banen bij bedrijven en de overheid.|Wie in het doelgroepregister staat.||1370-1413, 2674-2676
    Praktijkroute|WORK|Op de werkplek meten wat iemand kan verdienen.|Wie misschien niet het minimumloon kan verdienen.||1174-1175, 1851-1861
    Beschut werk nieuw|WORK|Werk met veel begeleiding.|Wie alleen zo kan werken.|Het UWV toetst het.|1034-1039, 1193-1210, 2710-2712
    Matchen op werk|WORK|Een coach zoekt met u een baan.|Wie met wat hulp kan werken.||338-344, 702-708, 1261-1264
    Perspectiefjaar|LEARN|Een jaar om een opleiding en een leerwerkplek te vinden, met een coach.|Wie 23 tot 27 jaar is, zonder startkwalificatie of goed werk.||1175-1177, 3094-3104, 4131-4145
    RMC Hengelo|LEARN|Hulp om weer naar school te gaan.|Jongeren die met school stopten.|Eerst school, anders een leerwerkplek, anders dagbesteding.|1127-1134, 1918-1920, 3982-3989
    De Twentse belofte|LEARN|Zorg, school of werk voor elke jongere.|Jongeren tot 27 jaar.||2724, 3990-4011
    LEF-project Pro-VSO|LEARN|Een certificaat van de branche, met een jobcoach.|Leerlingen van praktijkonderwijs en speciaal onderwijs.||1137-1144, 4030-4058
    Kapstok|LEARN|Een certificaat van de branche, met begeleiding.|Wie geen startkwalificatie kan halen.||4030-4058, 4079-4084
    Boris|LEARN|Een certificaat van de branche voor wat u op het werk leert.|Wie geen startkwalificatie kan halen.||4030-4058, 4079-4084
    Entree met ondersteuning|LEARN|Een opleiding op niveau 1 met hulp.|Leerlingen van niveau 1.||4060-4069, 4086-4093
    Regionaal programma Jeugdwerkloosheid|WORK|Hulp om niet thuis te blijven zitten.|Jongeren.||1106-1112
    Duale inburgeringstrajecten|LEARN|Inburgeren en werken samen.|Wie inburgert.||2905
    GIT-traject|LEARN|Een vakcursus met stages en Nederlands.|Nieuwkomers.||2911-2914
    Werkcoach voor statushouders|WORK|Een coach die nieuwkomers kent.|Statushouders.||3311-3312
    Maatschappelijke begeleiding|PARTICIPATE|Hulp bij het wonen en leven in Nederland.|Nieuwkomers.||3305-3312, 3435-3444
    ROZ Twente|WORK|Advies, coaching en training voor een eigen bedrijf.|Wie een bedrijf wil beginnen.|Eerst een toets of het bedrijf kan bestaan.|750-757, 1804-1816, 4408-4409
    Bbz|WORK|Geld en een aanvulling op het inkomen van een bedrijf.|Starters zonder werk en ondernemers met tijdelijke problemen.|Het bedrijf moet kunnen bestaan.|3087-3092, 4434-4447, 4496-4511
    Ondernemen naar vermogen|WORK|Een klein bedrijf naast de uitkering.|Wie weinig kans op een baan heeft.|Heel bescheiden.|774, 1751-1752, 4416-4432
    Starten eigen bedrijf|WORK|Beginnen als zelfstandige.|Inwoners van Twente.||4449-4456
    Ondernemerslab Twente|LEARN|Leren ondernemen.|Studenten van het mbo.||4388-4394, 4408-4410
    Ondernemers met schulden|FACILITY|Schulden regelen, en dan verder of ander werk.|Wie een bedrijf heeft of had.||4512-4526
    MKB-scholingsvouchers|FACILITY|Geld om bij te blijven in uw vak.|Zzp'ers.||3082-3085, 4493-4494
    TwenteMove2Social|WORK|Training en coaching voor een sociale onderneming.|Wie sociaal wil ondernemen.||3063-3064, 4544-4567`,
  'Meerjarenbeleidskader 2012-2016, Borger-Odoorn, Coevorden en Emmen 2011': `
    Gestandaardiseerd cv|WORK|Een cv in een vaste vorm, met bewijs van wat u kunt.|Wie werk zoekt.|Het is er voor de rest van het traject.|596
    Traject naar werk|WORK|Een weg naar werk met eigen doelen en een tijd.|Wie met hulp kan werken.|Alleen als betaald werk waarschijnlijk is.|459, 466, 588, 600
    Loondispensatie|WORK|De werkgever betaalt wat iemand kan, en de gemeente vult aan.|Wie niet het minimumloon kan verdienen.|Samen hoogstens het minimumloon.|467, 529-531, 724
    Jobcarving|WORK|Werk dat van andere banen is afgesplitst.|Wie weinig opleiding heeft.||537-539, 718
    Jobhunting|WORK|Iemand zoekt actief een baan voor u.|Wie kan werken.||470, 494, 723
    Tegenprestatie|PARTICIPATE|Iets nuttigs doen voor anderen.|Wie nog niet betaald kan werken.||61, 67, 510-512
    RMC|LEARN|Hulp op weg naar een startkwalificatie.|Wie 18 jaar of ouder is en met school stopte.||354, 740
    Arbeidstrainingscentrum (ATC)|LEARN|Leren werken: houding, aandacht en netjes werken.|Leerlingen van praktijkonderwijs.||358
    Masterplan Taal|LEARN|Beter leren lezen en schrijven.|Wie moeite heeft met lezen en schrijven.||63, 335-337
    Loopbaanvaardigheden|LEARN|Leren kiezen en plannen in uw werk.|Leerlingen en werkenden.||340-342
    Inburgeringstraject|PARTICIPATE|Een weg naar het inburgeringsexamen.|Wie moet inburgeren.|Lenen kan bij DUO.|496-498, 506
    Minimaregelingen|FACILITY|Hulp voor wie weinig geld heeft.|Wie weinig geld heeft.||488, 503, 728
    Work first|WORK|De kortste weg naar werk, ook op een ander niveau.|Wie een uitkering aanvraagt.||215-217
    Doorverwijzing zorg|FACILITY|Hulp van zorg, dagbesteding of Wmo.|Wie niet kan werken.||468-470
    Buurtsupport|PARTICIPATE|Meehelpen in de buurt.|Wie ver van werk staat.||554-556, 573-575
    Stageplaats bij de gemeente|LEARN|Ervaring opdoen op het gemeentehuis.|Wie moeilijk een plek vindt.||610-612
    Praktijkscholing|LEARN|Leren door te doen, bij een bedrijf.|Leerlingen en wie werk zoekt.||295, 376-386
    Uitzendbureaus|WORK|Werk door een uitzendbureau.|Wie meteen kan werken.||67, 402-404`,
};
