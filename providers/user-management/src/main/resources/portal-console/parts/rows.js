// SPDX-License-Identifier: Apache-2.0
import { t } from '../base/texts.js';

/** Rows that somebody can stand on. */
const ROWS = 'tbody > tr:not(.skeleton, .below)';

/**
 * From row to row of the table that is shown: what a row is about takes the focus, or the row itself where nothing in it can.
 *
 * @param {HTMLElement} view
 * @param {1 | -1} step
 */
export function moveRow(view, step) {
  const rows = /** @type {HTMLElement[]} */ ([...view.querySelectorAll(ROWS)]);
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const row = rows[at < 0 ? 0 : at + step];
  if (row) {
    const name = /** @type {HTMLElement | null} */ (row.querySelector('a.name'));
    row.tabIndex = -1;
    (name ?? row).focus();
    row.scrollIntoView({ block: 'nearest' });
  }
}

/**
 * `j` and `k` in the table of a view.
 *
 * @param {HTMLElement} view
 * @returns {Record<'j' | 'k', import('../base/keys.js').Key>}
 */
export function rowKeys(view) {
  return {
    j: { label: t('partsKeyNext'), run: () => moveRow(view, 1) },
    k: { label: t('partsKeyPrevious'), run: () => moveRow(view, -1) },
  };
}
