import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import Provider from 'oidc-provider';
import { TokenStore } from './FileAdapter';
import { handleLogin } from './handleLogin';
import { LOGIN_PATH, type IssuerOptions } from './issuerOptions';
import { providerConfiguration } from './providerConfiguration';
import { readOrMakeKeys } from './readOrMakeKeys';
import { readRealm } from './readRealm';
import { RealmUsers, type UserPatch } from './RealmUsers';
import { signOutWithoutQuestion } from './signOutWithoutQuestion';

/** What a running issuer is reached by. */
export interface IssuerAddress {
  port: number;
  /** e.g. `http://localhost:7008/realms/tos`. */
  issuerUrl: string;
  clientId: string;
  clientSecret: string;
}

/** The issuer itself. It lives in a process of its own, because `oidc-provider` is an ES module and jest is not. */
export class IssuerServer {
  readonly address: IssuerAddress;
  readonly #server: Server;
  readonly #users: RealmUsers;
  readonly #store: TokenStore;

  private constructor(address: IssuerAddress, server: Server, users: RealmUsers, store: TokenStore) {
    this.address = address;
    this.#server = server;
    this.#users = users;
    this.#store = store;
  }

  static async start(options: IssuerOptions): Promise<IssuerServer> {
    const { dataDir, clientSecret = randomBytes(24).toString('base64url') } = options;
    if (dataDir) {
      mkdirSync(dataDir, { recursive: true });
    }
    const fileNamed = (name: string) => dataDir && join(dataDir, name);
    const realm = readRealm(options.realmFile, process.env);
    const users = new RealmUsers(realm.users);
    const store = new TokenStore(fileNamed('tokens.json'));

    const server = createServer();
    const port = await listen(server, options.port ?? 0);
    const realmPath = `/realms/${realm.realm}`;
    const issuerUrl = `http://localhost:${port}${realmPath}`;
    const keys = readOrMakeKeys(fileNamed('keys.json'));
    const provider = new Provider(
      issuerUrl,
      providerConfiguration({ options: { ...options, clientSecret }, realm, realmPath, port, users, store, keys }),
    );
    provider.use(signOutWithoutQuestion);
    // Keycloak names the session in every ID token.
    Object.assign(provider.Client.prototype, { includeSid: () => true });
    server.on('request', mountAt(realmPath, provider, users));
    return new IssuerServer({ port, issuerUrl, clientId: realm.clients[0].clientId, clientSecret }, server, users, store);
  }

  updateUser(username: string, patch: UserPatch): void {
    this.#users.update(username, patch);
  }

  async stop(): Promise<void> {
    this.#store.flush();
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }
}

function mountAt(realmPath: string, provider: Provider, users: RealmUsers) {
  const handle = provider.callback();
  return async (request: IncomingMessage, response: ServerResponse) => {
    const url = request.url ?? '/';
    if (url.startsWith(`${realmPath}${LOGIN_PATH}/`)) {
      await handleLogin(request, response, { provider, users }).catch(() => {
        response.statusCode = 500;
        response.end();
      });
    } else if (url.startsWith(`${realmPath}/`)) {
      // The provider derives its own addresses from the difference of the two.
      Object.assign(request, { originalUrl: url, url: url.slice(realmPath.length) });
      await handle(request, response);
    } else {
      response.writeHead(404, { 'Content-Type': 'text/plain' });
      response.end('Not found');
    }
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} for the sign-in service is in use. End that program or choose another port.`)
          : error,
      ),
    );
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
