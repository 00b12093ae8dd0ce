// SPDX-License-Identifier: Apache-2.0
import { html } from '../vendor/lit.js';
import { t } from '../base/texts.js';
import { PortalView } from '../base/view.js';
import { keySheet } from '../parts/line.js';

/** All keys of the view that is open, behind `?`. */
class KeySheet extends PortalView {
  static properties = { ...PortalView.properties, sheet: { state: true } };

  constructor() {
    super();
    /** @type {{ key: string, label: string }[]} */
    this.sheet = [];
    this.keys({ '?': { label: t('baseAllKeys'), run: () => this.open() } });
  }

  connectedCallback() {
    this.me = /** @type {any} */ ({});
    super.connectedCallback();
  }

  async open() {
    const views = /** @type {PortalView[]} */ ([...document.querySelectorAll('main > *')].filter((e) => e instanceof PortalView));
    this.sheet = [...views, this].flatMap((view) => Object.entries(view.knownKeys)
      .map(([key, { label }]) => ({ key: key === ' ' ? t('baseSpace') : key, label })));
    await this.updateComplete;
    this.querySelector('dialog')?.showModal();
  }

  render() {
    return html`<dialog class="dialog" aria-labelledby="keys-title">
      <form method="dialog" class="stack">
        <h2 id="keys-title">${t('baseAllKeys')}</h2>
        ${keySheet([{ keys: this.sheet }])}
        <p class="row"><button class="btn" autofocus>${t('baseClose')}</button></p>
      </form>
    </dialog>`;
  }
}

customElements.define('portal-key-sheet', KeySheet);
