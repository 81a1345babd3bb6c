import type { LadderDefinition } from '#graphql/plan/domain/ladder.ts';
import { modelstadQuestions } from './plan-ladder-modelstad-questions.ts';
import { words } from './plan-words.ts';

/**
 * The six levels of Hengelo 2017 ("Werk maken van werk", annex 2, part 3), with guided questions: supported work is
 * asked before work without support, help from outside counts as support, and only meeting in person counts.
 */
export const modelstadLadder: LadderDefinition = {
  name: words('Participatieladder', 'Participation ladder (participatieladder)', 'سُلّم المشاركة (participatieladder)'),
  domains: [],
  levels: [
    {
      code: '1',
      name: words('Geïsoleerd', 'Isolated (geïsoleerd)', 'منعزل (geïsoleerd)'),
      meaning: words(
        'U ziet bijna geen mensen buiten uw huis. Of u ziet alleen mensen in een winkel, in de bus of bij een hulpverlener.',
        'You see almost nobody outside your home. Or you only see people in a shop, on the bus or at a care provider.',
        'لا ترى أحدًا تقريبًا خارج بيتك. أو ترى الناس فقط في متجر أو في الحافلة أو عند مقدّم مساعدة.',
      ),
    },
    {
      code: '2',
      name: words(
        'Sociale contacten buiten de deur',
        'Social contacts outside the home (sociale contacten buiten de deur)',
        'علاقات اجتماعية خارج البيت (sociale contacten buiten de deur)',
      ),
      meaning: words(
        'U ziet minstens één keer per week mensen met wie u niet samenwoont. Bijvoorbeeld buren, vrienden of familie.',
        'At least once a week you meet people you do not live with. For example neighbours, friends or family.',
        'تلتقي مرة في الأسبوع على الأقل بأشخاص لا تسكن معهم، مثل الجيران أو الأصدقاء أو الأقارب.',
      ),
    },
    {
      code: '3',
      name: words(
        'Deelname aan georganiseerde activiteiten',
        'Taking part in organised activities (deelname aan georganiseerde activiteiten)',
        'المشاركة في أنشطة منظّمة (deelname aan georganiseerde activiteiten)',
      ),
      meaning: words(
        'U doet minstens één keer per week mee aan iets dat georganiseerd is. Bijvoorbeeld een vereniging, een cursus of taalles.',
        'At least once a week you take part in something that is organised. For example a club, a course or language lessons.',
        'تشارك مرة في الأسبوع على الأقل في نشاط منظّم، مثل نادٍ أو دورة أو دروس لغة.',
      ),
    },
    {
      code: '4',
      name: words('Onbetaald werk', 'Unpaid work (onbetaald werk)', 'عمل غير مأجور (onbetaald werk)'),
      meaning: words(
        'U doet onbetaald werk waarbij anderen op u rekenen. U ziet daarbij minstens één keer per week mensen in het echt.',
        'You do unpaid work for which others count on you. In it you meet people in person at least once a week.',
        'تؤدي عملًا بلا أجر يعتمد فيه آخرون عليك، وتلتقي فيه الناس وجهًا لوجه مرة في الأسبوع على الأقل.',
      ),
    },
    {
      code: '5',
      name: words(
        'Betaald werk met ondersteuning',
        'Paid work with support (betaald werk met ondersteuning)',
        'عمل مأجور مع دعم (betaald werk met ondersteuning)',
      ),
      meaning: words(
        'U hebt betaald werk en krijgt daarbij hulp of een uitkering.',
        'You have paid work, and with it help or a benefit.',
        'لديك عمل مأجور، وتحصل معه على مساعدة أو إعانة.',
      ),
    },
    {
      code: '6',
      name: words('Betaald werk', 'Paid work (betaald werk)', 'عمل مأجور (betaald werk)'),
      meaning: words(
        'U hebt betaald werk, zonder hulp en zonder uitkering.',
        'You have paid work, without help and without a benefit.',
        'لديك عمل مأجور من دون مساعدة ومن دون إعانة.',
      ),
    },
  ],
  questions: modelstadQuestions,
  reasons: [
    {
      code: 'lessThanWeekly',
      words: words(
        'U doet dit minder dan één keer per week. Daarom is dit een trede lager.',
        'You do this less than once a week. That is why this is one level lower.',
        'تفعل هذا أقل من مرة في الأسبوع، ولذلك فهذه درجة أدنى بواحدة.',
      ),
    },
    {
      code: 'onlineOnly',
      words: words(
        'Alleen mensen in het echt zien telt mee. Contact via internet of telefoon telt niet.',
        'Only meeting people in person counts. Contact on the internet or by phone does not.',
        'يُحسب فقط لقاء الناس وجهًا لوجه. لا يُحسب التواصل عبر الإنترنت أو الهاتف.',
      ),
    },
  ],
};
