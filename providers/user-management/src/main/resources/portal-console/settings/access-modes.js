// SPDX-License-Identifier: Apache-2.0
import { html } from '../vendor/lit.js';
import { t } from '../base/texts.js';
import { choices } from '../parts/form.js';
import { reasonText } from '../parts/people.js';

/** What each mode stores; by invitation, the other setting stays as it is. @type {Record<string, Record<string, string>>} */
const MODES = {
  open: { userRegistration: 'on', approval: 'automatic' },
  approval: { userRegistration: 'on', approval: 'manual' },
  invite: { userRegistration: 'off' },
};

/** What is drawn below the button of the form. @type {Record<string, string>} */
const BELOW = { open: 'M30 51h24', approval: 'M18 51h20M60 46a4.5 4.5 0 1 0 .01 0M60 48.5v2l1.5 1' };

/**
 * Who may sign up: the two settings that decide it, as one choice.
 *
 * @param {import('./section.js').SettingsSection} section
 */
export function accessModes(section) {
  const why = reasonText(section.may('change-settings'));
  return choices({
    legend: html`<h2>${t('settingsAccess')}</h2>`, name: 'access', value: mode(section), hint: t('settingsAccessHint'),
    error: section.errors.userRegistration ?? section.errors.approval,
    options: Object.keys(MODES).map((name) => ({
      value: name, label: t(`settingsAccess.${name}`), hint: t(`settingsAccess.${name}.hint`),
      picture: mini(name), disabled: Boolean(why), why,
    })),
    onchange: (name) => section.set(MODES[name] ?? {}),
  });
}

/**
 * The small drawing of a sign-up form.
 *
 * @param {string} mode
 */
function mini(mode) {
  return html`<svg class="mini" viewBox="0 0 84 60" aria-hidden="true"><rect x="1" y="1" width="82" height="58" rx="7" opacity=".45"></rect>
    <path d="M14 14h26M14 23h56M14 31h56" stroke-width="5" opacity=".22"></path><path d="M15 40h54" stroke-width="7"></path><path d=${BELOW[mode] ?? ''}></path></svg>`;
}

/** @param {import('./section.js').SettingsSection} section */
function mode(section) {
  if (section.value('userRegistration') === 'off') {
    return 'invite';
  }
  return section.value('approval') === 'automatic' ? 'open' : 'approval';
}
