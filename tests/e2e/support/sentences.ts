/** Sentences of the bot that more than one file of tests expects. */
export const CHANGED = 'تغيّرت التقارير منذ هذا الجواب';
export const unknownCommand = 'هذا الأمر لم يعد موجودًا. اكتب / واختر من قائمة الأوامر.';
export const unknownButton = 'هذا الزر من إصدار قديم ولم يعد يعمل. أعد طلب الأمر من جديد.';
export const onlyModerators = 'هذا الأمر للمشرفين: تحتاج إلى صلاحية «إدارة الرسائل» في هذا الخادم.';
