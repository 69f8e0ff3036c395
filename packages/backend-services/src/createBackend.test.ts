import { startFailure } from './createBackend';

const failed = (message: string, code?: string, allowed = false) => ({
  error: Object.assign(new Error(message), { code }),
  allowed,
});

describe('startFailure', () => {
  it('gives one line per cause, leaves out what may fail and the statement before a reason of the database', () => {
    const result = {
      plugins: [
        { pluginId: 'hr', modules: [], failure: failed('create table x (a - b) - permission denied', '42501') },
        { pluginId: 'zulip', modules: [], failure: failed('no address', undefined, true) },
        { pluginId: 'auth', modules: [{ moduleId: 'keycloak-roles', failure: failed('metadataUrl is missing') }] },
        { pluginId: 'app', modules: [] },
      ],
    };
    expect(startFailure(Object.assign(new Error('startup failed'), { result }))).toBe(
      "tOS did not start.\n- plugin 'hr': permission denied\n- module 'keycloak-roles' of plugin 'auth': metadataUrl is missing",
    );
  });

  it('gives the one reason that stopped everything', () => {
    expect(startFailure(new Error('The configuration is wrong'))).toBe('tOS did not start.\n- The configuration is wrong');
  });
});
