import { Menu, MenuItem, SubmenuTrigger } from '@backstage/ui';
import { RiCheckLine } from '@remixicon/react';

interface ChoiceSubmenuProps<Id extends string> {
  label: string;
  chosen: Id;
  choices: ReadonlyArray<{ id: Id; name: string }>;
  onChoose: (id: Id) => void;
}

/** A menu entry that opens a list of which exactly one is chosen. */
export function ChoiceSubmenu<Id extends string>({ label, chosen, choices, onChoose }: ChoiceSubmenuProps<Id>) {
  return (
    <SubmenuTrigger>
      <MenuItem>{label}</MenuItem>
      <Menu
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[chosen]}
        onSelectionChange={keys => {
          const id = choices.find(choice => keys === 'all' || keys.has(choice.id))?.id;
          if (id) onChoose(id);
        }}
      >
        {choices.map(({ id, name }) => (
          <MenuItem key={id} id={id} textValue={name} iconStart={<RiCheckLine visibility={id === chosen ? 'visible' : 'hidden'} />}>
            {name}
          </MenuItem>
        ))}
      </Menu>
    </SubmenuTrigger>
  );
}
