import { foldedWords } from './search-words.ts';
import { type TrainingSector, trainingSectors } from './words.ts';

/** Dutch words by which a training is found | what people call it, in everyday words and in other languages. */
const told = `
  heftruck | vorkheftruck, vorklift, heftrucks, forklift, fork lift, رافعة شوكية
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
  verpleegkundige | nurse, zuster, verpleegster, ممرض
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
  nederlands | dutch, taalles, taalcursus, nt2, inburgering, هولندية
  engels | english, انجليزية
  rijbewijs b | autorijbewijs, rijles, driving licence, رخصة قيادة
  solliciteren | sollicitatie, job application, cv, vacature
  ondernemer | eigen bedrijf, zzp, self employed, business
  chauffeur, vrachtwagenchauffeur, buschauffeur, taxichauffeur | driver, driving, rijden, سائق, سواقة, قيادة
  vrachtwagenchauffeur, rijbewijs c, chauffeur wegvervoer | truck, truck driver, lorry, lorry driver, trucker, سائق شاحنات, شاحنة
  buschauffeur | bus, حافلة, باص, سائق باص
  taxichauffeur | taxi, تاكسي, سائق تاكسي, سيارة أجرة
  pakketbezorger | parcel, delivery, توصيل, ساعي
  orderpicker, magazijn | مخزن, عامل مستودع
  elektromonteur | electric, electrical, electricity, كهرباء, كهربائيات
  loodgieter | plumbing, سباكة
  automonteur | mechanic, car, cars, auto, سيارات, ميكانيك, ميكانيكا, ميكانيكي سيارات
  fietsenmaker | دراجات, دراجة
  warmtepompen | heat pump
  zonnepanelen | solar panel, طاقة شمسية
  timmerman | carpentry, wood, hout, نجارة
  schilder | painting, paint, دهانات
  stukadoor | plasterer, plastering, جبس
  tegelzetter | tiler, tile, tiling, بلاط
  stratenmaker | paver, road worker
  dakdekker | roofing, roof, سقف, أسقف
  steigerbouwer | scaffolder, scaffolding
  verzorgende | elderly, elderly care, old people, care for the elderly, رعاية المسنين, رعاية كبار السن, مسنين, كبار السن
  verpleegkundige | nursing, تمريض
  gehandicaptenzorg | disability, disabled, handicapped, ذوي الاحتياجات, معاقين
  sociaal | social work, social worker, عمل اجتماعي
  apothekersassistent | pharmacy, pharmacist, صيدلية
  tandartsassistent | dental, dentist, طبيب أسنان, أسنان
  kok | cooking, food, طبخ, طهي, طاه
  kok, keukenassistent, keukenhulp | keuken, kitchen, مطبخ
  bakker | bakery, baking, مخبز, خبز
  bediening | serving, table service
  barista | coffee, قهوة
  receptionist | reception, receptionist, استقبال
  schoonmaak | clean, نظافة, عامل نظافة
  beveiliger | guard, guarding, حارس أمن, أمن
  kapper | hair, barbershop, حلاقة, كوافير
  schoonheidsspecialist | beauty, beautician, تجميل
  bloemist | florist, flower, زهور
  slager | butcher, جزار, قصاب
  naaien | clothes, seamstress, خياط
  hovenier | garden, gardening, حديقة, حدائق, بستنة
  dierverzorger, hondentrimmer | animal, animals, pet, dog, حيوانات, حيوان
  tuinbouw, veehouderij | farm, farming, farmer, agriculture, زراعة, مزارع
  boekhouder, administratief | administration, administrative, bookkeeping, محاسب, إدارة
  secretaresse, administratief | secretarial, سكرتير, سكرتارية
  programmeur, programmeren | programmer, software, مبرمج
  websites | website, web design, مواقع
  digivaardig | computers, كمبيوتر, كومبيوتر
  verkoper, winkelmanager | sales, seller, selling, retail, مبيعات, بيع
  kassamedewerker | till, checkout, كاشير, صندوق
  pedagogisch, groepshulp | child care, kindergarten, daycare, day care, babysitter, رعاية الأطفال, روضة, روضة أطفال
  kinderopvang | childcare, child care, nursery, creche, kinderdagverblijf, رعاية الأطفال, حضانة
  schulden, schuldhulp | debt, debts, money problems, ديون
  verpleegkundige, verzorgende, zorg | hospital, ziekenhuis, مستشفى
  onderwijsassistent | teach, teacher, teaching, school assistant, معلم, مدرس, تعليم
  ehbo | إسعاف, إسعافات
  nederlands | هولندي, لغة هولندية, هولندا, integration, civic integration, اندماج
  engels | إنكليزية, انجليزي, لغة إنجليزية
  duits | german, ألمانية
  lezen | reading, writing, read, write, literacy, قراءة, كتابة
  rekenen | taal en rekenen, language and numbers, اللغة والحساب, maths, math, numeracy, calculate, numbers, حساب, رياضيات
  rijbewijs b, theorie rijbewijs | driver licence, drivers license, driving license, driving lesson, رخصة سواقة, رخصة السياقة, شهادة سواقة
  solliciteren | find work, find a job, apply for a job, job interview, البحث عن عمل, سيرة ذاتية
  ondernemer | entrepreneur, start a business, own business, freelance, مشروع, تجارة, عمل حر
`;

/**
 * A sector | Dutch words by which its trainings are found | what people call it. Every name that a reader sees of it is here, in each
 * language of the portal.
 */
const toldOfSectors = `
  CARE | zorg, verzorgende, verpleegkundige | zorg, care, health, healthcare, health care, الرعاية, رعاية صحية, صحة
  CONSTRUCTION | bouw, timmerman, metselaar, schilder | bouw, building, construction, builder, البناء, عامل بناء
  TECHNOLOGY | techniek, monteur, elektrotechniek, lassen | techniek, technology, technical, technician, engineering, التقنية, فني
  LOGISTICS | logistiek, magazijn, chauffeur | vervoer en magazijn, vervoer, transport, transport and warehouse, logistics, النقل والمستودعات, نقل
  HOSPITALITY | horeca, kok, bediening, hotel | horeca, hotels and restaurants, hospitality, restaurant, catering, المطاعم والفنادق, مطعم, فندق
  RETAIL | verkoper, winkelmanager, kassamedewerker | winkels, winkel, shops, store, المتاجر, متجر
  OFFICE | administratief, secretarieel, office | kantoor, office, office work, العمل المكتبي, مكتب
  ICT | ict, digivaardig, programmeren, systeembeheerder | computers, ict, it, الحاسوب
  GREEN | hovenier, groenvoorziening, tuinbouw, dierverzorger | groen en dieren, groen, dieren, plants and animals, plants, nature, النباتات والحيوانات, نباتات
  CLEANING | schoonmaak, schoonmaken, facilitair | schoonmaak, cleaning, التنظيف
  SECURITY | beveiliger, beveiliging, portier | beveiliging, veiligheid, security, safety, الحراسة
  CHILDCARE | kinderopvang, onderwijsassistent, gastouder | kinderen en onderwijs, kinderen, onderwijs, children and education, children, child, kids, education, الأطفال والتعليم, أطفال
  LANGUAGE | nederlands, engels, taal | taal en rekenen, taal, talen, language and numbers, language, اللغة والحساب, لغة, لغات
  SKILLS | solliciteren, ondernemer | werk zoeken en ondernemen, finding work and starting a business, البحث عن عمل وبدء مشروع
`;

/** A word as it is looked up: in Arabic without its article (ال) and the ending that only says a woman (ة). */
const lookedUp = (word: string) =>
  word.replace(/^(?:[وبف]?ال|لل)(?=\p{L}{2})/u, '').replace(/(?<=\p{Script=Arabic}{2})[ةه]$/u, '');

/** What people call something, as it is looked up. */
const keyOf = (words: readonly string[]) => words.map(lookedUp).join(' ');

/** What stands between signs, without what is empty. */
const parts = (text: string, sign: string) =>
  text
    .split(sign)
    .map((part) => part.trim())
    .filter(Boolean);

/** What a name stands for. */
interface Meaning {
  /** Dutch words, of which a training has one. */
  readonly dutch: readonly string[];
  readonly sector: TrainingSector | null;
}

const meanings: ReadonlyMap<string, Meaning> = (() => {
  const found = new Map<string, Meaning>();
  const add = (calls: string, dutch: string, sector: TrainingSector | null) => {
    for (const call of parts(calls, ',')) {
      const key = keyOf(foldedWords(call));
      const before = found.get(key);
      found.set(key, {
        dutch: [...new Set([...(before?.dutch ?? []), ...parts(dutch, ',')])],
        sector: before?.sector ?? sector,
      });
    }
  };
  for (const line of parts(told, '\n')) {
    const [dutch = '', calls = ''] = parts(line, '|');
    add(calls, dutch, null);
  }
  for (const line of parts(toldOfSectors, '\n')) {
    const [name, dutch = '', calls = ''] = parts(line, '|');
    const sector = trainingSectors.find((one) => one === name);
    if (sector === undefined) throw new Error(`a sector that is not: ${name}`);
    add(calls, dutch, sector);
  }
  return found;
})();

/** Words of the longest name. */
const mostWords = Math.max(...[...meanings.keys()].map((name) => name.split(' ').length));

/** What English and Dutch put behind a word for more than one. */
const plural = /(?<=\p{Script=Latin}{3})s$/u;

/** What a name stands for, also where an s was put behind it. */
const meaningOf = (words: readonly string[]) => {
  const key = keyOf(words);
  return meanings.get(key) ?? meanings.get(key.replace(plural, ''));
};

/** A word as it is looked up, for one of it. */
const bare = (word: string) => lookedUp(word).replace(plural, '');

/** Words that say nothing about what somebody looks for. */
const empty: ReadonlySet<string> = new Set(
  foldedWords(
    `de het een en of in op met voor van te ik wil worden word graag cursus opleiding opleidingen leren training diploma
    the a an to of and i want would like become be course class learn learning for in my how job work lesson study with at worker working person
    أريد أن أصبح اصير تعلم أتعلم دراسة أدرس دورة تدريب دبلوم في من إلى على أعمل عمل شغل وظيفة كيف أحب أرغب أبحث عن مع`,
  ).map(bare),
);

/** One thing that was typed: as it was, and what people mean by it. */
export interface AskedWord {
  readonly typed: string;
  /** Dutch words; none where it is in no list. */
  readonly meant: readonly string[];
  /** The sector that it names. */
  readonly sector: TrainingSector | null;
}

/** What was typed, cut into things that have a meaning of their own: the longest names first, and without words that say nothing. */
export function askedWords(words: readonly string[]): readonly AskedWord[] {
  const asked: AskedWord[] = [];
  for (let index = 0; index < words.length;) {
    let size = Math.min(mostWords, words.length - index);
    while (size > 1 && meaningOf(words.slice(index, index + size)) === undefined) size -= 1;
    const name = words.slice(index, index + size);
    const meaning = meaningOf(name);
    if (meaning !== undefined || !name.every((word) => empty.has(bare(word))))
      asked.push({ typed: name.join(' '), meant: meaning?.dutch ?? [], sector: meaning?.sector ?? null });
    index += size;
  }
  return asked;
}
