// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { PortalView } from '../base/view.js';
import { readTexts, t, tn } from '../base/texts.js';
import { stateBadge } from '../parts/badge.js';
import { icon } from '../parts/icons.js';
import { failed, skeletonText } from '../parts/states.js';
import { checkName, findingName, findingText, isSetUp, mend } from '../health/remedies.js';

/** @typedef {import('../portal.js').components["schemas"]["Health"]} Health */

const WORST_FIRST = ['PROBLEM', 'WARNING', 'OK'];

/** Every check of the realm: what is wrong, and the way to mend it. */
class HealthSection extends PortalView {
  static properties = { ...PortalView.properties, health: { state: true }, trouble: { state: true }, busy: { state: true } };

  constructor() {
    super();
    /** @type {Health | null} */
    this.health = null;
    /** @type {import('../base/api-error.js').ApiError | null} */
    this.trouble = null;
    this.busy = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.classList.add('stack', 'col');
    void this.load();
  }

  async load() {
    this.busy = true;
    this.trouble = null;
    try {
      const [health] = await Promise.all([this.api.get('health'), readTexts(this.base, 'findings').catch(() => {})]);
      if (health.checks.some(isLacking)) {
        // the findings are shown without the offer as well
        await Promise.all([import('../health/set-up-offer.js'), readTexts(this.base, 'setup')]).catch(() => {});
      }
      this.health = health;
      this.hasChanged('settings');
    } catch (error) {
      this.trouble = this.failure(error);
    } finally {
      this.busy = false;
    }
  }

  render() {
    if (this.trouble) {
      return failed({ error: this.trouble, retry: () => void this.load() });
    }
    if (!this.health) {
      return skeletonText(9);
    }
    const checks = [...this.health.checks].sort((one, other) => WORST_FIRST.indexOf(one.level) - WORST_FIRST.indexOf(other.level));
    const found = checks.filter(({ level }) => level !== 'OK');
    const well = checks.filter(({ level }) => level === 'OK');
    return html`
      <div class="row"><p class="grow" role="status">${found.length === 0 ? t('settingsHealthWell') : tn('settingsHealthFound', found.length)}</p>
        <button class="btn sm" type="button" aria-disabled=${this.busy ? 'true' : nothing} @click=${() => this.busy || void this.load()}>
          ${icon('refresh')}${t('settingsHealthAgain')}</button></div>
      ${this.#offer(found.filter(isLacking))}
      ${found.map((check) => this.#finding(check))}
      <details class="card"><summary>${tn('settingsHealthGood', well.length)}</summary>
        <ul class="stack tight small">${well.map(({ name }) => html`<li class="row">${stateBadge('OK')} ${checkName(name)}</li>`)}</ul></details>`;
  }

  /** @param {Health["checks"]} lacking what a set-up may bring back */
  #offer(lacking) {
    const isUrgent = lacking.some(({ level }) => level === 'PROBLEM');
    const isForReader = isUrgent || (lacking.length > 0 && this.may('set-up-realm').allowed);
    return isForReader ? html`<portal-set-up-offer .base=${this.base} .realm=${this.realm} .token=${this.token} .route=${this.route}
      .me=${this.me} .quiet=${!isUrgent} .done=${() => void this.load()}></portal-set-up-offer>` : nothing;
  }

  /** @param {Health["checks"][number]} check */
  #finding(check) {
    const { name, level } = check;
    const way = mend(this.base, name);
    return html`<section class="card stack tight" aria-label=${findingName(name)}>
      <div class="row"><h3>${findingName(name)}</h3>${stateBadge(level)}</div>
      <p>${findingText(check)}</p>
      ${way ? html`<div class="row"><a class="btn sm" href=${way.href}>${way.label}</a></div>` : nothing}
    </section>`;
  }
}

/** @param {Health["checks"][number]} check */
function isLacking({ name, level }) {
  return level !== 'OK' && isSetUp(name);
}

customElements.define('portal-settings-health', HealthSection);
