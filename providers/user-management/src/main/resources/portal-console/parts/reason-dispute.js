// SPDX-License-Identifier: Apache-2.0
import { html } from '../vendor/lit.js';
import { t } from '../base/texts.js';
import { notice } from './states.js';

/**
 * What somebody else has made of a saved reason, and the way to take it. What the reader has written stays otherwise.
 *
 * @param {import('../base/merge-reasons.js').Reason | null} theirs null when they threw it away
 * @param {() => void} take
 */
export function reasonDispute(theirs, take) {
  return notice({
    kind: 'warn', live: true, title: t('partsChangedTitle'),
    text: theirs
      ? html`<ul class="plain small">${Object.entries(theirs.texts).map(([language, text]) => html`
        <li lang=${language} dir="auto">${text}</li>`)}</ul>`
      : t('partsReasonThrownAway'),
    action: html`<button class="btn sm" type="button" @click=${take}>${t(theirs ? 'partsReasonTakeTheirs' : 'partsReasonThrowAway')}</button>`,
  });
}
