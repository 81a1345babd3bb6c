import type { LadderOption, LadderQuestion } from '#graphql/plan/domain/ladder.ts';
import { words } from './plan-words.ts';

const level = (code: string, reason: string | null = null) => ({ level: code, domain: '', reason });
const ends = { next: null } as const;

/** How often, for the two questions where less than once a week is a level lower. */
const howOften = (weekly: string, lessOften: string, next: string): readonly LadderOption[] => [
  {
    code: 'weekly',
    text: words('Ja, minstens één keer per week', 'Yes, at least once a week', 'نعم، مرة في الأسبوع على الأقل'),
    places: level(weekly),
    ...ends,
  },
  {
    code: 'lessOften',
    text: words(
      'Ja, maar minder dan één keer per week',
      'Yes, but less than once a week',
      'نعم، لكن أقل من مرة في الأسبوع',
    ),
    places: level(lessOften, 'lessThanWeekly'),
    ...ends,
  },
  {
    code: 'no',
    text: words(
      'Nee, of alleen via internet of telefoon',
      'No, or only on the internet or by phone',
      'لا، أو عبر الإنترنت أو الهاتف فقط',
    ),
    places: null,
    next,
  },
];

/** The guided questions of Modelstad's ladder: at most four on a way. */
export const modelstadQuestions: readonly LadderQuestion[] = [
  {
    code: 'paidWork',
    text: words('Hebt u betaald werk?', 'Do you have paid work?', 'هل لديك عمل مأجور؟'),
    hint: words(
      'Werkt u met behoud van uitkering? Dat is hier onbetaald werk. Kies dan “Nee”.',
      'Do you work while keeping your benefit (met behoud van uitkering)? That is unpaid work here. Then choose “No”.',
      'هل تعمل مع الاحتفاظ بالإعانة (met behoud van uitkering)؟ هذا عمل غير مأجور هنا. اختر إذن «لا».',
    ),
    options: [
      {
        code: 'contract',
        text: words('Ja, ik heb een arbeidscontract', 'Yes, I have an employment contract', 'نعم، لدي عقد عمل'),
        places: null,
        next: 'support',
      },
      {
        code: 'selfEmployed',
        text: words(
          'Ja, ik ben zzp’er of ondernemer',
          'Yes, I am self-employed (zzp’er) or have a business',
          'نعم، أعمل لحسابي الخاص (zzp’er) أو لدي مشروع',
        ),
        places: null,
        next: 'support',
      },
      {
        code: 'paidInternship',
        text: words(
          'Ik loop stage met een stagevergoeding en krijg geen uitkering',
          'I do an internship with an allowance (stagevergoeding) and get no benefit',
          'أقوم بتدريب مقابل تعويض (stagevergoeding) ولا أحصل على إعانة',
        ),
        places: level('5'),
        ...ends,
      },
      { code: 'no', text: words('Nee', 'No', 'لا'), places: null, next: 'tasks' },
    ],
  },
  {
    code: 'support',
    text: words(
      'Krijgt u hulp of geld bij uw werk?',
      'Do you get help or money with your work?',
      'هل تحصل على مساعدة أو مال مع عملك؟',
    ),
    hint: words(
      'Past er meer dan één antwoord? Kies het eerste dat past. Eén of twee keer nabellen na de start is geen hulp.',
      'Does more than one answer fit? Choose the first that fits. One or two phone calls after the start are not help.',
      'هل يناسبك أكثر من جواب؟ اختر الأول المناسب. مكالمة أو مكالمتان بعد البداية لا تُعدّان مساعدة.',
    ),
    options: [
      {
        code: 'benefit',
        text: words(
          'Ja, ik krijg een aanvullende uitkering van de gemeente of UWV',
          'Yes, I get an additional benefit (aanvullende uitkering) from the municipality or UWV',
          'نعم، أحصل على إعانة إضافية (aanvullende uitkering) من البلدية أو من UWV',
        ),
        places: level('5'),
        ...ends,
      },
      {
        code: 'municipality',
        text: words(
          'Ja, de gemeente helpt. Bijvoorbeeld met loonkostensubsidie, nazorg, of mijn uitkering is mijn loon (Work First)',
          'Yes, the municipality helps. For example with a wage subsidy (loonkostensubsidie), aftercare (nazorg), or my benefit is my wage (Work First)',
          'نعم، البلدية تساعد، مثلًا بدعم الأجر (loonkostensubsidie) أو بالمتابعة (nazorg)، أو أن إعانتي هي أجري (Work First)',
        ),
        places: level('5'),
        ...ends,
      },
      {
        code: 'shelteredWork',
        text: words(
          'Ja, ik werk in de sociale werkvoorziening (WSW)',
          'Yes, I work in sheltered employment (WSW)',
          'نعم، أعمل في العمل المحمي (WSW)',
        ),
        places: level('5'),
        ...ends,
      },
      {
        code: 'guidance',
        text: words(
          'Ja, een jobcoach of een andere begeleider van buiten helpt mij',
          'Yes, a job coach or another guide from outside helps me',
          'نعم، يساعدني مدرّب وظيفي (jobcoach) أو مرافق آخر من خارج العمل',
        ),
        places: level('5'),
        ...ends,
      },
      {
        code: 'learning',
        text: words(
          'Ik leer ernaast: inburgering, taal of rekenen (educatie), of een BBL-opleiding voor mijn eerste diploma',
          'I learn beside it: civic integration (inburgering), language or arithmetic (educatie), or a BBL course for my first diploma',
          'أتعلم إلى جانبه: الاندماج (inburgering) أو اللغة أو الحساب (educatie) أو تعليم BBL لأول شهادة لي',
        ),
        places: level('5'),
        ...ends,
      },
      {
        code: 'none',
        text: words('Nee, niets hiervan', 'No, none of these', 'لا، لا شيء من هذا'),
        places: level('6'),
        ...ends,
      },
    ],
  },
  {
    code: 'tasks',
    text: words(
      'Doet u onbetaald werk waarbij anderen op u rekenen?',
      'Do you do unpaid work for which others count on you?',
      'هل تؤدي عملًا بلا أجر يعتمد فيه آخرون عليك؟',
    ),
    hint: words(
      'Bijvoorbeeld vrijwilligerswerk, een stage, een participatiebaan of Work First, een traject met werk, inburgering met werk, of een opleiding met stage (BOL, GIT). Alleen mensen in het echt zien telt. Bellen en internet tellen niet.',
      'For example volunteering, an internship, a participation job or Work First, a programme with work, civic integration (inburgering) with work, or a course with an internship (BOL, GIT). Only meeting people in person counts. Phone and internet do not.',
      'مثل العمل التطوعي أو تدريب أو وظيفة مشاركة أو Work First أو مسار يتضمن عملًا أو اندماج (inburgering) مع عمل أو تعليم مع تدريب (BOL، GIT). يُحسب فقط لقاء الناس وجهًا لوجه. لا يُحسب الهاتف ولا الإنترنت.',
    ),
    options: howOften('4', '3', 'activities'),
  },
  {
    code: 'activities',
    text: words(
      'Doet u mee aan activiteiten die iemand organiseert?',
      'Do you take part in activities that somebody organises?',
      'هل تشارك في أنشطة ينظّمها أحد؟',
    ),
    hint: words(
      'Bijvoorbeeld een vereniging, sport bij een club, een cursus of opleiding, taalles (educatie), inburgering of een traject zonder werk. Alleen mensen in het echt zien telt.',
      'For example a club, sport in a club, a course or training, language lessons (educatie), civic integration (inburgering) or a programme without work. Only meeting people in person counts.',
      'مثل جمعية أو رياضة في نادٍ أو دورة أو تعليم أو دروس لغة (educatie) أو اندماج (inburgering) أو مسار من دون عمل. يُحسب فقط لقاء الناس وجهًا لوجه.',
    ),
    options: howOften('3', '2', 'contacts'),
  },
  {
    code: 'contacts',
    text: words(
      'Ziet u mensen met wie u niet samenwoont?',
      'Do you meet people you do not live with?',
      'هل تلتقي بأشخاص لا تسكن معهم؟',
    ),
    hint: words(
      'Bijvoorbeeld buren, vrienden, ouders van vriendjes, samen naar de bioscoop of een museum, de sportschool, de kerk of moskee, of mantelzorg voor iemand die ergens anders woont.',
      'For example neighbours, friends, parents of your children’s friends, going to the cinema or a museum, the gym, church or mosque, or caring for somebody who lives elsewhere (mantelzorg).',
      'مثل الجيران أو الأصدقاء أو آباء أصدقاء الأطفال أو الذهاب إلى السينما أو المتحف أو صالة الرياضة أو الكنيسة أو المسجد أو رعاية شخص يسكن في مكان آخر (mantelzorg).',
    ),
    options: [
      {
        code: 'weekly',
        text: words('Ja, minstens één keer per week', 'Yes, at least once a week', 'نعم، مرة في الأسبوع على الأقل'),
        places: level('2'),
        ...ends,
      },
      {
        code: 'lessOften',
        text: words(
          'Ja, maar minder dan één keer per week',
          'Yes, but less than once a week',
          'نعم، لكن أقل من مرة في الأسبوع',
        ),
        places: level('1', 'lessThanWeekly'),
        ...ends,
      },
      {
        code: 'functional',
        text: words(
          'Alleen in winkels, in de bus of bij hulpverleners',
          'Only in shops, on the bus or at care providers',
          'فقط في المتاجر أو الحافلة أو عند مقدّمي المساعدة',
        ),
        places: level('1'),
        ...ends,
      },
      {
        code: 'online',
        text: words(
          'Alleen via internet of telefoon',
          'Only on the internet or by phone',
          'عبر الإنترنت أو الهاتف فقط',
        ),
        places: level('1', 'onlineOnly'),
        ...ends,
      },
      {
        code: 'no',
        text: words('Nee, bijna nooit', 'No, almost never', 'لا، نادرًا جدًا'),
        places: level('1'),
        ...ends,
      },
    ],
  },
];
