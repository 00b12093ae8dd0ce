// SPDX-License-Identifier: Apache-2.0
import { nothing } from '../vendor/lit.js';
import { notice } from '../parts/states.js';

/**
 * Why something that was asked for was not done, in its place until it is put away.
 *
 * @param {import('./person-deeds.js').Doer} view
 */
export function troubleOf(view) {
  return view.trouble
    ? notice({ kind: 'bad', text: view.trouble.message, live: true, close: () => { view.trouble = null; } })
    : nothing;
}
