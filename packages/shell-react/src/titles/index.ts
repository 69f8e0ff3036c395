export { localizedTitle, type LocalizedText } from './localizedTitle';
export { useLocalizedTitle } from './useLocalizedTitle';
