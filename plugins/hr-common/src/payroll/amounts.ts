/** `value / divisor` with two decimals, half a hundredth away from zero, without binary fractions. */
function twoDecimals(value: number, divisor: number, decimalSign: ',' | '.'): string {
  const hundredths = Math.floor((Math.abs(value) * 200 + divisor) / (2 * divisor));
  const sign = value < 0 && hundredths > 0 ? '-' : '';
  return `${sign}${Math.floor(hundredths / 100)}${decimalSign}${String(hundredths % 100).padStart(2, '0')}`;
}

/** Minutes as hours with two decimals, rounded commercially: 20 → `0,33`, 50 → `0,83`. */
export const formatHours = (minutes: number, decimalSign: ',' | '.' = ','): string => twoDecimals(minutes, 60, decimalSign);

/** Thousandths of a day with two decimals, rounded commercially: 12500 → `12,50`. */
export const formatDays = (thousandths: number, decimalSign: ',' | '.' = ','): string => twoDecimals(thousandths, 1000, decimalSign);

/** An amount in its unit. */
export const formatAmount = ({ unit, value }: { unit: 'hours' | 'days'; value: number }, decimalSign: ',' | '.' = ','): string =>
  unit === 'hours' ? formatHours(value, decimalSign) : formatDays(value, decimalSign);
