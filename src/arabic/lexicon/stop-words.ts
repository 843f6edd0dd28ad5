import { CONJUNCTIONS } from '../conjunction.ts';
import { normalise } from '../normalise.ts';

/** Words of grammar, asking and courtesy, without a subject; in any spelling, a string for each group. */
const GROUPS = [
  // Prepositions, with attached pronouns.
  `من منه منها منهم مني منك منا في فيه فيها فيهم فيك فيما على عليه عليها عليهم علي عليك علينا إلى إليه إليها إليهم
   إلي إليك عن عنه عنها عنهم عني عنك مع معه معها معهم معي معك له لها لهم لي لك لنا لكم به بها بهم بي بك
   بين بينه بينها بينهم عند عنده عندها عندهم عندي عندك عندنا لدى لديه لديها لديهم لدي منذ مذ حتى خلال عبر ضمن
   لأجل أجل بدون دون حول نحو بعد قبل تحت فوق أمام وراء خلف داخل ضد مثل مثلا كما ك ل ب`,
  // Conjunctions and particles.
  `و أو ثم أم أما إما بل لكن لكنه لكنها لكنهم إن أن إنه أنه إنها أنها إنهم أنهم إني أني إنك أنك إننا أننا أنا إنما أنما
   كأن لأن لأنه لأنها لأنهم إذ إذا إذن لو لولا لوما كي لكي قد لقد سوف لا لم لن ليس ليست ليسوا ما إلا غير سوى أي أية
   أيضا كذلك حيث بينما كلما طالما فقط يا ألا ف ذات ذو ذي`,
  // Pronouns, demonstratives, relatives, quantifiers.
  `هو هي هم هن هما أنت انتم أنتم نحن هذا هذه هذان هذين هؤلاء ذلك تلك أولئك هنا هناك هنالك ذاك الذي التي الذين اللذان
   اللذين اللتان اللتين اللاتي اللواتي كل كلا كلتا بعض جميع كافة نفس نفسه نفسها أحد إحدى كان كانت كانوا يكون تكون
   يكونون كنت كنا يكن تكن أكون تم يتم تمت جرى يجري قام قامت قاموا يقوم تقوم يقومون`,
  // Question words, standard and dialect.
  `من ما ماذا متى أين كيف لماذا لم كم أي أية هل أ لمن بم بماذا مما عم عما فيم علام إلام ممن بمن عمن لما
   شنو شنهو شنهي شن شني وين وينه وينها وينهم قداش قداه قديش قدّاش وش علاش ليش ليه لشو لأيش إيش أيش ايه إيه شو شوه شوو فين
   منين إزاي ازاي ازيك امتى إمتى وقتاش امتا إيمتى ايمتى مين منو منهو كيفاش كيفن شلون شلونك شكون أشنو آش اش واش
   كام بكام جم علامك شكو شبيه أنو أنهو أنهي أنا شنوة شنية واشنو وشنو وشو وشهو وشهي ويش آشمن أشمن
   شحال بشحال بقداش بقديش قدياش أديش كيفاه علاه لواش لاش فاش لشنو لويش فوقاش فوقتاش وقتاه وكتاش منهي منوه مينو
   شفيه شفيها اشفيه شبيها علامه علامها شلونه شلونها كيفك ياترى يترى زعما زعمة `,
  // Dialect function words.
  `اللي إللي يلي متاع متاعت متاعه متاعها متاعهم بتاع بتاعت بتاعة بتاعه بتاعها بتوع تبع تبعت حق حقت هاد هادا هادي هادول
   هذي هذول هدا هدي هاذا هاذي هداك ده دي دا دول دول كده كدة هيك هكذا هكي توا تو هلق هلأ هسه هسع لسه لسا
   مش مو مب مهوش ماهو موش ماشي عشان علشان منشان مشان لحد لغاية لين بس كمان برضه برضو برشا بزاف وايد هوا هيا
   احنا إحنا نحنا انتا انتي انتو همه هما هوما عايز عايزة عاوز بدي بدك بده بدها بدهم ابغى أبغى أبي ودي نبي نبو يبي
   تبي باغي باغية باغيين باغا غادي رايح رايحة ناوي ناوية رح راح حيكون فيه فيش مافيش ماكو أكو يعني خلي زي باش بش ع ها اهو أهو
   متاعي متاعك متاعنا متاعكم متاعات نتاع نتاعه نتاعو نتاعها نتاعهم انتاع تاع تاعه تاعو تاعها تاعهم تاعنا تاعت
   ديال ديالو دياله ديالها ديالهم ديالنا ديالك ديالي ديالكم بتاعي بتاعك بتاعنا بتاعكم بتاعتها بتاعته بتاعتهم بتوعهم
   تبعي تبعك تبعو تبعه تبعها تبعهم تبعنا تبعكم حقي حقك حقه حقها حقهم حقنا مالت مالتهم
   بغيت بغينا باغين باغيا نبغي نبغى تبغى تبغي يبغى يبغي يبغون تبغون ابغا تبون نبون يبون تبو يبو عاوزين عاوزة عايزين
   بدنا بدكم بدكن بدو ودنا ودك ودها ودهم حابة حابين حبيت نحب نحبو تحب تحبو
   غادية غاديين حيكونو هيكون هيكونوا بيكون بيكونوا راح جالس جالسة جالسين
   كاين كاينة كاينين ماكاينش مكاينش ماكانش مكانش ماكاش مكاش فما فمة ثمة ثمه مافماش مافي مفيش مافيه ماكانوش
   هاذ هذاك هذيك هداك هديك هاديك داك هذوم هذوما هذوك هدول هادوك هيدا هيدي هيدول هيداك هاظا
   هنن هناي هنيك هناكا بيه بيها بيهم ليهم ليكم لينا إلو إلها إلهم معاه معاها معاهم
   معانا معاك معايا عندو عندهن عندكم عندكو منهن عليكم موب مهب مهوب ماهوب مانيش ماهي ماهيش ماهم مهيش ماعاد معادش
   شي شيئا حدا عشانه عشانها عشانهم مشانه كيما كيف متل متلا لما بعدين بعدها قبلها كذا كدا هيكا هاكا
   بالضبط بالظبط بالزبط بالتحديد تحديدا تماما فعلا حقا أصلا يلا`,
  // The same in Latin letters, and the words of English and French questions.
  `el al il fi fe f w wa min men mn ila 3ala 3la 3an an ma3 ya la mesh mish msh shu sho shno shnu shni chnou ween wen
   wein fen fein kam 9adesh gaddesh addesh leh leih lesh leesh 3lash alash ezay izay emta imta mata meta amta miin meen
   eh eih da di elli illi ely the a an of in on at to is are was were be been do does did has have had did its about what where when
   who whom which why how many much for from by with and or not it its this that there le les un une de des du est sont
   ou où quand qui que quoi comment pourquoi combien dans sur avec et
   shin shni sheni shinu shinou shenou shnowa chnowa chnouwa chneya chniya shnia chnia ashno achno achnou wach wesh wash
   chkoun chkon shkoun shkon kifach kifesh kifash kefach kef kif keef kaif 3lach 3lech alech alach wa9tach wa9tech waqtach
   wagtash fo9ach ch7al chhal sh7al sha7al bch7al 9addech 9adech gaddech gdash gadesh 9adeh fach mnin mneen wayn weyn
   leesh lish laysh lih eish esh aish ezzay shlon shlone emtan imata emata mnu meno mino hal hel howa howwa heya hiya
   elly illy yalli lli ta3 mta3 nta3 dyal dial bta3 beta3 btaa biddi baddi abgha n7eb nheb bghit 3ayez 3awez ra7 ghadi
   bech bach 3shan 3ashan 3lshan bas kaman please plz pls svp stp tell me my i we you he she they them their his her can
   could will would should want know give show any some quel quelle quels quelles ce cette ces au aux par pas je tu il elle
   nous vous ils savoir pk pq cest`,
  // Courtesy, greetings, laughter and phrases of requests.
  `السلام سلام عليكم السلامو وعليكم ورحمة الله وبركاته مرحبا مرحبتين أهلا هلا اهلين وسهلا صباح مساء الخير النور هاي
   الحال حالك أحوالك اخبارك شكرا شكراً مشكور تسلم يسلمو لطفا فضلا رجاء الرجاء أرجو ارجوك سمحت سمحتي سمحتم تكرمت تكرما فضلك
   فضلكم الله يخليك يخليكم باي ههه هه هههه خخ لول أوكي اوكي تمام حسنا نعم بلى لأ اه
   ممكن يمكن هل أخبرني اخبرني خبرني قولي قوللي قلي قللي احكيلي احك أحكي اشرح اشرحلي وضح عرفني اعرف أعرف أريد اريد
   نريد أود معلومات معلومة سؤال سؤالي بخصوص بالنسبة حابب حاب عرفنا نعرف تعرف تعرفوا تعرفون حد صار
   قولولي قولولنا قوليلي قولنا خبروني خبرونا خبرنا اخبرنا اخبرونا اخبروني احكولي احكولنا احكيلنا حدثني حدثنا حدثوني علمني
   علموني علمونا فهمني فهموني فهمنا نورني نورونا افدني افيدني افيدوني افيدونا اعطني اعطيني عطيني عطوني اديني زودني زودوني
   وضحلي وضحولي وريني ورجيني وروني دلني دلوني ساعدني ساعدوني جاوبني جاوبوني دورلي شوفلي شوفولي لخصلي باختصار عرفوني
   بتعرف بتعرفوا بتعرفي تعرفش تعرفوش تدري تدرون تدرو عارف عارفين عارفة معرفش مانعرفش ماعرفتش
   افهم نفهم اسأل نسأل بسأل استفسر بستفسر استفسار استفساري معلش معليش ياريت ياليت بليز بالله`,
];

const STOP_WORDS: ReadonlySet<string> = new Set(
  GROUPS.flatMap((group) => group.split(/\s+/u).map((word) => normalise(word).text)),
);

/** Words that only look like a conjunction and a stop word. */
const WITHOUT_CONJUNCTION: ReadonlySet<string> = new Set([
  'فتحت',
  'فقد',
  'فهم',
  'فلك',
  'ولي',
  'ولاء',
  'وعده',
  'والي',
  'ويبو',
]);

/**
 * @param term - a normalised word
 * @returns whether the word is a stop word, with or without a conjunction before it
 */
export function isStopWord(term: string): boolean {
  if (STOP_WORDS.has(term)) return true;
  if (WITHOUT_CONJUNCTION.has(term)) return false;
  return CONJUNCTIONS.some((letter) => term.startsWith(letter) && STOP_WORDS.has(term.slice(1)));
}

/** @returns all stop words, normalised */
export function stopWords(): Iterable<string> {
  return STOP_WORDS;
}
