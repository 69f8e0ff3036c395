import arabicBold from '@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf';
import arabic from '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf';
import hebrewBold from '@expo-google-fonts/noto-sans-hebrew/700Bold/NotoSansHebrew_700Bold.ttf';
import hebrew from '@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf';
import latinBold from '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf';
import latin from '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf';
import type { FontFiles } from './FontSet';
import { isRightToLeft } from './visualRuns';

async function read(address: string, signal?: AbortSignal): Promise<Uint8Array> {
  // A file of the portal itself, like its scripts: no plugin answers for it.
  const answer = await fetch(address, { signal });
  if (!answer.ok) throw new Error(`The font could not be loaded (status ${answer.status})`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** Loads the fonts that some text needs, about 1.2 MB; the browser keeps them. @throws Error when they cannot be loaded */
export async function fetchFonts(text: string, signal?: AbortSignal): Promise<FontFiles> {
  const others = isRightToLeft(text);
  const load = (addresses: string[]) => Promise.all(addresses.map(address => read(address, signal)));
  const [regular, bold] = await Promise.all([
    load(others ? [latin, hebrew, arabic] : [latin]),
    load(others ? [latinBold, hebrewBold, arabicBold] : [latinBold]),
  ]);
  return { regular, bold };
}
