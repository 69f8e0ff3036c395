import { InputError } from '@backstage/errors';
import { type AuthProviderRouteHandlers, decodeOAuthState, type OAuthState } from '@backstage/plugin-auth-node';
import type { Request, Response } from 'express';
import { sendFailure } from './sendFailure';
import { currentAttempt, runAttempt, type SignInAttempt } from './SignInAttempt';
import type { SignInAudit } from './SignInAudit';
import { SignInError } from './SignInError';
import { captureRedirect, endSignInSession, renewSession } from './signInSession';

/** What {@link KeycloakRouteHandlers} needs beside core's handlers. */
export interface KeycloakRouteOptions {
  /** Core's handlers, with our authenticator and resolver inside. */
  core: Required<AuthProviderRouteHandlers>;
  audit: SignInAudit;
  isOriginAllowed: (origin: string) => boolean;
  contact?: string;
}

/**
 * The four routes of the provider around core's: redirect flow only, a session that lives for one sign-in, each outcome
 * audited once, answers with a true status (core turns every failed refresh into a 401).
 */
export class KeycloakRouteHandlers implements AuthProviderRouteHandlers {
  constructor(private readonly options: KeycloakRouteOptions) {}

  async start(req: Request, res: Response): Promise<void> {
    const { flow, redirectUrl } = req.query;
    if (flow !== 'redirect') throw new InputError('flow: must be "redirect"; set enableExperimentalRedirectFlow: true in app-config');
    const returnTo = this.#ownAddress(redirectUrl);
    if (!returnTo) throw new InputError('redirectUrl: must be an address of this portal');
    await renewSession(req);
    const { failure } = await runAttempt(() => this.options.core.start(req, res));
    if (failure) sendFailure(req, res, { failure, returnTo, contact: this.options.contact });
  }

  async frameHandler(req: Request, res: Response): Promise<void> {
    let returnTo: string | undefined;
    const attempt = await runAttempt(async () => {
      returnTo = this.#returnAddress(req);
      const target = await captureRedirect(res, () => this.options.core.frameHandler(req, res));
      // Core goes to the address as it is after a success, and adds the message to it after a failure.
      if (target !== returnTo || !currentAttempt().userEntityRef) {
        throw new SignInError('sign-in-refused', target && new URL(target).searchParams.get('error'));
      }
    });
    await endSignInSession(req);
    await this.options.audit.record('sign-in', req, attempt);
    const { failure } = attempt;
    if (failure) sendFailure(req, res, { failure, returnTo, contact: this.options.contact });
    else res.redirect(returnTo!);
  }

  async refresh(req: Request, res: Response): Promise<void> {
    let cause: unknown;
    const attempt: SignInAttempt = await runAttempt(() =>
      this.options.core.refresh(req, res).catch(error => {
        cause = error;
        throw error;
      }),
    );
    const { failure } = attempt;
    if (!failure) return;
    // Without the cookie nobody tried anything: that is how each visit starts.
    const { name: causeName } = ((cause as Error | undefined)?.cause as Error | undefined) ?? {};
    if (causeName !== 'InputError') await this.options.audit.record('refresh', req, attempt);
    throw failure;
  }

  async logout(req: Request, res: Response): Promise<void> {
    const attempt = await runAttempt(async () => {
      await this.options.core.logout(req, res);
    });
    if (attempt.subject || attempt.failure) await this.options.audit.record('sign-out', req, attempt);
    if (attempt.failure && !res.headersSent) throw attempt.failure;
  }

  /** Where the sign-in began, from the state; checked here because core would redirect to any address in a forged one. */
  #returnAddress(req: Request): string {
    const state: OAuthState = decodeOAuthState(String(req.query.state ?? ''));
    const address = this.#ownAddress(state.redirectUrl);
    if (state.flow !== 'redirect' || !address) throw new SignInError('sign-in-refused', 'the state names a foreign address');
    return address;
  }

  #ownAddress(address: unknown): string | undefined {
    if (typeof address !== 'string' || !URL.canParse(address)) return undefined;
    return this.options.isOriginAllowed(new URL(address).origin) ? address : undefined;
  }
}
