import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import { EventList, type ShownEvent } from './EventList';

jest.setTimeout(60_000);

const read: ShownEvent = {
  id: '9',
  firstAt: '2026-11-24T10:05:00Z',
  at: '2026-11-24T10:47:00Z',
  count: 12,
  actor: 'user:default/petra.hartmann',
  action: 'person.record.read',
  fields: [{ field: 'private' }],
};
const change: ShownEvent = { ...read, id: '8', at: read.firstAt, count: 1, action: 'person.changed' };

function show(events: ShownEvent[], hasMore = false) {
  renderInTestApp(<EventList events={events} pseudonymisedBefore="2025-11-25" hasMore={hasMore} isLoadingMore={false} onMore={() => {}} />);
}

describe('EventList', () => {
  it('shows reads that were merged with their number, first and last', async () => {
    show([read, change]);
    const [merged, single] = await screen.findAllByRole('listitem');
    expect(within(merged).getByText('12 times')).toBeInTheDocument();
    expect(within(merged).getByText(/ to /)).toBeInTheDocument();
    expect(within(single).queryByText(/times| to /)).not.toBeInTheDocument();
  });

  it('says at the end, and only there, that older ones are pseudonyms', async () => {
    show([change]);
    expect(await screen.findByText(/before .*2025 are pseudonyms/)).toBeInTheDocument();
  });

  it('waits with that while there is more, and says it of an empty list', async () => {
    show([change], true);
    expect(await screen.findByRole('button', { name: 'Show more' })).toBeInTheDocument();
    expect(screen.queryByText(/pseudonyms/)).not.toBeInTheDocument();
  });

  it('says it of an empty list as well', async () => {
    show([]);
    expect(await screen.findByText('Nothing written down yet.')).toBeInTheDocument();
    expect(screen.getByText(/pseudonyms/)).toBeInTheDocument();
  });
});
