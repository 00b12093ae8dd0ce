// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { PortalView } from '../base/view.js';
import { takeErrand } from '../base/errand.js';
import { t } from '../base/texts.js';
import { icon } from '../parts/icons.js';
import { notice, skeletonText } from '../parts/states.js';
import { leftText } from './remedies.js';

/** @typedef {import('../portal.js').components["schemas"]["SetUp"]} SetUp */

const PATH = 'set-up';

/** What makes the realm a portal, brought back: what that would change, and then the change. */
class SetUpOffer extends PortalView {
  static properties = {
    ...PortalView.properties, done: { attribute: false }, quiet: { type: Boolean },
    preview: { state: true }, refusal: { state: true }, busy: { state: true },
  };

  constructor() {
    super();
    /** Tells the page around it that the realm is another one. */
    this.done = () => {};
    /** Shown only where there is something to bring back. */
    this.quiet = false;
    /** @type {{value: SetUp, version: string | null} | null} */
    this.preview = null;
    /** @type {import('../base/api-error.js').ApiError | null} */
    this.refusal = null;
    this.busy = false;
  }

  connectedCallback() {
    super.connectedCallback();
    if (this.may('set-up-realm').allowed) {
      void this.look();
    }
  }

  /** What it would change; a set-up that waited for a sign-in is done now. */
  async look() {
    try {
      this.preview = await this.api.change('POST', `${PATH}?dry-run=true`, undefined, {});
      const errand = takeErrand(PATH);
      if (errand) {
        // unless the realm has changed while the reader signed in
        await this.setUp(errand.version);
      }
    } catch (error) {
      this.refusal = this.failure(error);
    }
  }

  /** @param {string | null} version of the changes that were seen */
  async setUp(version) {
    this.busy = true;
    this.refusal = null;
    try {
      await this.api.change('POST', `${PATH}?dry-run=false`, undefined, { version });
      this.say(t('setupDone'), { kind: 'good' });
      this.done();
    } catch (error) {
      this.refusal = this.failure(error, { name: PATH, what: { version } });
      if (this.refusal.isOutdated) {
        await this.look();
      }
    } finally {
      this.busy = false;
    }
  }

  render() {
    if (!this.may('set-up-realm').allowed) {
      return notice({ kind: 'lock', text: t('healthStripSetUpAsk') });
    }
    if (this.quiet && !this.refusal && !this.preview?.value.changes.some(isChange)) {
      return nothing;
    }
    return html`<section class="card stack" aria-labelledby="set-up">
      <h2 id="set-up">${t('setupTitle')}</h2>
      ${this.refusal ? notice({ kind: 'bad', live: true, title: t('setupFailed'), text: this.refusal.message }) : nothing}
      ${this.preview ? this.#preview(this.preview) : this.refusal ? nothing : skeletonText(4)}
    </section>`;
  }

  /** @param {{value: SetUp, version: string | null}} preview */
  #preview({ value, version }) {
    const changes = value.changes.filter(isChange);
    return html`
      ${changes.length === 0 ? html`<p>${t('setupNothing')}</p>` : html`
        <p>${t('setupText')}</p>
        <div class="stack tight"><h3>${t('setupChanges')}</h3><ul class="stack tight small">${changes.map(change)}</ul></div>`}
      ${value.left.length === 0 ? nothing : html`<details><summary>${t('setupLeft')}</summary>
        <ul class="stack tight small">${value.left.map((left) => html`<li>${leftText(left)}</li>`)}</ul></details>`}
      ${changes.length === 0 ? nothing : html`<div class="row">
        <button class="btn primary" type="button" ?disabled=${this.busy} @click=${() => void this.setUp(version)}>
          ${icon('tune')}${t('setupTitle')}</button></div>`}`;
  }
}

/** @param {SetUp["changes"][number]} entry */
function isChange({ outcome }) {
  return outcome !== 'kept';
}

/** @param {SetUp["changes"][number]} entry */
function change({ what, name, outcome }) {
  return html`<li><strong>${t(`setupWhat.${what.replaceAll(' ', '-')}`)}</strong> <bdi>${name}</bdi>: ${t(`setupOutcome.${outcome}`)}</li>`;
}

customElements.define('portal-set-up-offer', SetUpOffer);
