/** The sandbox's own time: real time, plus what it was advanced by. It never goes back. */
export class Clock {
  #advancedMs = 0;

  now(): number {
    return Date.now() + this.#advancedMs;
  }

  get advancedMs(): number {
    return this.#advancedMs;
  }

  set advancedMs(ms: number) {
    this.#advancedMs = ms;
  }
}
