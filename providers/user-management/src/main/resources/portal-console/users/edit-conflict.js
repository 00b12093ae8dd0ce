// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { languageName, listed, t } from '../base/texts.js';
import { roleName } from '../parts/people.js';
import { notice } from '../parts/states.js';
import { NO_ROLE } from './edit-form.js';

/**
 * @typedef {import('./edit-form.js').Form} Form
 * @typedef {object} Dispute
 * @property {Form} before what the reader began with
 * @property {Form} now what is stored by now
 * @property {string[]} followed fields that the form has taken over
 * @property {string[]} disputed fields of which both have changed the value
 */

/**
 * Somebody else was faster: both values of each field, and the way to keep either.
 *
 * @param {Dispute} dispute
 * @param {Form} form
 * @param {(key: string) => string} label
 * @param {(key: string, value: string) => void} decide with the value to keep
 */
export function conflict({ now, followed, disputed, before }, form, label, decide) {
  return notice({
    kind: 'warn',
    live: true,
    title: t('personChangedMeanwhile'),
    text: html`<div class="stack tight">
      <p>${disputed.length ? t('personChangedMeanwhileText') : t('personChangedMeanwhileFollowed')}</p>
      ${followed.length ? html`<ul class="plain">${followed.map((key) => html`<li>${
        t('personChangedFollowed', label(key), shown(key, before[key]), shown(key, now[key]))}</li>`)}</ul>` : nothing}
      ${disputed.map((key) => html`<fieldset class="dispute stack tight"><legend><strong>${label(key)}</strong></legend>
        <div>${option(key, 'mine', t('personKeepMine', shown(key, form[key])), () => decide(key, form[key] ?? ''))}
        ${option(key, 'theirs', t('personTakeTheirs', shown(key, now[key])), () => decide(key, now[key] ?? ''))}</div>
      </fieldset>`)}</div>`,
  });
}

/**
 * @param {string} key
 * @param {string} which
 * @param {string} text
 * @param {() => void} run
 */
function option(key, which, text, run) {
  return html`<button class="btn sm" type="button" data-dispute="${key} ${which}" @click=${run}>${text}</button>`;
}

/**
 * A value as people read it.
 *
 * @param {string} key
 * @param {string | undefined} value
 * @returns {string}
 */
export function shown(key, value) {
  if (!value || value === '[]') {
    return t('personNothing');
  }
  if (key.startsWith('attributes.')) {
    return listed(JSON.parse(value));
  }
  if (key === 'enabled') {
    return t(value === 'true' ? 'personEnabled' : 'personDisabled');
  }
  if (key === 'language') {
    return languageName(value);
  }
  return key === 'role' || key.startsWith('places.') ? roleName(value === NO_ROLE ? undefined : value) : value;
}
