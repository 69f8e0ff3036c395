import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { EmptyState } from './EmptyState';
import { ErrorPanel } from './ErrorPanel';
import { LoadingState } from './LoadingState';

describe('states', () => {
  it('explains an error, folds the message away and tries again', async () => {
    const onRetry = jest.fn();
    const error = Object.assign(new Error('connect refused'), { statusCode: 503, stack: 'secret stack' });
    renderInTestApp(<ErrorPanel error={error} onRetry={onRetry} />);
    expect(await screen.findByRole('alert')).toHaveTextContent('Not available at the moment');
    expect(screen.getByText('connect refused')).toBeInTheDocument();
    expect(screen.queryByText(/secret stack/)).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it('shows what is missing and the next step', async () => {
    renderInTestApp(<EmptyState title="No people yet" description="Import a file." action={<a href="/import">Import</a>} />);
    expect(await screen.findByText('No people yet')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Import' })).toHaveAttribute('href', '/import');
  });

  it('announces loading', async () => {
    renderInTestApp(<LoadingState />);
    expect(await screen.findByText('Loading …')).toBeInTheDocument();
  });
});
