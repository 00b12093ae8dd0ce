// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { PortalView } from '../base/view.js';
import { href } from '../base/router.js';
import { t, tn } from '../base/texts.js';
import { notice } from '../parts/states.js';
import { dismiss, find, kept, notDismissed } from './findings.js';
import { findingName, findingText, isSetUp, mend } from './remedies.js';

/**
 * @typedef {import('./findings.js').Check} Check
 * @typedef {import('./findings.js').Found} Found
 */

/**
 * What keeps the portal from working, above every view, until it is mended or put aside for this session. For portal admins:
 * for others it is empty.
 */
export class HealthStrip extends PortalView {
  static properties = {
    ...PortalView.properties, found: { attribute: false },
    problems: { state: true }, failing: { state: true },
  };

  #isTold = false;

  constructor() {
    super();
    /** By the page, before this strip was there. @type {Found | undefined} */
    this.found = undefined;
    /** @type {Check[]} */
    this.problems = [];
    /** How many mails have failed. */
    this.failing = 0;
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('portal-changed', this.lookAgain);
    if (this.found) {
      this.#tell(this.found);
    } else {
      kept(this.base).then((found) => this.#isTold || this.#tell(found), () => {});
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('portal-changed', this.lookAgain);
  }

  /** @param {Event} event */
  lookAgain = (event) => {
    if (['settings', 'mails'].includes(/** @type {CustomEvent} */ (event).detail.what)) {
      void this.look();
    }
  };

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has('me') && !this.found) {
      void this.look();
    }
  }

  /** Reads again: after a change. */
  async look() {
    if (this.isPortalAdmin) {
      // the view below says what is wrong with the server; this strip is about the realm
      this.#tell(await find(this.api, this.base).catch(() => ({ checks: [], failing: 0 })));
    }
  }

  /** @param {Found} found */
  #tell({ checks, failing }) {
    this.#isTold = true;
    this.problems = checks;
    this.failing = failing;
  }

  #dismiss() {
    dismiss(this.problems);
    this.requestUpdate();
  }

  render() {
    const [first, ...others] = notDismissed(this.problems);
    if (!first) {
      return nothing;
    }
    const all = href(this.base, { view: 'settings', path: ['health'], query: {} });
    const place = mend(this.base, first.name);
    const needsSetUp = !place && isSetUp(first.name);
    const way = needsSetUp && this.may('set-up-realm').allowed ? { href: all, label: t('healthStripSetUp') } : place;
    const title = first.name === 'outbox' && this.failing > 0 ? tn('healthStripMails', this.failing) : findingName(first.name);
    return html`<div class="strip">${notice({
      kind: 'warn', live: true, title, close: () => this.#dismiss(),
      text: needsSetUp && !way ? `${findingText(first)} ${t('healthStripSetUpAsk')}` : findingText(first),
      action: html`
        ${way ? html`<a href=${way.href}>${way.label}</a>` : nothing}
        <a href=${all}>${others.length === 0
          ? t('healthStripAll')
          : tn('healthStripMore', others.length)}</a>`,
    })}</div>`;
  }
}

customElements.define('portal-health-strip', HealthStrip);
