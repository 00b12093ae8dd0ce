// SPDX-License-Identifier: Apache-2.0

/** @typedef {{ value: string, label: string, hint?: string, created?: boolean }} Option */
/** @typedef {(text: string, signal: AbortSignal) => Promise<Option[]>} Search */

const QUIET = 150;

/** What fits a text that is typed: looked for once the typing pauses, and only what was asked last counts. */
export class Offers {
  /** @type {Option[]} */
  options = [];
  /** @type {'none' | 'searching' | 'there' | 'failed'} */
  state = 'none';
  /** @type {AbortController | undefined} */
  #request;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {(state: Offers['state']) => void} changed */
  constructor(changed) {
    this.changed = changed;
  }

  /**
   * @param {string} text
   * @param {object} how
   * @param {Search} how.search
   * @param {number} how.minimum letters before it searches
   * @param {((text: string) => string)} [how.create] names the offer to take what was typed as it is
   */
  look(text, { search, minimum, create }) {
    this.stop();
    if (text.length < minimum) {
      this.options = [];
      this.#become('none');
      return;
    }
    this.#timer = setTimeout(async () => {
      const request = this.#request = new AbortController();
      this.#become('searching');
      try {
        const found = await search(text, request.signal);
        if (this.#request === request) {
          this.options = [...found, ...offerNew(text, found, create)];
          this.#become('there');
        }
      } catch {
        if (this.#request === request && !request.signal.aborted) {
          this.options = [];
          this.#become('failed');
        }
      }
    }, text ? QUIET : 0);
  }

  /** What is still looked for is of no use any more, and would open the list once again. */
  stop() {
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#request = undefined;
  }

  /** @param {Offers['state']} state */
  #become(state) {
    this.state = state;
    this.changed(state);
  }
}

/** @param {string} text @param {Option[]} found @param {((text: string) => string) | undefined} create @returns {Option[]} */
function offerNew(text, found, create) {
  const isThere = found.some(({ label }) => label.toLowerCase() === text.toLowerCase());
  return text && create && !isThere ? [{ value: text, label: create(text), created: true }] : [];
}
