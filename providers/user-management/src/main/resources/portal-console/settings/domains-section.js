// SPDX-License-Identifier: Apache-2.0
import { html } from '../vendor/lit.js';
import { t, tn } from '../base/texts.js';
import { field } from '../parts/form.js';
import { reasonText } from '../parts/people.js';
import { failed, skeletonText } from '../parts/states.js';
import { saveBar, saveTrouble } from './save-bar.js';
import { SettingsSection } from './section.js';

const LISTS = ['allowed', 'blocked', 'autoApproved'];
const MOST = 1000;

/** Three lists of e-mail domains; each is a text here, one domain a line. */
class DomainsSection extends SettingsSection {
  path = 'domains';

  /** @param {Record<string, string[]>} document */
  valuesOf(document) {
    return Object.fromEntries(LISTS.map((list) => [list, (document[list] ?? []).join('\n')]));
  }

  /** @param {Record<string, string>} changes */
  bodyOf(changes) {
    return Object.fromEntries(Object.entries(changes).map(([list, text]) => [list, entries(text).map(({ entry }) => entry)]));
  }

  problems() {
    return Object.fromEntries(Object.entries(this.edits)
      .filter(([, text]) => entries(text).length > MOST)
      .map(([list]) => [list, t('settingsDomainsTooMany', MOST)]));
  }

  /** `blocked[3]` is the fourth entry; a reader counts lines. @param {import('../base/api-error.js').ApiError} error */
  errorsOf(error) {
    const [, list, index] = /^(\w+)\[(\d+)\]$/.exec(error.field ?? '') ?? [];
    if (!list || !LISTS.includes(list)) {
      return super.errorsOf(error);
    }
    const wrong = entries(this.value(list))[Number(index)];
    return { [list]: t('settingsDomainWrong', wrong?.line ?? Number(index) + 1, wrong?.entry ?? '') };
  }

  render() {
    if (this.trouble) {
      return failed({ error: this.trouble, retry: () => void this.load() });
    }
    if (!this.stored) {
      return skeletonText(9);
    }
    const why = reasonText(this.may('change-domains'));
    return html`
      <p class="muted">${t('settingsDomainsText')}</p>
      ${saveTrouble(this, (list) => t(`settingsDomains.${list}`), (_, text) => tn('settingsDomainsCount', entries(text).length))}
      ${LISTS.map((list) => field({
        id: `domains-${list}`, label: t(`settingsDomains.${list}`), value: this.value(list), lines: 6, ltr: true,
        hint: `${t(`settingsDomains.${list}.hint`)} ${tn('settingsDomainsCount', entries(this.value(list)).length)}`,
        error: this.errors[list], readonly: Boolean(why), why, oninput: (text) => this.set({ [list]: text }),
      }))}
      <p class="hint">${t('settingsDomainsHint', MOST)}</p>
      ${saveBar(this)}`;
  }
}

/** @param {string} text @returns {{entry: string, line: number}[]} without empty lines */
function entries(text) {
  return text.split('\n').map((entry, index) => ({ entry: entry.trim(), line: index + 1 })).filter(({ entry }) => entry !== '');
}

customElements.define('portal-settings-domains', DomainsSection);
