import { createFrontendPlugin } from '@backstage/frontend-plugin-api';

export const hrPlugin = createFrontendPlugin({ pluginId: 'hr', extensions: [] });
