// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { PortalView } from '../base/view.js';
import { t } from '../base/texts.js';
import { badge } from '../parts/badge.js';
import { select } from '../parts/form.js';
import { moreButton } from '../parts/list.js';
import { reasonText } from '../parts/people.js';
import { failed, notice, skeletonText } from '../parts/states.js';

/** @typedef {import('../portal.js').components["schemas"]["IdentityProvider"]} Provider */

const PAGE = 50;
const VALUES = { authorizationType: ['identity-provider', 'portal'], approval: ['required', 'off'] };

/** Of each identity provider: whose word counts about roles, and whether somebody new waits. Stored at once, with an undo. */
class ProvidersSection extends PortalView {
  static properties = {
    ...PortalView.properties, providers: { state: true }, hasMore: { state: true }, trouble: { state: true },
    refusals: { state: true }, busy: { state: true },
  };

  constructor() {
    super();
    /** @type {Provider[] | null} */
    this.providers = null;
    this.hasMore = false;
    /** @type {import('../base/api-error.js').ApiError | null} */
    this.trouble = null;
    /** By alias. @type {Record<string, string>} */
    this.refusals = {};
    this.busy = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.classList.add('stack', 'col');
    void this.load(0);
  }

  /** @param {number} first */
  async load(first) {
    this.trouble = null;
    this.busy = true;
    try {
      const page = await this.api.get('identity-providers', { first, max: PAGE });
      this.providers = [...(first === 0 ? [] : this.providers ?? []), ...page.identityProviders];
      this.hasMore = page.hasMore;
    } catch (error) {
      this.trouble = this.failure(error);
    } finally {
      this.busy = false;
    }
  }

  /** @param {Provider} provider @param {'authorizationType' | 'approval'} key @param {string} value @param {boolean} [isUndo] */
  async store(provider, key, value, isUndo = false) {
    const path = `identity-providers/${encodeURIComponent(provider.alias)}`;
    try {
      const changed = await this.api.send('PUT', path, { [key]: value }, { version: provider.version });
      this.#show(changed);
      this.refusals = { ...this.refusals, [provider.alias]: '' };
      this.say(t('settingsProviderStored', provider.name), {
        kind: 'good',
        action: isUndo ? undefined : { label: t('settingsUndo'), run: () => void this.store(changed, key, provider[key], true) },
      });
      this.hasChanged('settings');
    } catch (error) {
      const refusal = this.failure(error);
      await this.load(0);
      this.refusals = { ...this.refusals, [provider.alias]: refusal.message };
    }
  }

  /** @param {Provider} changed */
  #show(changed) {
    this.providers = (this.providers ?? []).map((one) => (one.alias === changed.alias ? changed : one));
  }

  render() {
    return html`<h2>${t('settingsProviders')}</h2><p class="muted">${t('settingsProvidersText')}</p>${this.#list()}`;
  }

  #list() {
    if (this.trouble) {
      return failed({ error: this.trouble, retry: () => void this.load(0) });
    }
    if (!this.providers) {
      return skeletonText(4);
    }
    if (this.providers.length === 0) {
      return html`<p class="card muted">${t('settingsProvidersNone')}</p>`;
    }
    return html`${this.providers.map((provider) => this.#card(provider))}
      ${moreButton({ hasMore: this.hasMore, busy: this.busy, more: () => void this.load(this.providers?.length ?? 0) })}`;
  }

  /** @param {Provider} provider */
  #card(provider) {
    const why = reasonText(this.may('change-settings'));
    const refusal = this.refusals[provider.alias];
    return html`<section class="card stack" aria-label=${provider.name}>
      <div class="row"><h3>${provider.name}</h3><span class="muted small" dir="ltr">${provider.alias}</span>
        ${provider.enabled ? nothing : badge(t('settingsProviderDisabled'))}</div>
      ${refusal ? notice({ kind: 'bad', live: true, title: t('settingsNotSaved'), text: refusal }) : nothing}
      <div class="two">${/** @type {const} */ (['authorizationType', 'approval']).map((key) => select({
        id: `${key}-${provider.alias}`, label: t(`settingsProvider.${key}`), hint: t(`settingsProvider.${key}.${provider[key]}.hint`),
        value: provider[key], disabled: Boolean(why), why,
        options: VALUES[key].map((value) => ({ value, label: t(`settingsProvider.${key}.${value}`) })),
        onchange: (value) => void this.store(provider, key, value),
      }))}</div>
    </section>`;
  }
}

customElements.define('portal-settings-providers', ProvidersSection);
