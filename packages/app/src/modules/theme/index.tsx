import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { ThemeBlueprint } from '@backstage/plugin-app-react';
import { RiContrastLine, RiMoonLine, RiSunLine } from '@remixicon/react';
import { createTosTheme } from './createTosTheme';
import './global.css';
import { palettes } from './palettes';

/** Light, dark and high contrast; the first two take the place of the platform's themes of the same name. */
export const themeModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    ThemeBlueprint.make({ name: 'light', params: { theme: createTosTheme(palettes.light, 'Light', <RiSunLine />) } }),
    ThemeBlueprint.make({ name: 'dark', params: { theme: createTosTheme(palettes.dark, 'Dark', <RiMoonLine />) } }),
    ThemeBlueprint.make({
      name: 'contrast',
      params: { theme: createTosTheme(palettes.contrast, 'High contrast', <RiContrastLine />) },
    }),
  ],
});
