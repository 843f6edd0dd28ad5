const ARABIC_ZERO = 0x0660;

/** @returns a whole number in Arabic-Indic digits */
function digits(value: number): string {
  return String(value).replace(/\d/gu, (digit) => String.fromCharCode(ARABIC_ZERO + Number(digit)));
}

/** Every Arabic sentence of the page; what the bot says comes from the bot. */
export const sentences = {
  title: 'زاجل: تجربة بلا ديسكورد',
  needsScript: 'تحتاج هذه الصفحة إلى جافاسكربت.',
  world: {
    bot: 'زاجل',
    guild: 'ساحة التجربة',
    general: 'عام',
    withoutBot: 'بلا-بوت',
    news: 'الأخبار',
    member: 'سالم',
    moderator: 'هدى',
  },
  topics: {
    general: 'اسأل زاجل عن التقرير هنا',
    withoutBot: 'لا يملك زاجل صلاحية «إرسال الرسائل» في هذه القناة',
    news: 'قناة إعلانات لا يكتب فيها إلا المشرفون',
  },
  channels: 'القنوات',
  people: 'الأعضاء',
  peopleCount: (count: number) => `الأعضاء — ${digits(count)}`,
  you: 'أنت',
  personas: { member: 'عضو', moderator: 'مشرف' },
  conversation: 'المحادثة',
  bot: 'بوت',
  edited: '(مُعدَّلة)',
  private: 'لا يراها غيرك',
  dismiss: 'أخفِ الرسالة',
  thinking: (bot: string) => `${bot} يفكّر…`,
  noResponse: 'لم يستجب التطبيق',
  interactionFailed: 'فشل هذا التفاعل',
  unknownComponent: (type: number) => `مكوّن لا تعرفه هذه الصفحة، نوعه ${digits(type)}`,
  used: 'استخدم',
  hidden: 'لا يمكن عرض الرسالة الأصلية',
  unknownPerson: 'شخص مجهول',
  unknownChannel: 'قناة مجهولة',
  opensElsewhere: 'يُفتح في لسان جديد',
  welcome: (channel: string) => `أهلًا بك في #${channel}!`,
  beginning: (channel: string) => `هذه بداية القناة #${channel}.`,
  invitation: 'اكتب / لترى أوامر زاجل، أو ابدأ بهذا السؤال:',
  moreCommands: 'أوامر الرسالة',
  noMessageCommands: 'لا أوامر لهذه الرسالة',
  composer: {
    label: 'اكتب رسالة',
    placeholder: (channel: string) => `راسِل #${channel}`,
    moreOptions: 'خيارات أخرى…',
    mayNotWrite: 'لا تملك صلاحية إرسال الرسائل في هذه القناة.',
    send: 'أرسلها',
    commands: 'الأوامر',
    openCommands: 'افتح قائمة الأوامر',
    options: 'الخيارات',
    keys: 'Enter للإرسال، Esc للإلغاء',
    noMatch: 'لا شيء يطابق ما كتبت',
  },
  option: {
    required: 'هذا الخيار مطلوب',
    notOffered: 'اختر من القائمة',
    tooShort: (least: number) => `أقلّ ما يُقبل ${digits(least)} من الحروف`,
    tooLong: (most: number) => `أكثر ما يُقبل ${digits(most)} من الحروف`,
    yes: 'نعم',
    no: 'لا',
  },
  modal: {
    send: 'إرسال',
    cancel: 'إلغاء',
    room: (used: number, most: number) => `${digits(used)}/${digits(most)}`,
    warning: (bot: string) => `سيصل ما تكتبه هنا إلى ${bot}.`,
  },
  today: (time: string) => `اليوم الساعة ${time}`,
  connectionLost: 'انقطع الاتصال بالبوت. شغّله من جديد في الطرفية، فتعود الصفحة وحدها.',
  refused: 'لم يُقبل ذلك. حدّث الصفحة ثم حاول من جديد.',
} as const;
