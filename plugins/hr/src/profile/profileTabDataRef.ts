import { createExtensionDataRef } from '@backstage/frontend-plugin-api';
import type { PersonDetail } from '@tos/plugin-hr-common';

/** What every tab of a person's profile receives. */
export interface HrProfileTabProps {
  /** The person as the viewer may see them; `person.private` is absent when it is none of the viewer's business. */
  person: PersonDetail;
}

/** A tab as the profile page receives it. */
export interface HrProfileTab {
  /** Last part of the address, `/people/:id/<path>`. Empty: the first thing that is shown. */
  path: string;
  /** Made with `localizedTitle` of `@tos/shell-react` it is shown in both languages. */
  title: string;
  /** Lower comes first; equal ones are sorted by extension id. */
  order: number;
  /** Whether the viewer gets the tab for this person at all. */
  isVisible: (person: PersonDetail) => boolean;
  Component: (props: HrProfileTabProps) => JSX.Element;
}

/** Carries a tab to the profile page. */
export const hrProfileTabDataRef = createExtensionDataRef<HrProfileTab>().with({ id: 'hr.profile-tab' });
