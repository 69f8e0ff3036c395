import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { QueryProvider } from '@tos/shell-react';
import { useState } from 'react';
import { hrApiRef } from '../api';
import { PersonPicker } from './PersonPicker';

const people = ['Emil Jung', 'Emilia Vogt'].map((displayName, no) => ({ id: `p${no}`, displayName }));

function Picker({ onChange }: { onChange: (id: string | null) => void }) {
  const [value, setValue] = useState<string | null>(null);
  const choose = (id: string | null) => {
    setValue(id);
    onChange(id);
  };
  return <PersonPicker label="Deputy" placeholder="Name" value={value} onChange={choose} />;
}

it('shows the name that was chosen in the place of what was typed', async () => {
  const onChange = jest.fn();
  const listPersons = jest.fn(async () => ({ items: people, hasMore: false }));
  renderInTestApp(
    <QueryProvider>
      <Picker onChange={onChange} />
    </QueryProvider>,
    { apis: [[hrApiRef, { listPersons } as never]] },
  );
  const field = await screen.findByRole('combobox', { name: /Deputy/ });
  await userEvent.type(field, 'emi');
  await userEvent.click(await screen.findByRole('option', { name: 'Emilia Vogt' }));
  expect(onChange).toHaveBeenLastCalledWith('p1');
  expect(field).toHaveValue('Emilia Vogt');
});
