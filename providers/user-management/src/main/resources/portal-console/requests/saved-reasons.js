// SPDX-License-Identifier: Apache-2.0
import { locale } from '../base/texts.js';

/**
 * @typedef {{id: string, texts: Record<string, string>}} SavedReason texts by language tag
 * @typedef {import('./request-list.js').Request} Request
 */

const PATH = 'rejection-reasons';
/** How often others may save reasons while one is added here. */
const TURNS = 3;

/** What rejections are often explained with, in the languages of the realm. */
export class SavedReasons {
  /** @param {import('../base/view.js').PortalView} view */
  constructor(view) {
    this.view = view;
    /** @type {SavedReason[]} */
    this.all = [];
    /** Of the realm; that of everybody else first. @type {string[]} */
    this.languages = [];
    this.isRead = false;
    /** Of all that were read last. @type {string | null} */
    this.version = null;
    /** @type {import('../base/api-error.js').ApiError | null} */
    this.error = null;
  }

  /** Once, when somebody is about to need them. */
  async read() {
    if (!this.isRead) {
      this.isRead = true;
      try {
        this.#take(await this.view.api.versioned(PATH));
      } catch (error) {
        this.isRead = false;
        this.error = this.view.failure(error);
      }
      this.view.requestUpdate();
    }
  }

  /** Anew. */
  async readAgain() {
    this.#take(await this.view.api.versioned(PATH));
  }

  /** @param {{value: {reasons: SavedReason[], languages: string[]}, version: string | null}} seen */
  #take({ value, version }) {
    this.all = value.reasons;
    this.languages = value.languages;
    this.version = version;
  }

  /**
   * One more, beside those that are saved at this moment.
   *
   * @param {(reasons: SavedReason[]) => SavedReason} make of those that there are
   * @returns {Promise<import('../base/api-error.js').ApiError | null>} why it was refused
   */
  async add(make) {
    for (let turn = 1; ; turn++) {
      try {
        await this.readAgain();
        this.#take(await this.view.api.change('PUT', PATH, { reasons: [...this.all, make(this.all)] }, { version: this.version }));
        return null;
      } catch (error) {
        const refusal = this.view.failure(error);
        if (!refusal.isOutdated || turn === TURNS) {
          return refusal;
        }
      } finally {
        this.view.requestUpdate();
      }
    }
  }

  /**
   * All of them, unless somebody else has saved others since they were read.
   *
   * @param {SavedReason[]} reasons
   * @returns {Promise<import('../base/api-error.js').ApiError | null>} why it was refused
   */
  async replace(reasons) {
    try {
      this.#take(await this.view.api.change('PUT', PATH, { reasons }, { version: this.version }));
      return null;
    } catch (error) {
      return this.view.failure(error);
    } finally {
      this.view.requestUpdate();
    }
  }
}

/**
 * @param {SavedReason} reason
 * @param {string | undefined} language of the person who is told; absent for the reader's
 * @returns {string} in this language, or in one that there is
 */
export function textIn({ texts }, language = locale()) {
  return texts[language] ?? texts[language.split('-')[0] ?? ''] ?? texts[locale()] ?? Object.values(texts)[0] ?? '';
}

/**
 * @param {string} text
 * @param {SavedReason[]} others
 * @returns {string} an id that none of the others has
 */
export function idFor(text, others) {
  const words = text.normalize('NFD').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim().split(' ').slice(0, 5).join('-');
  const id = words.slice(0, 40).replace(/-+$/, '') || 'reason';
  const isTaken = (/** @type {string} */ one) => others.some((other) => other.id === one);
  let number = 2;
  while (isTaken(`${id}-${number}`)) {
    number++;
  }
  return isTaken(id) ? `${id}-${number}` : id;
}
