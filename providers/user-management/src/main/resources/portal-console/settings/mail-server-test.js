// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { t } from '../base/texts.js';
import { icon } from '../parts/icons.js';
import { notice } from '../parts/states.js';

/**
 * @typedef {{state: 'none' | 'busy'} | {state: 'answered', result: string, answer?: string}
 *   | {state: 'refused', error: import('../base/api-error.js').ApiError}} Test
 */

/**
 * A mail to oneself, with what is stored or with what stands in the form, and what the mail server said to it.
 *
 * @param {any} section of the mail server
 */
export function testMail(section) {
  const unsaved = section.changes > 0 && section.document.editable;
  const busy = section.test.state === 'busy';
  return html`<section class="card stack" aria-labelledby="mail-test">
    <div class="stack tight"><h2 id="mail-test">${t('settingsTest')}</h2>
      <p class="hint">${t(unsaved ? 'settingsTestUnsaved' : 'settingsTestText', section.me?.email ?? '')}</p></div>
    <div class="row"><button class="btn" type="button" aria-disabled=${busy ? 'true' : nothing}
      @click=${() => busy || void send(section, unsaved)}>${icon('send')}${t(busy ? 'settingsTestBusy' : 'settingsTestSend')}</button></div>
    ${outcome(section.test, section.me?.email ?? '')}
  </section>`;
}

/** @param {Test} test @param {string} address */
function outcome(test, address) {
  if (test.state === 'refused') {
    return notice({ kind: 'bad', live: true, title: t('settingsTestNot'), text: test.error.message });
  }
  if (test.state !== 'answered') {
    return nothing;
  }
  return notice({
    kind: test.result === 'SENT' ? 'good' : 'bad', live: true, title: t(`settingsTest.${test.result}`),
    text: t(`settingsTest.${test.result}.text`, address),
    action: test.answer ? html`<p class="small">${t('settingsTestAnswer')} <q dir="ltr">${test.answer}</q></p>` : nothing,
  });
}

/** @param {any} section @param {boolean} unsaved */
async function send(section, unsaved) {
  if (unsaved) {
    section.errors = section.problems();
    if (Object.keys(section.errors).length > 0) {
      return;
    }
  }
  section.test = { state: 'busy' };
  try {
    const body = unsaved ? section.bodyOf(section.edits) : undefined;
    // no version: it stores nothing
    section.test = { state: 'answered', ...(await section.api.send('POST', 'settings/mail-server/test', body)) };
  } catch (error) {
    const refusal = section.failure(error);
    section.errors = section.errorsOf(refusal);
    section.test = { state: 'refused', error: refusal };
  }
}
