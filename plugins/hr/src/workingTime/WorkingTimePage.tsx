import { ErrorPanel, LoadingState, PageContent } from '@tos/shell-react';
import { Route, Routes, useSearchParams } from 'react-router-dom';
import { ModelList } from './ModelList';
import { ModelPage } from './ModelPage';
import { NewModelForm } from './NewModelForm';
import { useWorkingTimeModel } from './useWorkingTime';

/** Everything below `/working-time-models`: the list, one model, and the form for a new one. */
export function WorkingTimePage() {
  return (
    <PageContent>
      <Routes>
        <Route index element={<ModelList />} />
        <Route path="new" element={<NewModel />} />
        <Route path=":id" element={<ModelPage />} />
      </Routes>
    </PageContent>
  );
}

function NewModel() {
  const like = useSearchParams()[0].get('like') ?? '';
  const model = useWorkingTimeModel(like, { enabled: like !== '' });
  if (like && model.isPending) return <LoadingState lines={8} />;
  if (like && model.isError) return <ErrorPanel error={model.error} onRetry={() => model.refetch()} />;
  return <NewModelForm key={like} like={like ? model.data : undefined} />;
}
