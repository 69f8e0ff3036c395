/** The few calls of Keycloak's admin REST API that the checks need; refuses anything but a 2xx answer with a sentence. */
export class KeycloakAdmin {
  constructor({ baseUrl, realm, username, password }) {
    this.baseUrl = baseUrl;
    this.realm = realm;
    this.credentials = { username, password };
  }

  async #token() {
    const response = await fetch(`${this.baseUrl}/realms/master/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'password', client_id: 'admin-cli', ...this.credentials }),
    });
    if (!response.ok) throw new Error(`Keycloak refused its administrator: ${response.status} ${await response.text()}`);
    return (await response.json()).access_token;
  }

  async request(method, path, body) {
    const response = await fetch(`${this.baseUrl}/admin/realms/${this.realm}${path}`, {
      method,
      headers: { authorization: `Bearer ${await this.#token()}`, 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
    return text ? JSON.parse(text) : undefined;
  }

  async client(clientId) {
    const [client] = await this.request('GET', `/clients?clientId=${encodeURIComponent(clientId)}`);
    return client;
  }

  async user(username) {
    const [user] = await this.request('GET', `/users?exact=true&username=${encodeURIComponent(username)}`);
    return user;
  }

  async sessionsOf(username) {
    const user = await this.user(username);
    return this.request('GET', `/users/${user.id}/sessions`);
  }

  async setEnabled(username, enabled) {
    const user = await this.user(username);
    await this.request('PUT', `/users/${user.id}`, { ...user, enabled });
  }

  /** Gives (`POST`) or takes (`DELETE`) one realm role. */
  async changeRole(method, username, roleName) {
    const user = await this.user(username);
    const role = await this.request('GET', `/roles/${roleName}`);
    await this.request(method, `/users/${user.id}/role-mappings/realm`, [role]);
  }

  /** Runs `body` while the client lacks the named protocol mapper, and puts it back whatever happens. */
  async withoutMapper(clientId, mapperName, body) {
    const client = await this.client(clientId);
    const mapper = client.protocolMappers.find(({ name }) => name === mapperName);
    if (!mapper) throw new Error(`The client ${clientId} has no mapper "${mapperName}"`);
    const path = `/clients/${client.id}/protocol-mappers/models`;
    await this.request('DELETE', `${path}/${mapper.id}`);
    try {
      return await body();
    } finally {
      await this.request('POST', path, mapper);
    }
  }
}
