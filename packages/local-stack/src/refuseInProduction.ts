/**
 * Stops whoever tries to run a part of the local stack as a real installation.
 *
 * @param part - what was about to start, as the reader knows it, e.g. `embedded PostgreSQL`
 * @throws Error when NODE_ENV is `production`
 */
export function refuseInProduction(part: string): void {
  if (process.env.NODE_ENV === 'production') {
    throw new Error(
      `The ${part} is for trying out, developing and testing only and does not run with NODE_ENV=production. ` +
        'Configure a real server in app-config.production.yaml, or unset NODE_ENV.',
    );
  }
}
