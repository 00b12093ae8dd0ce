// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { t, tn } from '../base/texts.js';
import { notice } from '../parts/states.js';

/**
 * How many changes are not saved yet, and what to do about them; nothing while there are none.
 *
 * @param {import('./section.js').SettingsSection} section
 */
export function saveBar(section) {
  if (section.changes === 0) {
    return nothing;
  }
  return html`<div class="bulk row" role="region" aria-label=${t('settingsUnsaved')}>
    <strong role="status">${tn('settingsChanges', section.changes)}</strong>
    <span class="row end">
      <button class="btn sm quiet" type="button" ?disabled=${section.busy} @click=${() => section.discard()}>
        ${t('settingsDiscard')}</button>
      <button class="btn sm primary" type="button" ?disabled=${section.busy} @click=${() => void section.save()}>
        ${section.busy ? t('settingsSaving') : t('settingsSave')}</button>
    </span>
  </div>`;
}

/**
 * Why nothing was saved: refused as a whole, or somebody else was faster.
 *
 * @param {import('./section.js').SettingsSection} section
 * @param {(key: string) => string} name of a value
 * @param {(key: string, value: any) => string} text of a value
 */
export function saveTrouble(section, name, text) {
  if (section.faster) {
    return notice({
      kind: 'warn', live: true, title: t('settingsFaster'), text: t('settingsFasterText'),
      action: html`<ul class="small">${section.faster.map(({ key, before, now }) => html`
        <li>${t('settingsFasterChange', name(key), text(key, before), text(key, now))}</li>`)}</ul>`,
    });
  }
  return section.refusal
    ? notice({ kind: 'bad', live: true, title: t('settingsNotSaved'), text: section.refusal.message })
    : nothing;
}
