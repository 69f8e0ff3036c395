export { createFormat, type Format, type FormatOptions, type DateStyle } from './createFormat';
export { resolveLocale } from './resolveLocale';
export { useFormat, useLanguage } from './useFormat';
