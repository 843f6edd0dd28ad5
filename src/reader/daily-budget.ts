/** A number of requests a day, in UTC. */
export class DailyBudget {
  readonly #limit: number;
  #day = '';
  #spent = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** @returns whether there was one left */
  take(): boolean {
    const today = new Date().toISOString().slice(0, 10);
    if (today !== this.#day) {
      this.#day = today;
      this.#spent = 0;
    }
    if (this.#spent >= this.#limit) return false;
    this.#spent += 1;
    return true;
  }

  /** Gives one back that was not used. */
  giveBack(): void {
    this.#spent = Math.max(0, this.#spent - 1);
  }
}
