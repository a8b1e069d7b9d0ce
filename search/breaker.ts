export interface BreakerOptions {
  /** Failures in a row after which nothing is asked for a while. */
  failures: number;
  openMs: number;
  /** Milliseconds since any fixed instant. */
  clock: () => number;
  /** Told when asking stops, and when it begins again. */
  onChange: (open: boolean) => void;
}

/**
 * Keeps a server that fails from being asked again and again: after some failures in a row it is left alone for a
 * while, then a single question tries whether it is back.
 */
export class Breaker {
  #failures = 0;
  #heldUntil: number | null = null;
  #probing = false;

  constructor(private readonly options: BreakerOptions) {}

  /** Whether the next question may be asked; who was told yes says afterwards how it went. */
  mayAsk(): boolean {
    if (this.#heldUntil === null) return true;
    if (this.#probing || this.options.clock() < this.#heldUntil) return false;
    this.#probing = true;
    return true;
  }

  succeeded(): void {
    const wasOpen = this.#heldUntil !== null;
    this.#failures = 0;
    this.#heldUntil = null;
    this.#probing = false;
    if (wasOpen) this.options.onChange(false);
  }

  failed(): void {
    const wasOpen = this.#heldUntil !== null;
    this.#failures += 1;
    this.#probing = false;
    if (this.#failures < this.options.failures) return;
    this.#heldUntil = this.options.clock() + this.options.openMs;
    if (!wasOpen) this.options.onChange(true);
  }

  /** Whether questions are held back. */
  get open(): boolean {
    return this.#heldUntil !== null;
  }
}
