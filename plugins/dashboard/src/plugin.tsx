import { createFrontendPlugin } from '@backstage/frontend-plugin-api';

export const dashboardPlugin = createFrontendPlugin({ pluginId: 'dashboard', extensions: [] });
