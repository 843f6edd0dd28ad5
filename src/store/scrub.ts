const HIDDEN = '…';

/** Words for a password or code; what follows them is one, behind a colon or with a digit. */
const SECRET_WORDS =
  'password|passwd|token|كلمة السر|كلمة المرور|الرقم السري|باسورد|الباسورد|باسوورد|الباسوورد';

/** What looks like a secret: nobody means to ask for it, and it must not outlive the message. */
const SECRETS: readonly RegExp[] = [
  // Names and passwords in addresses.
  /(?<=\b[a-z][a-z\d+.-]{1,20}:\/\/)[^\s/@]{1,200}@/giu,
  /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu,
  // Tokens and keys: long runs of letters and digits; with slashes, of both cases, and outside of addresses.
  /(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{20,}(?:\.[\w-]{4,}){0,3}/gu,
  /(?<![\w\-/:.+])(?=[\w+/-]*\d)(?=[\w+/-]*[a-z])(?=[\w+/-]*[A-Z])[\w+/-]{30,}={0,2}/gu,
  /\b(?:sk|pk|ghp|gho|xox[abp]|AKIA|eyJ)[\w-]{8,}(?:\.[\w-]+){0,2}/gu,
  new RegExp(`(?<=(?:${SECRET_WORDS})\\s{0,3}[:：=]\\s{0,3})\\S{4,}`, 'giu'),
  new RegExp(`(?<=(?:${SECRET_WORDS})\\s{1,3})(?=\\S*\\p{N})\\S{4,}`, 'giu'),
];

const YEAR = String.raw`(?:19|20|١٩|٢٠|۱۹|۲۰)\p{Nd}{2}(?!\p{Nd})`;
/** Days with the time, and years that no other number follows. */
const TIMES = [
  String.raw`(?:\p{Nd}{1,2}[-/.]\p{Nd}{1,2}[-/.]${YEAR}|${YEAR}[-/.]\p{Nd}{1,2}[-/.]\p{Nd}{1,2}(?!\p{Nd}))(?:\s+\p{Nd}{1,2}:\p{Nd}{2})?`,
  String.raw`${YEAR}(?=\s*[-–/]?\s*${YEAR}|\s*(?![\s\p{Nd}().\-–/+])|$)`,
].join('|');
/** Digits in any script with spaces, dashes, dots, brackets and slashes between. No phone has fewer than eight. */
const DIGITS = String.raw`\+?\(?\p{Nd}(?:[\s().\-–/\p{Cf}]{0,3}\p{Nd}){7,30}(?!\p{Nd})`;
const NUMBERS = new RegExp(String.raw`(?<!\p{Nd})(?:(?<time>${TIMES})|${DIGITS})`, 'gu');

/** Numbers of eight digits and more that are nobody's: amounts, ranges of amounts, decimals, a day in one piece. */
const HARMLESS: readonly RegExp[] = [
  // Thousands in groups of three; groups with spaces between are a phone's.
  /^(?![0٠۰])\p{Nd}{1,3}(?:\.\p{Nd}{3})+$/u,
  /^\p{Nd}+?[0٠۰]{5,}$/u,
  /^(?![0٠۰])\p{Nd}+[0٠۰]{2}\s?[-–]\s?(?![0٠۰])\p{Nd}+[0٠۰]{2}$/u,
  /^(?:[0٠۰]|(?![0٠۰])\p{Nd}{1,2})\.\p{Nd}+$/u,
  /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/u,
];

/**
 * @param text - a question
 * @returns the question, with `…` for whatever looks like a secret or the number of a phone or a card. Dates,
 * years and amounts stay.
 */
export function scrub(text: string): string {
  const withoutSecrets = SECRETS.reduce((rest, secret) => rest.replace(secret, HIDDEN), text);
  return withoutSecrets
    .replace(NUMBERS, (number, time?: string) =>
      time !== undefined || HARMLESS.some((form) => form.test(number)) ? number : HIDDEN,
    )
    .replaceAll('\0', '')
    .toWellFormed();
}
