import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Texts that all forms of HR share; German in `form.de.ts`. */
export const formTranslationRef = createTranslationRef({
  id: 'plugin.hr.form',
  messages: {
    save: 'Save',
    cancel: 'Cancel',
    edit: 'Edit',
    needed: 'needed',
    saved: 'Saved',
    conflict: {
      title: 'Somebody else has saved in the meantime',
      titleBy: '{{name}} has saved in the meantime ({{time}})',
      text: 'Nothing of yours is lost. Look at what differs, then save again.',
      field: 'Field',
      before: 'Before',
      theirs: 'Now stored',
      mine: 'Yours',
      keepMine: 'Keep mine',
      takeTheirs: 'Take theirs',
      takeAll: 'Take all of theirs',
      untouched: 'taken over',
      keptMine: 'yours will be saved',
      empty: '(empty)',
    },
    leave: {
      title: 'Leave without saving?',
      text: 'What you entered here is not saved yet.',
      leave: 'Leave',
      stay: 'Stay here',
    },
  },
  translations: { de: () => import('./form.de') },
});
