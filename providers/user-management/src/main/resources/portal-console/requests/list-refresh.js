// SPDX-License-Identifier: Apache-2.0
import { isPostponed } from './undo-window.js';

/** Milliseconds after which a list that is looked at again is read again. */
const OLD = 30_000;

/** Reads the list again after decisions in other tabs, and when somebody returns to this one. */
export class ListRefresh {
  /** @param {import('./requests-view.js').RequestsView} view */
  constructor(view) {
    this.view = view;
  }

  listen() {
    document.addEventListener('visibilitychange', this.#lookAgain);
  }

  forget() {
    document.removeEventListener('visibilitychange', this.#lookAgain);
  }

  #lookAgain = () => {
    const { list, mayList } = this.view;
    if (document.visibilityState === 'visible' && Date.now() - list.readAt > OLD && mayList && !list.isLoading) {
      void list.read();
    }
  };

  /** What the reader is at says so and stays, and the rest is read again. */
  async haveDecided() {
    const { card, list, openId, troubles } = this.view;
    for (const id of new Set([card?.id, openId])) {
      const seen = id && list.latest(id);
      if (seen && !isPostponed(seen.id)) {
        await troubles.lookAt(seen);
      }
    }
    if (!this.view.card?.id) {
      await list.read();
    }
  }
}
