import { createExtensionBlueprint, ExtensionBoundary } from '@backstage/frontend-plugin-api';
import type { PersonDetail } from '@tos/plugin-hr-common';
import { z } from 'zod';
import { hrProfileTabDataRef, type HrProfileTabProps } from './profileTabDataRef';

/** What a slice says about its tab. */
export interface HrProfileTabParams {
  /** Last part of the address: `documents` gives `/people/:id/documents`. */
  path: string;
  /** See `localizedTitle` of `@tos/shell-react`. */
  title: string;
  /** Lower comes first, default 100. Overview 0, employment 10, position 20, documents 30, checklists 40, history 90. */
  order?: number;
  /**
   * Whether the viewer gets the tab for this person, default always. Decide from what the API answered
   * (`person => person.private !== undefined`); the routes behind the tab check again.
   */
  isVisible?: (person: PersonDetail) => boolean;
  /** Loads the body; header, tabs, loading and failure are drawn by the profile page. */
  loader: () => Promise<(props: HrProfileTabProps) => JSX.Element>;
}

/**
 * Adds a tab to the profile of a person at `/people/:id`.
 *
 * @example
 * ```ts
 * HrProfileTabBlueprint.make({
 *   name: 'documents',
 *   params: {
 *     path: 'documents',
 *     title: localizedTitle({ en: 'Documents', de: 'Dokumente' }),
 *     order: 30,
 *     isVisible: person => person.private !== undefined,
 *     loader: () => import('./documents/DocumentsTab').then(m => m.DocumentsTab),
 *   },
 * });
 * ```
 * An administrator can change title and order below `app.extensions`: `hr-profile-tab:hr/documents: { config: { order: 5 } }`.
 */
export const HrProfileTabBlueprint = createExtensionBlueprint({
  kind: 'hr-profile-tab',
  attachTo: { id: 'page:hr/people', input: 'profileTabs' },
  output: [hrProfileTabDataRef],
  dataRefs: { tab: hrProfileTabDataRef },
  configSchema: { title: z.string().optional(), order: z.number().optional() },
  *factory(params: HrProfileTabParams, { node, config }) {
    yield hrProfileTabDataRef({
      path: params.path,
      title: config.title ?? params.title,
      order: config.order ?? params.order ?? 100,
      isVisible: params.isVisible ?? (() => true),
      Component: ExtensionBoundary.lazyComponent(node, params.loader),
    });
  },
});
