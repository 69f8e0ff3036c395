import { AppRootElementBlueprint, createFrontendModule } from '@backstage/frontend-plugin-api';
import { SignInPageBlueprint } from '@backstage/plugin-app-react';
import { keycloakSessionApi } from './keycloakSessionApi';
import { SessionBanner } from './SessionBanner';
import { SignInGate } from './SignInGate';

/** Sign-in with the company account: session, page and banner. */
export const signInModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    keycloakSessionApi,
    SignInPageBlueprint.make({ params: { loader: async () => SignInGate } }),
    AppRootElementBlueprint.make({ name: 'session-banner', params: { element: <SessionBanner /> } }),
  ],
});
