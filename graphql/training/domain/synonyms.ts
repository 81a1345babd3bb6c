/** Dutch words by which a training is found | what people call it, in everyday words and in other languages, each as its words are folded. */
const told = `
  heftruck | vorkheftruck, vorklift, heftrucks, forklift, fork lift, رافعة شوكية, رافعه شوكيه
  heftruck | reachtruck
  reachtruck | vorkheftruck, heftruck
  vrachtwagenchauffeur | trucker, truck driver, lorry driver, vrachtauto, vrachtwagen, سائق شاحنة
  buschauffeur | bus driver, سائق حافلة
  taxichauffeur | taxi driver
  orderpicker | order picker, inpakker, warehouse picker
  magazijn | warehouse, مستودع
  pakketbezorger | koerier, postbode, courier, delivery driver
  lasser | welder, welding, لحام
  lassen | welder, welding, laswerk, لحام
  elektromonteur | electricien, elektricien, electrician, كهربائي
  loodgieter | plumber, سباك
  automonteur | mecanicien, car mechanic, garage, ميكانيكي
  fietsenmaker | fietsreparatie, bicycle, bike
  timmerman | carpenter, houtbewerker, نجار
  schilder | painter, verven, دهان
  metselaar | bricklayer, بناء
  dakdekker | roofer
  zonnepanelen | solar, zonnepaneel, الواح شمسية
  verzorgende | carer, zorgen voor ouderen, bejaardenzorg, ouderenzorg
  verpleegkundige | nurse, zuster, verpleegster, ممرض, ممرضة
  helpende | care assistant, zorghulp
  doktersassistent | doctor assistant, huisartsassistent
  kok | chef, cook, koken, طباخ
  bakker | baker, خباز
  bediening | ober, serveerster, kelner, waiter, waitress, نادل
  schoonmaak | poetsen, poetshulp, schoonmaakster, cleaner, cleaning, تنظيف
  schoonmaken | poetsen
  schoonmaker | poetsen, poetshulp, schoonmaakster, cleaner, cleaning, تنظيف
  beveiliger | security, bewaker, security guard, حارس
  kapper | hairdresser, kapster, barber, حلاق
  naaien | kleermaker, tailor, sewing, خياطة
  hovenier | tuinman, gardener, tuinieren, بستاني
  boekhouder | boekhouden, accounting, bookkeeper, محاسبة
  secretaresse | secretary
  programmeur | coderen, coding, programming, developer, برمجة
  digivaardig | computer, computerles, computercursus, حاسوب
  verkoper | winkel, salesperson, shop, بائع
  kassamedewerker | caissiere, cashier
  pedagogisch | kinderopvang, creche, kinderdagverblijf, childcare, nursery, حضانة
  onderwijsassistent | klassenassistent, teaching assistant
  ehbo | eerste hulp, first aid, اسعافات اولية
  bhv | bedrijfshulpverlening
  nederlands | dutch, taalles, taalcursus, nt2, inburgering, هولندية, الهولندية
  engels | english, انجليزية
  rijbewijs b | autorijbewijs, rijles, driving licence, رخصة قيادة
  solliciteren | sollicitatie, job application, cv, vacature
  ondernemer | eigen bedrijf, zzp, self employed, business
`;

/** Groups of words that all have to be in a training, by what was typed for them. */
const meanings: ReadonlyMap<string, readonly string[]> = (() => {
  const found = new Map<string, string[]>();
  for (const line of told.split('\n')) {
    const [dutch, calls] = line.split('|').map((part) => part.trim());
    if (dutch === undefined || calls === undefined) continue;
    for (const call of calls.split(',').map((one) => one.trim())) found.set(call, [...(found.get(call) ?? []), dutch]);
  }
  return found;
})();

/** Words that say nothing about what somebody looks for. */
const empty = new Set(
  'de het een en of in op met voor van te ik wil worden word graag cursus opleiding opleidingen leren training diploma the a an to of i want become course'.split(
    ' ',
  ),
);

/** One thing that was typed: as it was, and the Dutch words that people mean by it. */
export interface AskedWord {
  readonly typed: string;
  readonly meant: readonly string[];
}

/** What was typed, cut into things that have a meaning of their own: the longest names first, and without words that say nothing. */
export function askedWords(words: readonly string[]): readonly AskedWord[] {
  const asked: AskedWord[] = [];
  for (let index = 0; index < words.length;) {
    const size = [3, 2, 1].find((count) => meanings.has(words.slice(index, index + count).join(' '))) ?? 1;
    const typed = words.slice(index, index + size).join(' ');
    asked.push({ typed, meant: meanings.get(typed) ?? [] });
    index += size;
  }
  return asked.filter(({ typed }) => !empty.has(typed));
}
