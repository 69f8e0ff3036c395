/** How long work may go on before others get their turn, in milliseconds. */
const SLICE_MS = 12;

/** What {@link inSlices} is told. */
export interface SliceOptions {
  /** Stops the work between two steps; the error is the signal's reason. */
  signal?: AbortSignal;
  /** Lets others run; a timer of 0 ms unless told. */
  pause?: () => Promise<void>;
}

const aTurn = () => new Promise<void>(resolve => setTimeout(resolve, 0));

/** Does the steps of some work in short slices, and tells after each slice what the last step has said. */
export async function* inSlices<T>(steps: Iterable<T>, { signal, pause = aTurn }: SliceOptions = {}): AsyncGenerator<T> {
  let since = performance.now();
  for (const step of steps) {
    if (performance.now() - since < SLICE_MS) continue;
    yield step;
    await pause();
    signal?.throwIfAborted();
    since = performance.now();
  }
}
