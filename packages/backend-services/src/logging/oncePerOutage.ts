import { format, Logform } from 'winston';
import { isOutageMessage } from '../lib/unavailable';

const REPEAT_AFTER_MS = 30_000;

/**
 * While the database is away every task and request of every plugin reports it. Lets one line per level and plugin pass
 * in half a minute, without stack; the cause itself is logged once by the database monitor.
 */
export function oncePerOutage(): Logform.Format {
  const lastAt = new Map<string, number>();
  return format(info => {
    if (!isOutageMessage(String(info.message))) {
      return info;
    }
    const key = `${info.level} ${info.plugin ?? info.service}`;
    const now = performance.now();
    if (now - (lastAt.get(key) ?? -Infinity) < REPEAT_AFTER_MS) {
      return false;
    }
    lastAt.set(key, now);
    info.message = String(info.message);
    delete info.stack;
    delete info.cause;
    delete info.body;
    return info;
  })();
}
