import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router-dom';
import { LoadingState, PageContent } from '@tos/shell-react';
import { ProfilePage } from '../profile/ProfilePage';
import type { PlacedProfileTab } from '../profile/sortProfileTabs';
import { PeoplePage } from './PeoplePage';

const NewPersonPage = lazy(() => import('../profile/NewPersonPage').then(module => ({ default: module.NewPersonPage })));

/** Everything below `/people`: the list, one person with tabs, and the form for a new one. */
export function PeopleRoutes({ tabs }: { tabs: PlacedProfileTab[] }) {
  return (
    <Suspense
      fallback={
        <PageContent>
          <LoadingState lines={8} />
        </PageContent>
      }
    >
      <Routes>
        <Route index element={<PeoplePage />} />
        <Route path="new" element={<NewPersonPage />} />
        <Route path=":id/*" element={<ProfilePage tabs={tabs} />} />
      </Routes>
    </Suspense>
  );
}
