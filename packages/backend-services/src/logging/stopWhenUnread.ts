import type { Writable } from 'node:stream';

/**
 * Stops a process whose log nobody reads any more, as when its supervisor was killed. Without this the complaint about the
 * closed pipe is logged to the same pipe, which complains again, without end and with all memory.
 *
 * @param stop - asks for the orderly end; called once
 */
export function stopWhenUnread(
  streams: readonly Writable[] = [process.stdout, process.stderr],
  stop: () => void = () => process.kill(process.pid, 'SIGTERM'),
): void {
  let stopping = false;
  const stopOnce = () => {
    if (stopping) return;
    stopping = true;
    stop();
  };
  streams.forEach(stream => stream.on('error', stopOnce));
}
