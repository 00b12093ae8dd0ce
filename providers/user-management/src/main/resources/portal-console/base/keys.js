// SPDX-License-Identifier: Apache-2.0

/** @typedef {{label: string, run: (event: KeyboardEvent) => void}} Key */

/** The keys of a view while it is shown. They do nothing while somebody types, and in dialogs. */
export class ViewKeys {
  /** By `KeyboardEvent.key`. @type {Record<string, Key>} */
  known = {};

  listen() {
    document.addEventListener('keydown', this.#press);
  }

  forget() {
    document.removeEventListener('keydown', this.#press);
  }

  /** @param {KeyboardEvent} event */
  #press = (event) => {
    const key = this.known[event.key];
    if (key && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event)) {
      event.preventDefault();
      key.run(event);
    }
  };
}

/** @param {KeyboardEvent} event */
function isTyping(event) {
  const target = /** @type {HTMLElement} */ (event.composedPath()[0]);
  const isField = target.matches?.('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]');
  if (document.querySelector('dialog[open]')) {
    return true;
  }
  // Escape leaves a field, and is for the view again the next time
  if (isField && event.key === 'Escape') {
    target.blur();
  }
  return isField || (event.key === 'Enter' && target.matches?.('a, button, summary'));
}
