import { createFrontendPlugin } from '@backstage/frontend-plugin-api';

export const accessPlugin = createFrontendPlugin({ pluginId: 'access', extensions: [] });
