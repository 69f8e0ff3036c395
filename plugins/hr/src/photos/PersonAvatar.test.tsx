import { renderInTestApp } from '@backstage/frontend-test-utils';
import { act, screen, waitFor } from '@testing-library/react';
import { QueryProvider } from '@tos/shell-react';
import { hrApiRef } from '../api';
import { createTestHr, person } from '../testing/createTestHr';
import { PersonAvatar } from './PersonAvatar';

describe('PersonAvatar', () => {
  const hr = createTestHr();
  let comeIntoSight: () => void;
  beforeEach(() => {
    hr.getPersonPhoto.mockClear();
    URL.createObjectURL = () => 'blob:photo';
    URL.revokeObjectURL = () => {};
    window.IntersectionObserver = class {
      constructor(report: (entries: object[]) => void) {
        comeIntoSight = () => report([{ isIntersecting: true }]);
      }
      observe() {}
      disconnect() {}
    } as never;
  });
  afterEach(() => delete (window as Partial<Window & typeof globalThis>).IntersectionObserver);

  const open = (photo: number | null) =>
    renderInTestApp(
      <QueryProvider>
        <PersonAvatar person={person({ photo })} />
      </QueryProvider>,
      { apis: [[hrApiRef, hr as never]] },
    );

  it('reads a photo when it comes into sight, and shows the initials before', async () => {
    open(7);
    expect(await screen.findByText('AB')).toBeInTheDocument();
    expect(hr.getPersonPhoto).not.toHaveBeenCalled();
    act(() => comeIntoSight());
    await waitFor(() => expect(document.querySelector('img')).toHaveAttribute('src', 'blob:photo'));
    expect(hr.getPersonPhoto).toHaveBeenCalledWith({ params: { id: 'a' }, query: { size: '64', version: 7 } }, expect.anything());
  });

  it('asks for nothing where there is no photo to see', async () => {
    open(null);
    expect(await screen.findByText('AB')).toBeInTheDocument();
    expect(hr.getPersonPhoto).not.toHaveBeenCalled();
  });
});
