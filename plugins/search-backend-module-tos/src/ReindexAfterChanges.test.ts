import { mockServices } from '@backstage/backend-test-utils';
import { ReindexAfterChanges } from './ReindexAfterChanges';

const named = (name: string) => Object.assign(new Error(name), { name });

describe('ReindexAfterChanges', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  function create(triggerTask = jest.fn(async (_id: string) => undefined)) {
    const logger = mockServices.logger.mock();
    const reindex = new ReindexAfterChanges({ scheduler: mockServices.scheduler.mock({ triggerTask }), logger, delayMs: 100 });
    return { reindex, logger, triggerTask };
  }

  it('indexes once after a burst of changes', async () => {
    const { reindex, triggerTask } = create();
    for (let i = 0; i < 20; i++) reindex.soon();
    await jest.advanceTimersByTimeAsync(99);
    expect(triggerTask).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1000);
    expect(triggerTask.mock.calls).toEqual([['search_index_software_catalog']]);
  });

  it('indexes once more when a run was under way', async () => {
    const triggerTask = jest.fn(async (_id: string) => undefined).mockRejectedValueOnce(named('ConflictError'));
    const { reindex, logger } = create(triggerTask);
    reindex.soon();
    await jest.advanceTimersByTimeAsync(1000);
    expect(triggerTask).toHaveBeenCalledTimes(2);
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('leaves it to the schedule when the task cannot be started', async () => {
    const { reindex, logger, triggerTask } = create(jest.fn((_id: string) => Promise.reject(named('NotFoundError'))));
    reindex.soon();
    await jest.advanceTimersByTimeAsync(1000);
    expect(triggerTask).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledWith(expect.stringContaining('next scheduled indexing'));
  });

  it('starts nothing after the stop', async () => {
    const { reindex, triggerTask } = create();
    reindex.soon();
    reindex.stop();
    await jest.advanceTimersByTimeAsync(1000);
    expect(triggerTask).not.toHaveBeenCalled();
  });
});
