// SPDX-License-Identifier: Apache-2.0
import { prepare } from './views.js';

/** @typedef {import('../base/view.js').PortalView} PortalView */
/** @typedef {{load: () => Promise<unknown>, texts: string[]}} Part of the page that comes when it is needed */

/** Where a view is shown, and what comes for it. */
export class Stage {
  /** @type {Map<Part, 'coming' | 'ready' | 'lost'>} */
  #parts = new Map();
  /** @type {PortalView | null} */
  #shown = null;

  /**
   * @param {string} base URL of the portal in its realm
   * @param {() => void} changed something has come, or is lost
   */
  constructor(base, changed) {
    this.base = base;
    this.changed = changed;
  }

  /**
   * Whether its modules and texts are there; if not, they are asked for.
   *
   * @param {Part} part
   */
  isReady(part) {
    if (!this.#parts.has(part)) {
      this.#parts.set(part, 'coming');
      const ends = (/** @type {'ready' | 'lost'} */ how) => () => {
        this.#parts.set(part, how);
        this.changed();
      };
      prepare(this.base, part).then(ends('ready'), ends('lost'));
    }
    return this.#parts.get(part) === 'ready';
  }

  /** The view that is shown hears of what happened elsewhere, where it listens. @param {string} what */
  tellChange(what) {
    /** @type {any} */ (this.#shown)?.changedElsewhere?.(what);
  }

  /** @param {Part} part */
  isLost(part) {
    return this.#parts.get(part) === 'lost';
  }

  /**
   * Its element, which stays while only the address changes.
   *
   * @param {import('./views.js').View} view
   * @param {Partial<PortalView>} properties
   */
  element(view, properties) {
    if (this.#shown?.localName !== view.tag) {
      this.#shown = /** @type {PortalView} */ (document.createElement(view.tag));
    }
    return Object.assign(/** @type {PortalView} */ (this.#shown), properties);
  }
}
