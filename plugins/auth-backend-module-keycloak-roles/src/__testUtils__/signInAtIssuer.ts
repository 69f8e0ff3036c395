import type { TestBrowser } from './TestBrowser';

/** Signs in through the issuer's form, as a person does; answers the address the issuer sends the browser back to. */
export async function signInAtIssuer(
  atIssuer: TestBrowser,
  toIssuer: string,
  account: { username: string; password: string },
): Promise<string> {
  let response = await atIssuer.get(toIssuer);
  let address = toIssuer;
  for (let step = 0; step < 10; step++) {
    if (response.status === 200) {
      response = await atIssuer.get(address, { method: 'POST', body: new URLSearchParams(account) });
      if (response.status === 401) throw new Error('the issuer does not know this account');
    } else {
      address = new URL(response.headers.get('location')!, address).toString();
      if (address.includes('/handler/frame')) return address;
      response = await atIssuer.get(address);
    }
  }
  throw new Error(`the issuer does not come back, last at ${address}`);
}
