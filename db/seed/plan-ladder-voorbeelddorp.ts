import type { LadderDefinition, LadderOption } from '#graphql/plan/domain/ladder.ts';
import { words } from './plan-words.ts';

const step1 = (reason: string | null = null) => ({ level: '1', domain: 'citizenship', reason });
const step2 = (domain: string, reason: string | null = null) => ({ level: '2', domain, reason });

/** "No": a domain in which somebody does nothing has no place. */
const no = (next: string | null): LadderOption => ({ code: 'no', text: words('Nee', 'No', 'لا'), places: null, next });

/**
 * The two steps of "Meedoen telt!" (Enschede 2008, sections 3.1 and 4.2) by four domains: citizenship is the first step, employment,
 * craft and business are the second. Its goal, to stand on one's own feet, is reached from there. Steps can be combined, and no domain
 * is worth more than another.
 */
export const voorbeelddorpLadder: LadderDefinition = {
  name: words(
    'Participatieladder: twee treden, vier domeinen',
    'Participation ladder (participatieladder): two steps, four domains',
    'سُلّم المشاركة (participatieladder): درجتان وأربعة مجالات',
  ),
  domains: [
    {
      code: 'citizenship',
      name: words('Burgerschap', 'Citizenship (burgerschap)', 'المواطنة (burgerschap)'),
      levels: ['1'],
    },
    {
      code: 'employment',
      name: words('Werknemerschap', 'Employment (werknemerschap)', 'العمل لدى الغير (werknemerschap)'),
      levels: ['2'],
    },
    { code: 'craft', name: words('Vakmanschap', 'Craft (vakmanschap)', 'المهنة والتعلّم (vakmanschap)'), levels: ['2'] },
    {
      code: 'business',
      name: words('Ondernemerschap', 'Business (ondernemerschap)', 'العمل الحر (ondernemerschap)'),
      levels: ['2'],
    },
  ],
  levels: [
    {
      code: '1',
      name: words(
        'Trede 1: meedoen in de samenleving',
        'Step 1 (trede 1): taking part in society',
        'الدرجة 1 (trede 1): المشاركة في المجتمع',
      ),
      meaning: words(
        'U doet mee naar vermogen. Het doel is dat u uzelf redt in het dagelijks leven.',
        'You take part as far as you can. The goal is that you manage daily life by yourself.',
        'تشارك بقدر استطاعتك. الهدف أن تدبّر حياتك اليومية بنفسك.',
      ),
    },
    {
      code: '2',
      name: words(
        'Trede 2: op weg naar een eigen inkomen',
        'Step 2 (trede 2): on the way to your own income',
        'الدرجة 2 (trede 2): في الطريق إلى دخل خاص',
      ),
      meaning: words(
        'U werkt aan een baan, een vak of een eigen bedrijf. Het doel is dat u zelf uw geld verdient.',
        'You work towards a job, a craft or your own business. The goal is that you earn your own money.',
        'تعمل للوصول إلى وظيفة أو مهنة أو مشروع خاص. الهدف أن تكسب مالك بنفسك.',
      ),
    },
  ],
  questions: [
    {
      code: 'society',
      text: words(
        'Doet u iets samen met anderen of voor anderen?',
        'Do you do something with others or for others?',
        'هل تفعل شيئًا مع الآخرين أو من أجلهم؟',
      ),
      hint: words(
        'Bijvoorbeeld vrijwilligerswerk, een maatschappelijke stage, een participatieplaats, een taalcursus, inburgering, mantelzorg of een activerend zorgtraject.',
        'For example volunteering, a community internship (maatschappelijke stage), a participation placement (participatieplaats), a language course, civic integration (inburgering), caring for somebody (mantelzorg) or a care programme that activates (activerend zorgtraject).',
        'مثل العمل التطوعي أو تدريب مجتمعي (maatschappelijke stage) أو مكان مشاركة (participatieplaats) أو دورة لغة أو اندماج (inburgering) أو رعاية شخص (mantelzorg) أو مسار رعاية محفّز (activerend zorgtraject).',
      ),
      options: [
        { code: 'yes', text: words('Ja', 'Yes', 'نعم'), places: step1(), next: 'job' },
        {
          code: 'no',
          text: words('Nee, nog niet', 'No, not yet', 'لا، ليس بعد'),
          places: step1('notYet'),
          next: 'job',
        },
      ],
    },
    {
      code: 'job',
      text: words(
        'Werkt u bij een werkgever, of werkt u daaraan?',
        'Do you work for an employer, or towards that?',
        'هل تعمل لدى رب عمل أو تسعى إلى ذلك؟',
      ),
      hint: words(
        'Op weg is bijvoorbeeld: bemiddeling, een terugkeerplaats of participatieplaats, werken met behoud van uitkering, verloning of arbeidsactivering.',
        'On the way is for example: job mediation (bemiddeling), a return or participation placement (terugkeerplaats, participatieplaats), working while keeping your benefit, your benefit paid as a wage (verloning) or work activation (arbeidsactivering).',
        'في الطريق مثلًا: الوساطة (bemiddeling) أو مكان عودة أو مشاركة (terugkeerplaats، participatieplaats) أو العمل مع الاحتفاظ بالإعانة أو دفع الإعانة كأجر (verloning) أو تنشيط العمل (arbeidsactivering).',
      ),
      options: [
        {
          code: 'reached',
          text: words(
            'Ja, ik heb regulier werk',
            'Yes, I have a regular job (regulier werk)',
            'نعم، لدي عمل عادي (regulier werk)',
          ),
          places: step2('employment', 'goalReached'),
          next: 'learning',
        },
        {
          code: 'onTheWay',
          text: words(
            'Ja, ik ben op weg naar een baan',
            'Yes, I am on the way to a job',
            'نعم، أنا في الطريق إلى وظيفة',
          ),
          places: step2('employment'),
          next: 'learning',
        },
        no('learning'),
      ],
    },
    {
      code: 'learning',
      text: words('Leert u een vak?', 'Are you learning a craft?', 'هل تتعلم مهنة؟'),
      hint: words(
        'Bijvoorbeeld terug naar school, duaal leren, een beroepsgerichte cursus, educatie of EVC. Een startkwalificatie is een diploma havo, vwo of mbo niveau 2 of hoger.',
        'For example back to school, learning at work (duaal leren), a vocational course, basic education (educatie) or recognition of what you can do (EVC). A basic qualification (startkwalificatie) is a diploma havo, vwo or mbo level 2 or higher.',
        'مثل العودة إلى المدرسة أو التعلم أثناء العمل (duaal leren) أو دورة مهنية أو تعليم أساسي (educatie) أو الاعتراف بالمهارات (EVC). المؤهل الأساسي (startkwalificatie) هو شهادة havo أو vwo أو mbo من المستوى 2 أو أعلى.',
      ),
      options: [
        {
          code: 'reached',
          text: words(
            'Ik heb een startkwalificatie gehaald',
            'I have got a basic qualification (startkwalificatie)',
            'حصلت على المؤهل الأساسي (startkwalificatie)',
          ),
          places: step2('craft', 'goalReached'),
          next: 'business',
        },
        {
          code: 'onTheWay',
          text: words('Ja, ik leer nu', 'Yes, I am learning now', 'نعم، أتعلم الآن'),
          places: step2('craft'),
          next: 'business',
        },
        no('business'),
      ],
    },
    {
      code: 'business',
      text: words(
        'Hebt u een eigen bedrijf, of werkt u daaraan?',
        'Do you have your own business, or work towards one?',
        'هل لديك مشروع خاص أو تسعى إليه؟',
      ),
      hint: words(
        'Op weg is bijvoorbeeld startersbegeleiding of een subsidie om te beginnen.',
        'On the way is for example guidance for starters (startersbegeleiding) or a subsidy to begin.',
        'في الطريق مثلًا: مرافقة المبتدئين (startersbegeleiding) أو دعم مالي للبدء.',
      ),
      options: [
        {
          code: 'reached',
          text: words(
            'Ja, ik leef van mijn eigen bedrijf',
            'Yes, I live on my own business',
            'نعم، أعيش من مشروعي الخاص',
          ),
          places: step2('business', 'goalReached'),
          next: null,
        },
        {
          code: 'onTheWay',
          text: words('Ja, ik ben bezig met de start', 'Yes, I am getting started', 'نعم، أنا في مرحلة البدء'),
          places: step2('business'),
          next: null,
        },
        no(null),
      ],
    },
  ],
  reasons: [
    {
      code: 'notYet',
      words: words(
        'U doet nog niet mee. Iedereen begint op de eerste trede.',
        'You do not take part yet. Everybody begins on the first step.',
        'لا تشارك بعد. الجميع يبدأ من الدرجة الأولى.',
      ),
    },
    {
      code: 'goalReached',
      words: words(
        'U hebt het doel van deze trede bereikt.',
        'You have reached the goal of this step.',
        'لقد بلغت هدف هذه الدرجة.',
      ),
    },
  ],
};
