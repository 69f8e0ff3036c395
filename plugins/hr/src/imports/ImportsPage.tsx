import { PageContent } from '@tos/shell-react';
import { Route, Routes } from 'react-router-dom';
import { ImportRunView } from './ImportRunView';
import { RunList } from './RunList';
import { UploadPanel } from './UploadPanel';

/** How people, units and seats come in: upload, assign columns, check, store. */
export function ImportsPage() {
  return (
    <PageContent>
      <Routes>
        <Route
          index
          element={
            <>
              <UploadPanel />
              <RunList />
            </>
          }
        />
        <Route path=":runId" element={<ImportRunView />} />
      </Routes>
    </PageContent>
  );
}
