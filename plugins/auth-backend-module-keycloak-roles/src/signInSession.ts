import type { Request, Response } from 'express';

interface Session {
  regenerate(done: (error?: unknown) => void): void;
  destroy(done: (error?: unknown) => void): void;
}

type SessionStep = keyof Session;

function runSessionStep(req: Request, step: SessionStep): Promise<void> {
  const { session } = req as Request & { session?: Session };
  if (!session) return Promise.resolve();
  return new Promise((resolve, reject) => {
    session[step](error => (error ? reject(error) : resolve()));
  });
}

/** A new session id for each sign-in: a cookie planted beforehand never becomes the one that carries it. */
export function renewSession(req: Request): Promise<void> {
  return runSessionStep(req, 'regenerate');
}

/** State, nonce and verifier are of no use after the answer of the issuer, whatever it was. */
export function endSignInSession(req: Request): Promise<void> {
  return runSessionStep(req, 'destroy');
}

/** Runs `step` and answers where it wanted to redirect to, so that something can be done before that. */
export async function captureRedirect(res: Response, step: () => Promise<void>): Promise<string | undefined> {
  const { redirect } = res;
  let target: string | undefined;
  res.redirect = ((url: string) => {
    target = url;
  }) as Response['redirect'];
  try {
    await step();
  } finally {
    res.redirect = redirect;
  }
  return target;
}
