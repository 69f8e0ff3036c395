import { readFile } from 'node:fs/promises';
import type { FontFiles } from './FontSet';

const FILES = {
  regular: [
    '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
    '@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf',
    '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  ],
  bold: [
    '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
    '@expo-google-fonts/noto-sans-hebrew/700Bold/NotoSansHebrew_700Bold.ttf',
    '@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf',
  ],
};

let fonts: Promise<FontFiles> | undefined;

async function read(): Promise<FontFiles> {
  const files = (names: string[]) => Promise.all(names.map(name => readFile(require.resolve(name))));
  return { regular: await files(FILES.regular), bold: await files(FILES.bold) };
}

/** Noto Sans for Latin, Greek and Cyrillic, with Hebrew and Arabic; read once per process, when first needed. */
export function nodeFonts(): Promise<FontFiles> {
  fonts ??= read().catch(error => {
    fonts = undefined;
    throw error;
  });
  return fonts;
}
