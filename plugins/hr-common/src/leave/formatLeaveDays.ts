/** Thousandths of a day as people read them: 6667 is `6,667` in German and `6.667` in English, 20000 is `20`. */
export const formatLeaveDays = (thousandths: number, language: 'de' | 'en'): string =>
  new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB', { maximumFractionDigits: 3 }).format(thousandths / 1000);
