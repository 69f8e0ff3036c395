import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chartPdf } from './chartPdf';
import { saveBlob } from './exportChart';
import { PdfExportDialog } from './PdfExportDialog';

jest.setTimeout(60_000);

jest.mock('./chartPdf', () => ({ chartPdf: jest.fn() }));
jest.mock('./exportChart', () => ({ saveBlob: jest.fn() }));

const draw = chartPdf as jest.MockedFunction<typeof chartPdf>;
const facts = { title: 'Org chart', language: 'en' as const, company: 'Musterwerk', madeAt: new Date() };

function show(width: number) {
  const onClose = jest.fn();
  const drawing = { ...facts, width, height: 600, shapes: Array(500).fill({}) };
  renderInTestApp(<PdfExportDialog drawing={drawing} name="org-chart-2026-11-25" onClose={onClose} />);
  return onClose;
}

describe('PdfExportDialog', () => {
  afterEach(() => jest.resetAllMocks());

  it('says how large the letters get, and when they cannot be read', async () => {
    show(6000);
    expect(await screen.findByRole('radio', { name: 'As large as the chart' })).toBeChecked();
    await userEvent.click(screen.getByRole('radio', { name: 'A3' }));
    expect(await screen.findByText('Names will be 2.6 points high.')).toBeInTheDocument();
    expect(screen.getByText(/too small to be read on paper/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: 'As large as the chart' }));
    expect(screen.getByText('Names will be 10.5 points high.')).toBeInTheDocument();
    expect(screen.queryByText(/too small/)).not.toBeInTheDocument();
  });

  it('shows progress, saves and closes', async () => {
    let finish: (pdf: Blob) => void = () => {};
    draw.mockImplementation(async (_, { onProgress }) => {
      onProgress(250);
      return new Promise(resolve => {
        finish = resolve;
      });
    });
    const onClose = show(1000);
    await userEvent.click(await screen.findByRole('button', { name: 'Save' }));
    expect(await screen.findByText('250 of 500 drawn')).toBeInTheDocument();
    expect(screen.getByRole('progressbar')).toHaveAttribute('value', '250');
    expect(draw.mock.calls[0][1].size).toBe('a4');
    finish(new Blob(['%PDF-']));
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(saveBlob).toHaveBeenCalledWith(expect.any(Blob), 'org-chart-2026-11-25.pdf');
  });

  it('stops when told and stays open', async () => {
    draw.mockImplementation(
      (_, { signal }) => new Promise((__, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))),
    );
    const onClose = show(1000);
    await userEvent.click(await screen.findByRole('button', { name: 'Save' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Stop' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Save' })).toBeEnabled());
    expect(screen.queryByText(/could not be made/)).not.toBeInTheDocument();
    expect(saveBlob).not.toHaveBeenCalled();
    expect(onClose).not.toHaveBeenCalled();
  });

  it('says so when it fails', async () => {
    draw.mockRejectedValue(new Error('no font'));
    show(1000);
    await userEvent.click(await screen.findByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/could not be made/)).toBeInTheDocument();
  });
});
