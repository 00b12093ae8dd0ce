// SPDX-License-Identifier: Apache-2.0
import { locale } from '../base/texts.js';

/**
 * @typedef {{id: string, texts: Record<string, string>}} SavedReason texts by language tag
 * @typedef {import('./request-list.js').Request} Request
 */

const PATH = 'rejection-reasons';

/** What rejections are often explained with, in the languages of the realm. */
export class SavedReasons {
  /** @param {import('../base/view.js').PortalView} view */
  constructor(view) {
    this.view = view;
    /** @type {SavedReason[]} */
    this.all = [];
    this.isRead = false;
    /** @type {import('../base/api.js').ApiError | null} */
    this.error = null;
  }

  /** Once, when somebody is about to need them. */
  async read() {
    if (!this.isRead) {
      this.isRead = true;
      try {
        this.all = (await this.view.api.get(PATH)).reasons;
      } catch (error) {
        this.isRead = false;
        this.error = this.view.failure(error);
      }
      this.view.requestUpdate();
    }
  }

  /**
   * @param {(reasons: SavedReason[]) => SavedReason[]} change of what is saved at this moment
   * @returns {Promise<import('../base/api.js').ApiError | null>} why it was refused
   */
  async save(change) {
    try {
      const { reasons } = await this.view.api.get(PATH);
      this.all = (await this.view.api.send('PUT', PATH, { reasons: change(reasons) })).reasons;
      return null;
    } catch (error) {
      return this.view.failure(error);
    } finally {
      this.view.requestUpdate();
    }
  }

  /** Languages that a reason is written in, the reader's among them. @returns {string[]} */
  get languages() {
    return [...new Set([locale(), ...this.all.flatMap(({ texts }) => Object.keys(texts))])].sort();
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
