// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { listed, t } from '../base/texts.js';
import { reasonText } from '../parts/people.js';
import { failed, skeletonText } from '../parts/states.js';
import { accessModes } from './access-modes.js';
import { range, valueText } from './amounts.js';
import { PAGES, SETTINGS } from './catalog.js';
import { saveBar, saveTrouble } from './save-bar.js';
import { SettingsSection } from './section.js';
import { settingField } from './setting-field.js';

/** The settings of the document `GET settings`, page by page; what is not saved stays when another page is shown. */
class ValuesSection extends SettingsSection {
  static properties = { ...SettingsSection.properties, page: { type: String }, typed: { state: true } };

  path = 'settings';

  constructor() {
    super();
    this.page = 'sign-up';
    /** Numbers as somebody is writing them. @type {Record<string, {text: string, unit: number}>} */
    this.typed = {};
  }

  problems() {
    return Object.fromEntries(Object.keys(this.edits)
      .filter((key) => isOutside(SETTINGS[key], this.edits[key]))
      .map((key) => [key, t('settingsOutside', range(/** @type {import('./catalog.js').Setting} */ (SETTINGS[key])))]));
  }

  discard() {
    super.discard();
    this.typed = {};
  }

  /** @param {import('./catalog.js').Setting} setting */
  #field(setting) {
    return settingField(setting, {
      value: this.value(setting.key), typed: this.typed[setting.key], error: this.errors[setting.key],
      why: reasonText(this.may('change-settings')),
      set: (value, typed) => {
        if (typed) {
          this.typed = { ...this.typed, [setting.key]: typed };
        }
        this.set({ [setting.key]: Number.isNaN(value) ? null : value });
      },
    });
  }

  render() {
    if (this.trouble) {
      return failed({ error: this.trouble, retry: () => void this.load() });
    }
    if (!this.stored) {
      return skeletonText(8);
    }
    const elsewhere = Object.keys(this.edits).filter((key) => !this.#isHere(key));
    return html`
      ${saveTrouble(this, (key) => t(`settings.${key}`), valueText)}
      ${this.page === 'sign-up' ? accessModes(this) : nothing}
      ${(PAGES[this.page] ?? []).map((group) => html`
        <section class="stack" aria-labelledby="group-${group.name}">
          <h2 id="group-${group.name}">${t(`settingsGroup.${group.name}`)}</h2>
          ${group.settings.map((setting) => this.#field(setting))}
        </section>`)}
      ${elsewhere.length > 0
        ? html`<p class="hint">${t('settingsElsewhere', listed(elsewhere.map((key) => t(`settings.${key}`))))}</p>`
        : nothing}
      ${saveBar(this)}`;
  }

  /** @param {string} key */
  #isHere(key) {
    const keys = (PAGES[this.page] ?? []).flatMap((group) => group.settings.map((setting) => setting.key));
    return keys.includes(key) || (this.page === 'sign-up' && ['userRegistration', 'approval'].includes(key));
  }
}

/** @param {import('./catalog.js').Setting | undefined} setting @param {any} value */
function isOutside(setting, value) {
  if (!setting || (setting.kind !== 'duration' && setting.kind !== 'number')) {
    return false;
  }
  return value === null || value < (setting.min ?? 0) || value > (setting.max ?? Infinity);
}

customElements.define('portal-settings-values', ValuesSection);
