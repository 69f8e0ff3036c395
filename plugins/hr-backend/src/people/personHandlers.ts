import type { HrHandlers } from '../HrHandlers';
import type { AccessReader } from '../permissions/Access';
import type { PersonService } from './PersonService';

/** Routes of people. */
export function createPersonHandlers(people: PersonService, access: AccessReader): Pick<HrHandlers, 'listPersons' | 'getPerson' | 'getMe'> {
  return {
    listPersons: ({ query, decisions, credentials }) => people.list(query, access.persons(decisions), credentials),
    getPerson: ({ params, query, decisions, credentials, req }) =>
      people.read({ id: params.id, date: query.date }, access.persons(decisions), { credentials, req }),
    getMe: ({ credentials }) => people.readMe(credentials),
  };
}
