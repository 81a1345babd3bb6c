import type { PerspectiveScenario } from './scenario-types.ts';

/** The Perspectiefjaar of the demo: a programme of Modelstad, invented after the pilot that a policy document of 2017 describes. */
export const perspectiveModelstad: PerspectiveScenario = {
  fromAge: 18,
  untilAge: 27,
  answerDays: 10,
  source:
    'Keuze van Modelstad: 18 tot en met 27 jaar. Het beleidsplan van Hengelo (2017), dat de proef beschrijft, noemt zowel “tot 27” als “23-27”.',
  coach: {
    nl: {
      title: 'De perspectiefcoach van Modelstad',
      text: 'U kunt vrij bellen of langskomen. Een gesprek verplicht u tot niets.',
    },
    en: {
      title: 'The perspective coach of Modelstad',
      text: 'You are free to call or drop by. A talk does not commit you to anything.',
    },
    ar: {
      title: 'مرشد سنة الآفاق في مودلستاد',
      text: 'يمكنك الاتصال أو الحضور بحرية. المحادثة لا تلزمك بشيء.',
    },
  },
  coachPhone: '000 000 01 01',
  supportPoint: {
    nl: { title: 'Doorstroompunt Oostland', text: 'Helpt jongeren die (bijna) geen school of werk hebben.' },
    en: {
      title: 'Doorstroompunt Oostland',
      text: 'Helps young people who have no school or work, or are about to lose it.',
    },
    ar: {
      title: 'نقطة Doorstroompunt في أوستلاند',
      text: 'تساعد الشباب الذين ليس لديهم مدرسة أو عمل أو يوشكون على فقدانهما.',
    },
  },
  supportPointPhone: '000 000 01 02',
  directions: [
    {
      id: 'zorg',
      track: 'WORK',
      sector: 'CARE',
      energies: ['PEOPLE', 'MOVING'],
      abilities: ['CALM', 'PLAN'],
      words: {
        nl: { title: 'Zorgen voor mensen', text: 'In een woonzorgcentrum, bij mensen thuis of op een groep.' },
        en: { title: 'Caring for people', text: 'In a care home, at people’s homes or with a group.' },
        ar: { title: 'رعاية الناس', text: 'في دار رعاية أو في بيوت الناس أو مع مجموعة.' },
      },
    },
    {
      id: 'techniek',
      track: 'WORK',
      sector: 'TECHNOLOGY',
      energies: ['HANDS', 'MAKING'],
      abilities: ['REPAIR', 'PRECISE'],
      words: {
        nl: { title: 'Techniek en energie', text: 'Zonnepanelen, installaties, lassen, fietsen en auto’s.' },
        en: { title: 'Technology and energy', text: 'Solar panels, installations, welding, bicycles and cars.' },
        ar: { title: 'التقنية والطاقة', text: 'الألواح الشمسية والتركيبات واللحام والدراجات والسيارات.' },
      },
    },
    {
      id: 'bouw',
      track: 'WORK',
      sector: 'CONSTRUCTION',
      energies: ['HANDS', 'OUTSIDE', 'MOVING'],
      abilities: ['STRONG', 'REPAIR'],
      words: {
        nl: { title: 'Bouwen en opknappen', text: 'Timmeren, schilderen, metselen en huizen isoleren.' },
        en: { title: 'Building and renovating', text: 'Carpentry, painting, bricklaying and insulating houses.' },
        ar: { title: 'البناء والترميم', text: 'النجارة والدهان والبناء بالطوب وعزل المنازل.' },
      },
    },
    {
      id: 'logistiek',
      track: 'WORK',
      sector: 'LOGISTICS',
      energies: ['MOVING', 'OUTSIDE'],
      abilities: ['STRONG', 'PLAN'],
      words: {
        nl: { title: 'Vervoer en magazijn', text: 'Rijden, bezorgen en zorgen dat alles op zijn plek komt.' },
        en: { title: 'Transport and warehouse', text: 'Driving, delivering and getting everything to its place.' },
        ar: { title: 'النقل والمستودعات', text: 'القيادة والتوصيل ووضع كل شيء في مكانه.' },
      },
    },
    {
      id: 'horeca',
      track: 'WORK',
      sector: 'HOSPITALITY',
      energies: ['PEOPLE', 'MAKING'],
      abilities: ['CALM', 'SELL'],
      words: {
        nl: { title: 'Koken en gasten ontvangen', text: 'In een keuken, een restaurant of een hotel.' },
        en: { title: 'Cooking and hosting', text: 'In a kitchen, a restaurant or a hotel.' },
        ar: { title: 'الطبخ واستقبال الضيوف', text: 'في مطبخ أو مطعم أو فندق.' },
      },
    },
    {
      id: 'ict',
      track: 'WORK',
      sector: 'ICT',
      energies: ['COMPUTERS', 'MAKING'],
      abilities: ['PRECISE', 'REPAIR'],
      words: {
        nl: { title: 'Werken met computers', text: 'Mensen helpen met hun computer, of zelf iets programmeren.' },
        en: {
          title: 'Working with computers',
          text: 'Helping people with their computer, or programming something yourself.',
        },
        ar: { title: 'العمل بالحواسيب', text: 'مساعدة الناس في حواسيبهم أو أن تبرمج شيئًا بنفسك.' },
      },
    },
    {
      id: 'groen',
      track: 'WORK',
      sector: 'GREEN',
      energies: ['OUTSIDE', 'HANDS'],
      abilities: ['STRONG', 'CALM'],
      words: {
        nl: { title: 'Groen en dieren', text: 'Tuinen, parken, planten en een stadsboerderij.' },
        en: { title: 'Green work and animals', text: 'Gardens, parks, plants and a city farm.' },
        ar: { title: 'الخضرة والحيوانات', text: 'الحدائق والمتنزهات والنباتات ومزرعة في المدينة.' },
      },
    },
    {
      id: 'eigen-webwinkel',
      track: 'BUSINESS',
      sector: 'RETAIL',
      occupations: ['webwinkelier'],
      energies: ['COMPUTERS', 'PEOPLE'],
      abilities: ['SELL', 'PLAN'],
      words: {
        nl: { title: 'Een eigen webwinkel', text: 'Iets verkopen dat u zelf kiest of maakt, klein beginnen.' },
        en: {
          title: 'A web shop of your own',
          text: 'Selling something that you choose or make yourself, starting small.',
        },
        ar: { title: 'متجر إلكتروني خاص بك', text: 'بيع شيء تختاره أو تصنعه بنفسك، والبدء صغيرًا.' },
      },
    },
    {
      id: 'eigen-vak',
      track: 'BUSINESS',
      sector: 'SKILLS',
      occupations: ['ondernemer'],
      energies: ['MAKING', 'HANDS', 'OUTSIDE', 'MOVING'],
      abilities: ['REPAIR', 'SELL', 'PRECISE', 'PLAN'],
      words: {
        nl: {
          title: 'Voor uzelf beginnen met uw vak',
          text: 'Knippen, repareren, tuinen, eten of muziek: eerst een plan, dan een proef.',
        },
        en: {
          title: 'Starting for yourself with your trade',
          text: 'Hair, repairs, gardens, food or music: first a plan, then a trial.',
        },
        ar: {
          title: 'العمل لحسابك بمهنتك',
          text: 'الحلاقة أو الإصلاح أو الحدائق أو الطعام أو الموسيقى: أولًا خطة ثم تجربة.',
        },
      },
    },
  ],
  helps: {
    MONEY: {
      phone: '000 000 01 03',
      words: {
        nl: { title: 'Het jongerenloket', text: 'Over geld om van te leven, en een uitkering als dat nodig is.' },
        en: { title: 'The youth desk', text: 'About money to live on, and a benefit if you need one.' },
        ar: { title: 'مكتب الشباب', text: 'بشأن المال للمعيشة، وبشأن إعانة إن لزم الأمر.' },
      },
    },
    SLEEP: {
      phone: '000 000 01 04',
      words: {
        nl: {
          title: 'De huisarts of het jongerenteam',
          text: 'Slecht slapen gaat vaak over meer. U mag er gewoon over beginnen.',
        },
        en: {
          title: 'Your GP or the youth team',
          text: 'Sleeping badly is often about more. You can simply bring it up.',
        },
        ar: {
          title: 'طبيب العائلة أو فريق الشباب',
          text: 'كثيرًا ما يكون وراء قلة النوم أمور أخرى. يمكنك التحدث عنها ببساطة.',
        },
      },
    },
    DEBTS: {
      phone: '000 000 01 05',
      instrument: 'Jongeren Perspectieffonds',
      words: {
        nl: {
          title: 'Schuldhulp van de gemeente',
          text: 'Samen kijken wat u moet betalen en wat kan wachten. Het kost niets.',
        },
        en: {
          title: 'Debt help of the municipality',
          text: 'Looking together at what you have to pay and what can wait. It costs nothing.',
        },
        ar: {
          title: 'المساعدة في الديون من البلدية',
          text: 'ننظر معًا في ما عليك دفعه وما يمكن أن ينتظر. لا تكلف شيئًا.',
        },
      },
    },
    HOUSING: {
      phone: '000 000 01 04',
      words: {
        nl: { title: 'Het jongerenteam', text: 'Geen eigen plek, of moet u weg? Bel vandaag nog.' },
        en: { title: 'The youth team', text: 'No place of your own, or do you have to leave? Call today.' },
        ar: { title: 'فريق الشباب', text: 'ليس لديك مكان خاص أو عليك المغادرة؟ اتصل اليوم.' },
      },
    },
    HEALTH: {
      phone: '000 000 01 04',
      words: {
        nl: {
          title: 'De huisarts of het jongerenteam',
          text: 'Voor uw lijf en uw hoofd. Is het dringend? Bel de huisarts.',
        },
        en: { title: 'Your GP or the youth team', text: 'For your body and your mind. Is it urgent? Call your GP.' },
        ar: { title: 'طبيب العائلة أو فريق الشباب', text: 'من أجل جسمك ونفسك. هل الأمر عاجل؟ اتصل بطبيب العائلة.' },
      },
    },
  },
};
