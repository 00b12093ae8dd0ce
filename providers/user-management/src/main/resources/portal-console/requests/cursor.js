// SPDX-License-Identifier: Apache-2.0
import { t } from '../base/texts.js';

/** @typedef {import('./request-list.js').Request} Request */

/** Milliseconds after which somebody is taken to look at a row. */
const STAYS = 300;

/** Where the keyboard stands in the list, and where it goes once that is decided. */
export class Cursor {
  /** @param {import('./requests-view.js').RequestsView} view */
  constructor(view) {
    this.view = view;
    /** Of a request. @type {string | null} */
    this.id = null;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
  }

  /** @param {string | null} id */
  stand(id) {
    if (id !== this.id) {
      this.id = id;
      this.view.requestUpdate();
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.view.recognize(id), STAYS);
    }
  }

  /** @param {string | null} id null for the head of the list */
  async focus(id) {
    this.stand(id);
    await this.view.updateComplete;
    if (this.id !== id) {
      return;
    }
    const row = id && this.view.querySelector(`[data-request="${CSS.escape(id)}"] a.name`);
    const target = /** @type {HTMLElement | null} */ (row || this.view.querySelector('h1'));
    target?.focus();
    target?.scrollIntoView({ block: 'nearest' });
  }

  /** They are decided: the next row is current. @param {string[]} ids */
  passed(ids) {
    const { view } = this;
    const isLeft = (/** @type {Request} */ { id }) => !ids.includes(id) && !view.decisions.busy.has(id);
    const last = Math.max(...ids.map((id) => view.list.rows.findIndex((row) => row.id === id)));
    const left = view.rows.filter(isLeft);
    const next = left.find((row) => view.list.rows.indexOf(row) > last) ?? left.at(-1);
    view.card = null;
    view.selection.chooseOnly([...view.selection.ids].filter((id) => !ids.includes(id)));
    if (view.openId !== null && ids.includes(view.openId)) {
      this.stand(next?.id ?? null);
      void view.updateComplete.then(() => view.querySelector('aside')?.focus());
    } else {
      void this.focus(next?.id ?? null);
    }
  }

  /** Nothing has happened to them after all. @param {string[]} ids */
  takenBack(ids) {
    this.view.say(t('requestsTakenBack'));
    this.view.requestUpdate();
    if (this.view.openId === null) {
      void this.focus(ids[0] ?? null);
    }
  }
}
