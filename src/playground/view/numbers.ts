const LOCALE = 'ar-LY-u-nu-arab';
const NUMBER = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 2 });
const SIGNED = new Intl.NumberFormat(LOCALE, {
  maximumFractionDigits: 2,
  signDisplay: 'exceptZero',
});
const PERCENT = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 0 });

/** @returns a number, with two decimals at most */
export function written(value: number): string {
  return NUMBER.format(value);
}

/** @returns the same with its sign */
export function signed(value: number): string {
  return SIGNED.format(value);
}

/** @returns a share of 1, in whole per cent */
export function percent(share: number): string {
  return PERCENT.format(share);
}
