import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { QueryProvider } from '@tos/shell-react';
import { hrApiRef } from '../api';
import { createTestHr, personRecord, privateRecord } from '../testing/createTestHr';
import { ProposeForm } from './ProposeForm';

function renderForm() {
  const api = createTestHr();
  const onClose = jest.fn();
  renderInTestApp(
    <QueryProvider>
      <ProposeForm record={personRecord({ private: privateRecord() })} onClose={onClose} />
    </QueryProvider>,
    { apis: [[hrApiRef, api as never]] },
  );
  return { api, onClose };
}

const box = (name: string | RegExp) => screen.findByRole('textbox', { name });

describe('ProposeForm', () => {
  it('shows what would change, and sends only that', async () => {
    const { api, onClose } = renderForm();
    expect(await screen.findByRole('button', { name: 'Send to HR' })).toBeDisabled();
    const address = await box('Address');
    await userEvent.clear(address);
    await userEvent.type(address, 'Neustraße 2');
    expect(await screen.findByRole('row', { name: 'Address Altstraße 1 Neustraße 2' })).toBeInTheDocument();
    await userEvent.type(await box('Word to HR'), 'Moved');
    await userEvent.click(screen.getByRole('button', { name: 'Send to HR' }));
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(api.createChangeRequest).toHaveBeenCalledWith({ body: { address: 'Neustraße 2', note: 'Moved' } });
  });

  it('refuses an IBAN with a slip while it is typed', async () => {
    const { api } = renderForm();
    const iban = await box('IBAN');
    await userEvent.type(iban, 'DE89 3704 0044 0532 0130 01');
    expect(await screen.findByText('The check digits or the length do not fit an IBAN.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Send to HR' }));
    expect(api.createChangeRequest).not.toHaveBeenCalled();
  });

  it('keeps what was typed when HR already has a request open', async () => {
    const { api, onClose } = renderForm();
    api.createChangeRequest.mockRejectedValue(Object.assign(new Error('A request to change phone is open already'), { statusCode: 409 }));
    await userEvent.type(await box('Private phone'), '1');
    await userEvent.click(screen.getByRole('button', { name: 'Send to HR' }));
    expect(await screen.findByText('A request to change phone is open already')).toBeInTheDocument();
    expect(await box('Private phone')).toHaveValue('+49 231 11');
    expect(onClose).not.toHaveBeenCalled();
  });
});
