/**
 * Makes a thing of each key once and remembers it. A deck is laid out many times over, with the same texts: in every
 * theme, and again after each step of a text that does not fit. At `most` things all are forgotten.
 */
export class Remembered<T> {
  readonly #made = new Map<string, T>()

  constructor(private readonly most: number) {}

  get(key: string, make: () => T): T {
    let made = this.#made.get(key)
    if (made === undefined) {
      if (this.#made.size >= this.most) this.#made.clear()
      this.#made.set(key, (made = make()))
    }
    return made
  }
}
