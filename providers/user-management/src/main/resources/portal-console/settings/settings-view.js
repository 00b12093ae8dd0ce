// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { PortalView } from '../base/view.js';
import { href } from '../base/router.js';
import { t } from '../base/texts.js';
import { pageHead, tabs } from '../parts/list.js';
import { readOnly } from '../parts/states.js';
import { PAGES, SECTIONS } from './catalog.js';
import './domains-section.js';
import './health-section.js';
import './look-section.js';
import './mail-server-section.js';
import './presets-section.js';
import './providers-section.js';
import './reasons-section.js';
import './values-section.js';

/** `settings/{section}`: everything that a portal admin sets, each section with what is not saved yet. */
class SettingsView extends PortalView {
  get section() {
    const [section = ''] = this.route.path;
    return SECTIONS.includes(section) ? section : 'sign-up';
  }

  /** On a phone not all tabs fit. */
  updated() {
    this.querySelector('.tabs [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }

  render() {
    const refused = this.me && !this.may('read-settings').allowed;
    return html`<div class="list">
      ${pageHead({ title: t('settingsTitle') })}
      ${refused ? readOnly(t('settingsNotForYou')) : html`
        ${tabs(SECTIONS.map((section) => ({
          label: t(`settingsSection.${section}`), current: section === this.section,
          href: href(this.base, { view: 'settings', path: [section], query: {} }),
        })), { label: t('settingsTitle') })}
        ${this.#body()}`}
    </div>`;
  }

  #body() {
    const { base, realm, token, route, me, section } = this;
    return html`
      ${section in PAGES ? html`<portal-settings-values .page=${section} .base=${base} .realm=${realm} .token=${token} .route=${route}
        .me=${me}></portal-settings-values>` : nothing}
      ${this.#other(section)}`;
  }

  /** @param {string} section */
  #other(section) {
    const { base, realm, token, route, me } = this;
    switch (section) {
      case 'presets': return html`<portal-settings-presets .base=${base} .realm=${realm} .token=${token} .route=${route} .me=${me}>
        </portal-settings-presets>`;
      case 'look': return html`<portal-settings-look .base=${base} .realm=${realm} .token=${token} .route=${route} .me=${me}>
        </portal-settings-look>`;
      case 'domains': return html`<portal-settings-domains .base=${base} .realm=${realm} .token=${token} .route=${route} .me=${me}>
        </portal-settings-domains>`;
      case 'mail-server': return html`<portal-settings-mail-server .base=${base} .realm=${realm} .token=${token} .route=${route} .me=${me}>
        </portal-settings-mail-server>`;
      case 'identity-providers': return html`<portal-settings-providers .base=${base} .realm=${realm} .token=${token} .route=${route} .me=${me}>
        </portal-settings-providers>`;
      case 'reasons': return html`<portal-settings-reasons .base=${base} .realm=${realm} .token=${token} .route=${route} .me=${me}>
        </portal-settings-reasons>`;
      case 'health': return html`<portal-settings-health .base=${base} .realm=${realm} .token=${token} .route=${route} .me=${me}>
        </portal-settings-health>`;
      default: return nothing;
    }
  }
}

customElements.define('portal-settings', SettingsView);
