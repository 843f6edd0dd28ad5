const ARABIC_DIGITS = new Intl.NumberFormat('ar-EG', { useGrouping: false });

/** @returns a whole number in Arabic-Indic digits, as the bot's own sentences write it */
function digits(value: number): string {
  return ARABIC_DIGITS.format(value);
}

/** Every Arabic sentence a person reads. Values that people typed must come in escaped. */
export const messages = {
  commands: {
    ask: 'اسأل عن التقرير، فأعرض لك المقطع الذي يجيب بنصّه',
    question: 'سؤالك بالفصحى أو بلهجتك، مثل: كم أسيرًا أسرت كتائب مصراتة؟',
    report: 'اقرأ التقرير كاملًا هنا في ديسكورد',
    help: 'ما الذي يستطيعه زاجل وكيف تسأله',
  },
  answer: {
    question: (question: string) => `السؤال: ${question}`,
    understood: (reading: string) => `فهمتُ السؤال: ${reading}`,
    place: (paragraph: number, paragraphs: number) =>
      `الفقرة ${digits(paragraph)} من ${digits(paragraphs)}`,
    source: 'اقرأ التقرير في مصدره',
    address: (url: string) => `المصدر: ${url}`,
  },
  nothingFound: {
    sentence: 'لم أجد في ما لديّ من تقارير جوابًا عن سؤالك، ولا أحبّ أن أخمّن.',
    hint: 'جرّب كلمات أخرى، أو اسأل عمّا يجيب عنه التقرير، مثل:',
  },
  examples: {
    said: (verbAndSpeaker: string) => `ماذا ${verbAndSpeaker}؟`,
    about: (name: string) => `ماذا يقول التقرير عن «${name}»؟`,
  },
  reading: {
    page: (page: number, pages: number) => `الصفحة ${digits(page)} من ${digits(pages)}`,
    previous: 'السابق',
    next: 'التالي',
    noSuchReport: 'لم يعد هذا التقرير عندي. اطلب التقرير من جديد لترى المتاح الآن.',
  },
  help: {
    title: 'أنا زاجل، أجيب من نصّ التقرير',
    ask: (command: string) =>
      `اكتب ${command} ثم سؤالك، بالفصحى أو باللهجة أو حتى مع أخطاء في الكتابة، فأبحث عن الفقرة التي تجيب وأعرضها كما نُشرت مع رابط المصدر.`,
    report: (command: string) => `اكتب ${command} لتقرأ التقرير كاملًا صفحةً صفحة.`,
    honesty: 'لا أكتب جوابًا من عندي: إن لم يكن الجواب في التقرير قلت لك ذلك، لك وحدك.',
    examples: 'أمثلة على ما يمكنك أن تسأل عنه:',
  },
  failure: {
    unexpected: 'عذرًا، حدث خطأ من عندي ولم أستطع إكمال طلبك. حاول مرة أخرى بعد قليل.',
    unknownCommand: 'هذا الأمر لم يعد موجودًا. اكتب / واختر من قائمة الأوامر.',
    unknownButton: 'هذا الزر من إصدار قديم ولم يعد يعمل. أعد طلب الأمر من جديد.',
    emptyQuestion: 'لم أجد في رسالتك سؤالًا. اكتب سؤالك بكلمات، مثل: متى يبدأ الهجوم؟',
  },
} as const;
