// SPDX-License-Identifier: Apache-2.0
import { html } from '../vendor/lit.js';
import { t } from '../base/texts.js';
import { choices } from '../parts/form.js';
import { mini } from '../parts/icons.js';
import { reasonText } from '../parts/people.js';

/** What each mode stores; by invitation, the other setting stays as it is. @type {Record<string, Record<string, string>>} */
const MODES = {
  open: { userRegistration: 'on', approval: 'automatic' },
  approval: { userRegistration: 'on', approval: 'manual' },
  invite: { userRegistration: 'off' },
};

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
      picture: mini(/** @type {'open' | 'approval' | 'invite'} */ (name)), disabled: Boolean(why), why,
    })),
    onchange: (name) => section.set(MODES[name] ?? {}),
  });
}

/** @param {import('./section.js').SettingsSection} section */
function mode(section) {
  if (section.value('userRegistration') === 'off') {
    return 'invite';
  }
  return section.value('approval') === 'automatic' ? 'open' : 'approval';
}
