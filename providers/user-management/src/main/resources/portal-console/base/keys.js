// SPDX-License-Identifier: Apache-2.0

/** @typedef {{label: string, run: (event: KeyboardEvent) => void}} Key */

const FIELDS = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';

/** The keys of a view while it is shown. They do nothing while somebody types, and in dialogs. */
export class ViewKeys {
  /** By `KeyboardEvent.key`. @type {Record<string, Key>} */
  known = {};

  /** @param {HTMLElement} view */
  constructor(view) {
    this.view = view;
  }

  listen() {
    document.addEventListener('keydown', this.#press);
  }

  forget() {
    document.removeEventListener('keydown', this.#press);
  }

  /** @param {KeyboardEvent} event */
  #press = (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented && leavesField(event, this.view)) {
      return;
    }
    const key = this.known[event.key];
    if (key && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event)) {
      event.preventDefault();
      key.run(event);
    }
  };
}

/**
 * Escape leaves a field of the view, with what is typed in it, and is for the view again the next time.
 *
 * @param {KeyboardEvent} event
 * @param {HTMLElement} view
 */
function leavesField(event, view) {
  const target = /** @type {HTMLElement} */ (event.composedPath()[0]);
  if (document.querySelector('dialog[open]') || !target.matches?.(FIELDS) || !view.contains(target)) {
    return false;
  }
  event.preventDefault();
  target.blur();
  return true;
}

/** @param {KeyboardEvent} event */
function isTyping(event) {
  const target = /** @type {HTMLElement} */ (event.composedPath()[0]);
  if (document.querySelector('dialog[open]')) {
    return true;
  }
  return target.matches?.(FIELDS) || (event.key === 'Enter' && target.matches?.('a, button, summary'));
}
