const HIDDEN = '…';

/** What looks like a secret: nobody means to ask for it, and it must not outlive the message. */
const SECRETS: readonly RegExp[] = [
  // Names and passwords in addresses.
  /(?<=\b[a-z][a-z\d+.-]{1,20}:\/\/)[^\s/@]{1,200}@/giu,
  /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu,
  // Tokens and keys: long runs of letters and digits, with both or with several cases.
  /(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{20,}(?:\.[\w-]{4,}){0,3}/gu,
  /\b(?:sk|pk|ghp|gho|xox[abp]|AKIA|eyJ)[\w-]{8,}(?:\.[\w-]+){0,2}/gu,
  // The word for a password or code, and what follows it.
  /(?<=(?:password|passwd|token|كلمة السر|كلمة المرور|الرقم السري|باسورد|الباسوورد)\s{0,3}[:：=]?\s{0,3})\S{4,}/giu,
];

/** Digits in any script with spaces, dashes, dots, brackets and slashes between. */
const DIGITS = /(?<![\p{N}\p{L}])\+?\(?\p{Nd}(?:[\s().\-–/]{0,2}\p{Nd}){6,30}(?![\p{N}])/gu;
/** Two days, a year with a day, or a range of years: eight digits at most. */
const DATE =
  /^\p{Nd}{1,4}[\s.\-–/]+\p{Nd}{1,2}[\s.\-–/]+\p{Nd}{1,4}$|^\p{Nd}{4}\s?[-–/]\s?\p{Nd}{4}$/u;
/** Thousands in groups of three; groups with spaces between are a phone's. */
const GROUPED = /^(?![0٠۰])\p{Nd}{1,3}(?:\.\p{Nd}{3})+$/u;
const ROUND = /^\p{Nd}+?[0٠۰]{5,}$/u;

/**
 * @param text - a question
 * @returns the question, with `…` for whatever looks like a secret or the number of a phone or a card. Dates,
 * years and amounts stay.
 */
export function scrub(text: string): string {
  const withoutSecrets = SECRETS.reduce((rest, secret) => rest.replace(secret, HIDDEN), text);
  return withoutSecrets
    .replace(DIGITS, (number) => {
      const isHarmless = DATE.test(number) || GROUPED.test(number) || ROUND.test(number);
      return isHarmless ? number : HIDDEN;
    })
    .replaceAll('\0', '')
    .toWellFormed();
}
