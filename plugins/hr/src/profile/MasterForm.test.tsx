import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PersonRecord } from '@tos/plugin-hr-common';
import { QueryProvider } from '@tos/shell-react';
import { hrApiRef } from '../api';
import { createTestHr, personRecord } from '../testing/createTestHr';
import { german, refusalWords, refused } from '../testing/refusalWords';
import { MasterForm } from './MasterForm';

const faster = () =>
  Object.assign(new Error('Changed meanwhile'), {
    statusCode: 409,
    body: { error: { changedBy: 'user:default/petra.hartmann', changedAt: '2026-11-24T10:00:00Z' } },
  });

function renderForm(record: PersonRecord = personRecord(), { language = [] as unknown[] } = {}) {
  const api = createTestHr();
  const onClose = jest.fn();
  renderInTestApp(
    <QueryProvider>
      <MasterForm record={record} onClose={onClose} />
    </QueryProvider>,
    { apis: [[hrApiRef, api as never], refusalWords, ...language] as never },
  );
  return { api, onClose };
}

const field = (name: string | RegExp) => screen.findByRole('textbox', { name });
const save = () => userEvent.click(screen.getByRole('button', { name: 'Save' }));

async function retype(name: string | RegExp, text: string) {
  const input = await field(name);
  await userEvent.clear(input);
  if (text) await userEvent.type(input, text);
}

describe('MasterForm', () => {
  it('says what is wrong while typing and sends nothing then', async () => {
    const { api } = renderForm();
    await retype('E-mail', 'anna@');
    expect(await screen.findByText('This is not an e-mail address.')).toBeInTheDocument();
    await retype(/Last name/, '');
    expect(await screen.findByText('Please fill this in.')).toBeInTheDocument();
    await save();
    expect(api.updatePerson).not.toHaveBeenCalled();
  });

  it('offers the work contact only of the own record', async () => {
    const { api, onClose } = renderForm(personRecord({ rights: { ...personRecord().rights, edit: false, propose: true } }));
    expect(await screen.findByText(/changed by somebody else of HR/)).toBeInTheDocument();
    expect(screen.queryByRole('textbox', { name: /Last name/ })).not.toBeInTheDocument();
    await retype('Phone', '+49 231 78');
    await save();
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(api.updatePerson).toHaveBeenCalledWith({ params: { id: 'a' }, body: { phone: '+49 231 78', version: 3 } });
  });

  it('sends only what was changed, with the version that was read', async () => {
    const { api, onClose } = renderForm();
    await retype('Phone', '+49 231 77');
    await retype('Site', '');
    await save();
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(api.updatePerson).toHaveBeenCalledWith({ params: { id: 'a' }, body: { phone: '+49 231 77', location: null, version: 3 } });
  });

  it('takes over what somebody else changed, asks where both did, and saves on the new version', async () => {
    const { api, onClose } = renderForm();
    const theirs = personRecord({ master: { version: 4, location: 'Essen', phone: '+49 201 1' } });
    api.updatePerson.mockRejectedValueOnce(faster());
    api.getPersonRecord.mockResolvedValue(theirs);
    await retype('Phone', '+49 231 77');
    await save();

    const panel = await screen.findByRole('alert', { name: 'Somebody else has saved in the meantime' });
    expect(panel).toHaveTextContent('Petra Hartmann has saved in the meantime');
    expect(within(panel).getByRole('row', { name: /Site Dortmund Essen taken over/ })).toBeInTheDocument();
    expect(within(panel).getByRole('row', { name: /Phone .* \+49 201 1 \+49 231 77/ })).toBeInTheDocument();
    expect(await field('Site')).toHaveValue('Essen');
    expect(await field('Phone')).toHaveValue('+49 231 77');

    await save();
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(api.updatePerson).toHaveBeenLastCalledWith({ params: { id: 'a' }, body: { phone: '+49 231 77', version: 4 } });
  });

  it('takes theirs when asked to', async () => {
    const { api } = renderForm();
    api.updatePerson.mockRejectedValueOnce(faster());
    api.getPersonRecord.mockResolvedValue(personRecord({ master: { version: 4, phone: '+49 201 1' } }));
    await retype('Phone', '+49 231 77');
    await save();
    await userEvent.click(await screen.findByRole('button', { name: 'Take theirs' }));
    expect(await field('Phone')).toHaveValue('+49 201 1');
  });

  it('says why it was refused when that is no conflict', async () => {
    const { api, onClose } = renderForm();
    const taken = { code: 'hr.record.usernameTaken', message: 'The account name is already in use.' };
    api.updatePerson.mockRejectedValueOnce(refused(409, taken));
    await retype('Account name', 'emil.jung');
    await save();
    expect(await screen.findByText('The account name is already in use.')).toBeInTheDocument();
    expect(onClose).not.toHaveBeenCalled();
  });

  it('speaks German to a German reader, beside the field too, and shows no word of the server', async () => {
    const { api } = renderForm(personRecord(), { language: [german()] });
    await retype('E-Mail', 'anna@');
    expect(await screen.findByText('Das ist keine E-Mail-Adresse.')).toBeInTheDocument();
    await retype('E-Mail', 'anna@musterwerk.example');
    const facts = { code: 'hr.field.dayRange', params: { from: '1900', to: '2199' }, message: 'A day from 1900 to 2199, please.' };
    const fields = [{ path: 'body.phone', ...facts }];
    api.updatePerson.mockRejectedValueOnce(refused(400, { ...facts, message: `body.phone: ${facts.message}`, fields }));
    await userEvent.click(screen.getByRole('button', { name: 'Speichern' }));
    expect(await screen.findAllByText('Bitte ein Tag von 1900 bis 2199.')).toHaveLength(2);
    expect(screen.queryByText(/please|Request failed/)).not.toBeInTheDocument();
  });
});
