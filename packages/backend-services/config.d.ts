export interface Config {
  backend: {
    /**
     * Says that this portal is a trial on one machine: in production mode its issuer may then do without https. Refused
     * when the portal or the issuer has an address that others can reach. A text when it comes from the environment.
     */
    localOnly?: boolean | 'true' | 'false';

    /** Limits per client address and minute; shared by all replicas when `backend.cache.store` is `redis`. */
    limits?: {
      /** All requests. Default 6000. */
      requestsPerMinute?: number;
      /** Steps of signing in (`start`, `handler`); a sign-in has two. Default 120. */
      signInsPerMinute?: number;
    };

    metrics?: {
      /**
       * Bearer token for `GET /metrics`. Without it there are no metrics.
       * @visibility secret
       */
      token?: string;
    };

    logger?: {
      /** `error`, `warn`, `info` or `debug`; `LOG_LEVEL` wins. Default `info`. */
      level?: 'error' | 'warn' | 'info' | 'debug';
    };
  };
}
