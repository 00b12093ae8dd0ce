// SPDX-License-Identifier: Apache-2.0

/**
 * What was drawn for something, as long as all that it depends on is the same: of a hundred rows, a key changes two.
 *
 * @template {object} T
 */
export class Drawn {
  /** @type {WeakMap<T, {by: unknown[], result: unknown}>} */
  #known = new WeakMap();

  /**
   * @param {T} about
   * @param {unknown[]} by all that it depends on
   * @param {() => unknown} draw
   * @returns {unknown}
   */
  of(about, by, draw) {
    const known = this.#known.get(about);
    if (known && known.by.length === by.length && known.by.every((one, index) => one === by[index])) {
      return known.result;
    }
    const result = draw();
    this.#known.set(about, { by, result });
    return result;
  }
}
