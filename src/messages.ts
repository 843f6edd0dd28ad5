/** @returns a whole number in Arabic-Indic digits, as the bot's own sentences write it */
function digits(value: number): string {
  return String(value).replace(/\d/gu, (digit) => '٠١٢٣٤٥٦٧٨٩'.charAt(Number(digit)));
}

/** Days as `YYYY-MM-DD` are midnight in UTC to JavaScript. */
const FORM = { dateStyle: 'long', timeZone: 'UTC' } as const;
const DAYS = new Intl.DateTimeFormat('ar-LY-u-ca-gregory-nu-arab', FORM);

/** In the time zone of the process, which `TZ` sets. */
const MOMENTS = new Intl.DateTimeFormat('ar-LY-u-ca-gregory-nu-arab', {
  dateStyle: 'full',
  timeStyle: 'short',
});

const named = (day: string): string => DAYS.format(new Date(day));

/** The Arabic plural is for three to ten; more are counted in the singular. */
function times(count: number): string {
  if (count < 3) return count === 2 ? 'مرتين' : 'مرة واحدة';
  const hundredth = count % 100;
  return `${digits(count)} ${hundredth >= 3 && hundredth <= 10 ? 'مرات' : 'مرة'}`;
}

/** Every Arabic sentence a person reads. Values that people typed must come in escaped. */
export const messages = {
  commands: {
    ask: 'اسأل عن التقرير، فأعرض لك المقطع الذي يجيب بنصّه',
    question: 'سؤالك بالفصحى أو بلهجتك، مثل: كم أسيرًا أسرت كتائب مصراتة؟',
    private: 'نعم: لا يرى الجواب غيرك',
    addressee: 'العضو الذي تريد أن تجيبه؛ هو وحده يصله تنبيه',
    report: 'اقرأ التقرير كاملًا هنا في ديسكورد',
    reports: 'كل التقارير التي أعرفها، الأحدث أولًا',
    whichReport: 'التقرير الذي تقصده، بعنوانه',
    summary: 'للمشرفين: انشر ملخصًا للتقرير من جُمله نفسها',
    length: 'طول الملخص',
    since: 'بدل تقرير واحد: بطاقة بتقارير اليوم أو هذا الأسبوع',
    channel: 'القناة التي يُنشر فيها؛ هذه القناة إن لم تختر',
    post: 'للمشرفين: انشر فقرة من التقرير بنصّها',
    paragraph: 'رقم الفقرة؛ اكتب كلمات منها لتظهر لك في القائمة',
    help: 'ما الذي يستطيعه زاجل وكيف تسأله',
    when: 'متى يُنشر: الآن، بعد ساعة، غدًا 9، الجمعة 18:30؛ الآن إن لم تختر',
    desk: 'للمشرفين: ما سأله الأعضاء ولم تُجب عنه التقارير',
  },
  answer: {
    understood: (reading: string) => `فهمتُ السؤال: ${reading}`,
    addressee: (mention: string) => `إجابة لـ ${mention}`,
    dated: (day: string) => `بتاريخ ${named(day)}`,
    place: (paragraph: number, paragraphs: number) =>
      `الفقرة ${digits(paragraph)} من ${digits(paragraphs)}`,
    rank: (position: number, results: number) => `${digits(position)} من ${digits(results)}`,
    previous: 'السابق',
    next: 'التالي',
    excerpt: 'المقتطف',
    whole: 'الفقرة كاملة',
    context: 'السياق',
    share: 'انشر للجميع',
    shared: 'نُشر الجواب للجميع.',
    takeBack: 'احذف',
    mayNotWrite: 'لا تستطيع الكتابة في هذه القناة، فلا يرى هذا الجواب غيرك.',
    mayNotShare: 'لا تستطيع الكتابة في هذه القناة، فلا أنشر جوابك فيها.',
    notYours: 'لا يحذف هذا الجواب إلا من سأل عنه.',
    message: 'الرسالة',
    source: 'اقرأ التقرير في مصدره',
    otherSource: 'النص نفسه في مصدر آخر',
    address: (url: string) => `المصدر: ${url}`,
    reading: 'أقرأ التقرير…',
    posted: 'وجدت الجواب، ونشرته في القناة.',
    changed: 'تغيّرت التقارير منذ هذا الجواب. أعد السؤال لترى ما فيها الآن.',
    notNow: 'لا أجد هذا الجواب الآن. حاول مرة أخرى بعد قليل، أو أعد السؤال.',
  },
  closest: {
    sentence: 'لا أجد جوابًا صريحًا؛ أقرب ما في التقرير:',
    because: {
      opinionAsked: 'لا رأي لي في ذلك: لا أعرف إلا ما في التقرير.',
      attributeMissing: 'لا يذكر التقرير ما تسأل عنه بعينه.',
      roleMissing: 'لا يذكر التقرير صاحب هذا المنصب.',
      roleWithoutName: 'لا يذكر التقرير اسمه.',
      thingWithoutName: 'لا يذكر التقرير هذا الاسم.',
      nameUnheardOf: 'في سؤالك اسم لا يرد في التقرير.',
      nameElsewhere: 'لا تتحدث هذه الفقرة عن الاسم الذي في سؤالك.',
      figureOfAnother: 'في هذه الفقرة رقم كهذا، لكنها لا تذكر كل ما في سؤالك.',
      timeWithoutTime: 'لا يذكر التقرير متى.',
      causeWithoutCause: 'لا يذكر التقرير السبب.',
      numberWithoutNumber: 'لا يذكر التقرير العدد.',
      otherThingCounted: 'لا يذكر التقرير عدد ما تسأل عنه.',
    },
  },
  smallTalk: {
    greeting: 'أهلًا وسهلًا! اسألني عمّا في التقرير متى شئت.',
    feast: 'وأنت بخير وسعادة، أنت ومن تحب!',
    thanks: 'العفو! أنا هنا متى احتجت.',
    condolence: 'رحم الله من فقدتم، وأحسن عزاءكم.',
    prayer: 'آمين.',
    bot: 'أنا زاجل، بوت يبحث في نصّ التقرير عمّا تسأل عنه ويعرضه كما نُشر. لا أكتب جوابًا من عندي.',
    help: 'اكتب سؤالك كما تقوله لصاحبك، وأنا أبحث عن المقطع الذي يجيب عنه.',
    summary: 'هذا أهمّ ما في التقرير، بجُمله نفسها:',
  },
  nothingFound: {
    sentence: 'لم أجد في ما لديّ من تقارير جوابًا عن سؤالك، ولا أحبّ أن أخمّن.',
    hint: 'جرّب كلمات أخرى، أو اسأل عمّا يجيب عنه التقرير، مثل:',
  },
  examples: {
    said: (verbAndSpeaker: string) => `ماذا ${verbAndSpeaker}؟`,
    saidBy: (verbAndSpeaker: string) => `بمَ ${verbAndSpeaker}؟`,
    about: (name: string) => `ماذا عن ${name}؟`,
  },
  searchFor: (typed: string) => `ابحث عن: ${typed}`,
  reading: {
    page: (page: number, pages: number) => `الصفحة ${digits(page)} من ${digits(pages)}`,
    previous: 'السابق',
    next: 'التالي',
    again: (name: string, time: number) => `${name} (${digits(time)})`,
    noSuchReport: 'لم يعد هذا التقرير عندي. اطلب التقرير من جديد لترى المتاح الآن.',
    unknownReport: 'لا أعرف تقريرًا بهذا الاسم. اختر التقرير من القائمة التي تظهر وأنت تكتب.',
  },
  reports: {
    title: 'التقارير التي أعرفها',
    paragraphs: (count: number) => `عدد الفقرات: ${digits(count)}`,
    read: 'اقرأ',
  },
  summary: {
    short: 'قصير',
    medium: 'متوسط',
    long: 'مفصل',
    preview: (channel: string) => `معاينة لا يراها غيرك. سيُنشر الملخص في ${channel}`,
    allThereIs: 'التقرير قصير على الطول الذي طلبته: هذا كل ما يتّسع له ملخّصه.',
    chosenBy: {
      reader: 'اختار هذه الجمل نموذج القراءة.',
      bot: 'اختار البوت هذه الجمل، لا نموذج القراءة.',
    },
    choose: 'اختر جمل الملخص',
    tooMany: 'هذه الجمل أطول مما تتسع له رسالة واحدة في ديسكورد. اختر أقلّ منها: لم يتغيّر شيء.',
    noRoom: 'لا تتّسع لهذا الطول جملة كاملة من التقرير. اختر طولًا أكبر، أو انشر فقرة منه.',
    verbatim: 'من نص التقرير',
    edited: (name: string) => `حرّره ${name}`,
    publish: 'انشر',
    edit: 'حرّر',
    cancel: 'ألغِ',
    cancelled: 'أُلغي الملخص، ولم يُنشر شيء.',
    formTitle: 'تحرير الملخص',
    formText: 'نص الملخص كما سيُنشر',
    empty: 'لا يمكن نشر ملخص فارغ. اكتب النص ثم أرسله من جديد.',
    tooLong: 'النص أطول مما تتسع له رسالة واحدة في ديسكورد. اختصره: لم يضع منه شيء.',
    resume: 'أكمل التعديل',
    changed: 'تغيّر التقرير منذ هذه المعاينة، ولم يُنشر شيء. اطلب الملخص من جديد لترى ما فيه الآن.',
    underWay: 'النشر جارٍ، أو تمّ قبل لحظة. لم أنشر مرة ثانية.',
    published: (link: string) => `تمّ النشر: ${link}`,
    follow: 'انشره للمتابعين',
    followed: 'وصل المنشور إلى القنوات المتابِعة.',
  },
  digest: {
    today: 'اليوم',
    week: 'هذا الأسبوع',
    title: (first: string, last: string) =>
      first === last ? `تقارير ${named(last)}` : `تقارير من ${named(first)} إلى ${named(last)}`,
    source: 'المصدر',
    verbatim: 'من نصوص التقارير',
    newest: (shown: number, all: number) => `هذه أحدث ${digits(shown)} تقارير من ${digits(all)}.`,
    none: (period: string) => `ليس عندي تقرير تاريخه ${period}. اختر مدة أطول، أو تقريرًا بعينه.`,
    eitherOr: (since: string, report: string) =>
      `اختر أحد الخيارين لا كليهما: «${since}» لبطاقة بتقارير المدة، أو «${report}» لملخص تقرير واحد.`,
    changed: 'تغيّرت التقارير منذ هذه المعاينة، ولم يُنشر شيء. اطلب البطاقة من جديد.',
  },
  post: {
    changed: 'تغيّر التقرير منذ عُرضت عليك هذه الفقرة، ولم يُنشر شيء. اخترها من جديد.',
    tooLong:
      'هذه الفقرة أطول من أن تسعها رسالة، فلم تُنشر مقطوعة. انشر ملخصًا واختر جُمله من القائمة.',
    noSuchParagraph: (paragraphs: number) =>
      `لا توجد فقرة كهذه في التقرير: اكتب رقمًا من ${digits(1)} إلى ${digits(paragraphs)} أو اختر من القائمة.`,
    heading: (paragraph: number, heading: string) => `الفقرة ${digits(paragraph)}: ${heading}`,
  },
  permissions: {
    onlyModerators: 'هذا الأمر للمشرفين: تحتاج إلى صلاحية «إدارة الرسائل» في هذا الخادم.',
    onlyInServers: 'هذا الأمر يعمل داخل الخوادم فقط، لا في الرسائل الخاصة.',
    notInServer: 'لستُ عضوًا في هذا الخادم، فلم يُنشر شيء. اطلب من مديره أن يضيفني إليه.',
    channelGone: 'القناة التي اخترتها لم تعد موجودة، أو لا أستطيع رؤيتها. لم يُنشر شيء.',
    wrongChannel: 'لا يمكن النشر في قناة من هذا النوع. اختر قناة نصية أو قناة إعلانات أو موضوعًا.',
    notInThread: 'لستَ في هذا الموضوع الخاص، فلم يُنشر شيء. انضمّ إليه أولًا، أو اختر قناة أخرى.',
    threadArchived: 'هذا الموضوع مؤرشف، فلم يُنشر شيء. أعد فتحه ثم حاول من جديد.',
    threadLocked: 'هذا الموضوع مقفل، فلم يُنشر شيء. افتحه، أو اختر قناة أخرى.',
    autoModerated: 'منعت قواعد الإشراف التلقائي (AutoMod) هذا النص، فلم يُنشر شيء. عدّله أو عدّلها.',
    missing: (who: string, names: readonly string[], channel: string) =>
      `لم يُنشر شيء: ${who} إلى ${names.join(' و')} في ${channel}`,
    you: 'تحتاج أنت',
    bot: 'أحتاج أنا (البوت)',
    view: 'صلاحية «عرض القناة»',
    send: 'صلاحية «إرسال الرسائل»',
    sendInThreads: 'صلاحية «إرسال الرسائل في المواضيع»',
  },
  desk: {
    unavailable:
      'لا أستطيع الوصول الآن إلى ما حُفظ من أسئلة. الأجوبة تعمل كالمعتاد؛ حاول مرة أخرى بعد قليل.',
    title: (days: number) => `مكتب المتابعة: آخر ${digits(days)} أيام`,
    asked: 'سُئل',
    outcomes: { answer: 'أُجيب', closest: 'عُرض الأقرب', silent: 'بلا جواب' },
    flagged: 'اعتُرض عليه',
    count: (name: string, count: number) => `${name}: **${digits(count)}**`,
    unanswered: 'أسئلة بلا جواب، المتشابه منها معًا:',
    noneUnanswered: 'لا سؤال بلا جواب ينتظر.',
    objected: 'قال أعضاء إنها ليست جوابًا:',
    times: (count: number) => times(count),
    group: (wording: string, times: string, when: string) =>
      `- **${wording}**، ${times}، آخرها ${when}`,
    open: 'اختر سؤالًا لتراه',
    keeping: 'أحفظ أسئلة هذا الخادم بلا أسماء أصحابها.',
    notKeeping: 'لا أحفظ أسئلة هذا الخادم. إن بدأتُ حفظتُ نصّ السؤال وما عُرض له، لا من سأل.',
    keep: 'ابدأ الحفظ',
    stopKeeping: 'أوقف الحفظ',
    wordings: 'صيغ أخرى:',
    shown: 'عُرض حينها:',
    nothingShown: 'لم يُعرض حينها شيء.',
    passageGone: 'لم تعد الفقرة التي عُرضت في التقارير.',
    again: 'ابحث من جديد',
    settle: { done: 'تمّ', notQuestion: 'ليس سؤالًا' },
    back: 'عُد إلى المكتب',
    gone: 'عولج هذا السؤال، أو لم يعد محفوظًا. افتح المكتب من جديد.',
  },
  schedule: {
    choice: (typed: string, moment: Date) => `${typed}: ${MOMENTS.format(moment)}`,
    suggestions: ['الآن', 'بعد ساعة', 'بعد ٣ ساعات', 'اليوم ٢٠:٠٠', 'غدًا ٩:٠٠', 'الجمعة ١٨:٣٠'],
    dailySuggestion: 'كل يوم ٩:٠٠',
    unknown:
      'لم أفهم متى تريد النشر. اكتب مثلًا: «بعد ساعة» أو «غدًا 9» أو «الجمعة 18:30»، في وقت لم يمضِ وخلال سنة.',
    notWithDays: (when: string, since: string) =>
      `اختر أحد الخيارين لا كليهما: «${since}» تُنشر الآن، و«${when}» لملخص تقرير واحد.`,
    preview: (channel: string, at: string, soon: string) =>
      `معاينة لا يراها غيرك. سيُنشر في ${channel} ${at} (${soon}).`,
    daily: 'ثم تُنشر الفقرة التي بعدها كل يوم في الوقت نفسه، حتى ينتهي التقرير.',
    inSeries: (title: string, paragraph: number) => `${title} (الفقرة ${digits(paragraph)})`,
    dailyParagraphsOnly: (command: string) =>
      `«كل يوم» لفقرات التقرير واحدة بعد أخرى: استعمله مع ${command}.`,
    plan: 'جَدوِل النشر',
    passed: 'مضى الوقت الذي اخترته، ولم يُنشر شيء. اطلب الأمر من جديد بوقت آخر.',
    planned: (channel: string, at: string, desk: string) =>
      `سيُنشر في ${channel} ${at}. تجده في ${desk}، وتستطيع هناك أن تلغيه أو تنشره قبل وقته.`,
    cancelled: 'أُلغي، ولن يُنشر.',
    list: (count: number) => `المجدول (${digits(count)})`,
    title: 'ما جُدول نشره',
    none: 'لا شيء مجدول.',
    line: (title: string, channel: string, at: string, state: string) =>
      `- **${title}** في ${channel} ${at}: ${state}`,
    states: {
      waiting: 'ينتظر وقته',
      claimed: 'يُنشر الآن',
      posted: 'نُشر',
      refused: 'لم يُنشر',
      missed: 'فات وقته بأكثر من ساعة، ولم يُنشر',
      unsure: 'لا أدري أنُشر أم لا: انظر في القناة قبل أن تعيد نشره',
    },
    open: 'اختر منشورًا لتراه',
    now: 'انشره الآن',
    cancel: 'ألغِه',
    dismiss: 'أزله من القائمة',
    hurried: 'سيُنشر خلال ثوانٍ.',
    gone: 'نُشر هذا المنشور أو أُلغي، أو هو قيد النشر. افتح القائمة من جديد.',
    moderatorGone: 'من جدوله لم يعد من المشرفين في هذا الخادم.',
    reportChanged: 'تغيّر التقرير منذ جُدول المنشور، أو لم يعد موجودًا.',
    refusedByDiscord: 'رفض ديسكورد المنشور.',
  },
  weekly: {
    title: 'الحصيلة الأسبوعية',
    on: (channel: string, next: string) => `تُنشر كل أسبوع في ${channel}. القادمة ${next}.`,
    off: 'لا تُنشر. اختر اليوم والساعة، ثم انشرها في القناة التي أنت فيها.',
    chooseDay: 'اليوم',
    chooseHour: 'الساعة',
    chooseZone: 'المنطقة الزمنية',
    days: ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'],
    hour: (hour: number) => `${digits(hour)}:٠٠`,
    here: 'انشرها في هذه القناة',
    stop: 'أوقفها',
    bar: (day: string, bar: string, count: number) => `${day} ${bar} ${digits(count)}`,
  },
  feedback: {
    wrong: 'ليس جوابًا',
    thanks: 'شكرًا، سيراه المشرفون.',
    already: 'سُجّل اعتراضك على هذا الجواب من قبل. شكرًا لك.',
    withdrawn: 'سحب مشرف هذا الجواب.',
    showAgain: 'أعد عرضه (للمشرفين)',
  },
  help: {
    title: 'أنا زاجل، أجيب من نصّ التقرير',
    ask: (command: string) =>
      `اكتب ${command} ثم سؤالك، بالفصحى أو باللهجة أو حتى مع أخطاء في الكتابة، فأبحث عن الفقرة التي تجيب وأعرضها كما نُشرت مع رابط المصدر.`,
    message: (command: string) =>
      `اضغط مطوّلًا على أي رسالة، أو انقرها بالزر الأيمن، ثم «التطبيقات» و«${command}»، فأبحث عمّا تقوله وأريك ما أجد، لك وحدك.`,
    report: (command: string) => `اكتب ${command} لتقرأ التقرير كاملًا صفحةً صفحة.`,
    reports: (command: string) => `اكتب ${command} لترى كل ما عندي من تقارير.`,
    honesty: 'لا أكتب جوابًا من عندي: إن لم يكن الجواب في التقرير قلت لك ذلك، لك وحدك.',
    examples: 'أمثلة على ما يمكنك أن تسأل عنه:',
    moderators: 'ولأنك من المشرفين:',
    summary: (command: string) => `اكتب ${command} لتنشر ملخصًا من جُمل التقرير، بعد معاينته.`,
    post: (command: string) => `اكتب ${command} لتنشر فقرة واحدة بنصّها.`,
    desk: (command: string) => `اكتب ${command} لترى ما سأله الأعضاء ولم يجدوا له جوابًا.`,
    kept: 'تُحفظ أسئلة هذا الخادم ليتابع المشرفون ما لم يُجب عنه، بلا أسماء أصحابها. لا يُحفظ سؤال سألته خاصًّا.',
  },
  failure: {
    unexpected: 'عذرًا، حدث خطأ من عندي ولم أستطع إكمال طلبك. حاول مرة أخرى بعد قليل.',
    unknownCommand: 'هذا الأمر لم يعد موجودًا. اكتب / واختر من قائمة الأوامر.',
    unknownButton: 'هذا الزر من إصدار قديم ولم يعد يعمل. أعد طلب الأمر من جديد.',
    emptyQuestion: 'لم أجد في رسالتك سؤالًا. اكتب سؤالك بكلمات، مثل: متى يبدأ الهجوم؟',
    emptyMessage: 'لا نصّ في هذه الرسالة لأبحث عنه.',
    cooldown: (when: string) => `على رسلك: يمكنك أن تسأل من جديد ${when}`,
  },
} as const;
