import { createFrontendModule, ErrorDisplay, NotFoundErrorPage, PageLayout, Progress } from '@backstage/frontend-plugin-api';
import { SwappableComponentBlueprint } from '@backstage/plugin-app-react';
import { LoadingState, refusalWordsApi } from '@tos/shell-react';
import { TosErrorDisplay } from './TosErrorDisplay';
import { TosNotFoundPage } from './TosNotFoundPage';
import { TosPageLayout } from './TosPageLayout';

/** The parts of the platform that every page uses, in tOS's form: header, loading, failure and its words, page not found. */
export const pagePartsModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    refusalWordsApi,
    SwappableComponentBlueprint.make({
      name: 'core-error-display',
      params: define => define({ component: ErrorDisplay, loader: () => TosErrorDisplay }),
    }),
    SwappableComponentBlueprint.make({
      name: 'core-not-found-error-page',
      params: define => define({ component: NotFoundErrorPage, loader: () => TosNotFoundPage }),
    }),
    SwappableComponentBlueprint.make({
      name: 'core-page-layout',
      params: define => define({ component: PageLayout, loader: () => TosPageLayout }),
    }),
    SwappableComponentBlueprint.make({
      name: 'core-progress',
      params: define => define({ component: Progress, loader: () => () => <LoadingState /> }),
    }),
  ],
});
