import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Texts of the page "who may do what"; German in `de.ts`. */
export const accessTranslationRef = createTranslationRef({
  id: 'plugin.access',
  messages: {
    intro:
      'What is in force in the running portal. Rights of several roles add up; what is not ticked is refused. They are written in app-config under permission.roles.',
    filter: { label: 'Filter permissions', placeholder: 'Name or description' },
    role: { label: 'Show', all: 'All roles', yours: 'your role' },
    print: 'Print',
    table: { caption: 'Permissions and roles', permission: 'Permission' },
    grant: {
      always: 'Yes',
      never: 'No',
      conditional: 'When {{conditions}}',
      explanation: 'Only when: {{explanation}}',
      any: ', or: ',
    },
    list: {
      source: 'From {{places}}',
      refused_one: '{{count}} more permission is refused.',
      refused_other: '{{count}} more permissions are refused.',
    },
    count_one: '{{count}} permission',
    count_other: '{{count}} permissions',
    nothing: { title: 'No permission fits the filter', text: 'Try another word or clear the filter.', action: 'Clear filter' },
    noRights: { title: 'This role may do nothing', text: 'No entry under permission.roles gives it a right that fits the filter.' },
    conditions: { title: 'Conditions', of: 'for {{resourceType}}' },
    roles: {
      'tos-admin': 'Administration',
      'tos-hr': 'HR',
      'tos-lead': 'Leads',
      'tos-lean': 'Lean',
      'tos-works-council': 'Works council',
      'tos-employee': 'Employees',
    },
    plugins: { catalog: 'Catalog', hr: 'People and teams', permission: 'Permissions' },
  },
  translations: { de: () => import('./de') },
});
