import { Route, Routes } from 'react-router-dom';
import { ProfilePage } from '../profile/ProfilePage';
import type { PlacedProfileTab } from '../profile/sortProfileTabs';
import { PeoplePage } from './PeoplePage';

/** Everything below `/people`: the list, and one person with tabs. */
export function PeopleRoutes({ tabs }: { tabs: PlacedProfileTab[] }) {
  return (
    <Routes>
      <Route index element={<PeoplePage />} />
      <Route path=":id/*" element={<ProfilePage tabs={tabs} />} />
    </Routes>
  );
}
