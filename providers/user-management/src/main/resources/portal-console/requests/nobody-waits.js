// SPDX-License-Identifier: Apache-2.0
import { html, LitElement, nothing } from '../vendor/lit.js';
import { href } from '../base/router.js';
import { t } from '../base/texts.js';
import { around } from '../parts/labelled.js';
import { icon } from '../parts/icons.js';
import { empty } from '../parts/states.js';

/** An empty queue, and how people come to it: the sign-up link to hand out while sign-up is open, or an admin adds them. */
class NobodyWaits extends LitElement {
  static properties = { view: { attribute: false }, signUp: { state: true } };

  constructor() {
    super();
    /** @type {any} */
    this.view = null;
    /** Unknown if the settings cannot be read. @type {'asking' | 'open' | 'closed' | 'unknown'} */
    this.signUp = 'asking';
  }

  createRenderRoot() {
    return this;
  }

  firstUpdated() {
    void this.read();
  }

  async read() {
    try {
      this.signUp = (await this.view.api.get('settings')).userRegistration === 'on' ? 'open' : 'closed';
    } catch (error) {
      // without a message: only the link is missing
      this.view.failure(error);
      this.signUp = 'unknown';
    }
  }

  async copy() {
    const field = /** @type {HTMLInputElement} */ (this.querySelector('#sign-up-link'));
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      this.view.say(t('requestsLinkCopied'), { kind: 'good' });
    } catch {
      this.view.say(t('requestsLinkNotCopied'), { kind: 'bad' });
    }
  }

  render() {
    // all at once, so that nothing moves
    return empty({
      icon: 'inbox', title: t('requestsNone.waiting'), text: t(`requestsNoneText.${this.signUp === 'closed' ? 'closed' : 'waiting'}`),
      action: this.signUp === 'asking' ? undefined : html`${this.signUp === 'open' ? this.#link() : nothing}${this.#ways()}`,
    });
  }

  #link() {
    return around({ id: 'sign-up-link', label: t('requestsLink') }, html`<div class="row tied">
      <input class="input" id="sign-up-link" readonly dir="ltr" .value=${`${this.view.base}/sign-up`}>
      <button class="btn primary" type="button" @click=${() => void this.copy()}>${icon('copy')}${t('requestsLinkCopy')}</button></div>`);
  }

  #ways() {
    if (!this.view.may('add-user').allowed) {
      return nothing;
    }
    const at = (/** @type {string} */ page) => href(this.view.base, { view: 'users', path: [page] });
    return html`<a class="btn quiet" href=${at('new')}>${icon('plus')}${t('requestsAddUser')}</a>
      <a class="btn quiet" href=${at('import')}>${icon('upload')}${t('requestsInviteFile')}</a>`;
  }
}

customElements.define('portal-nobody-waits', NobodyWaits);
