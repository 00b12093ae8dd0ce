// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { PortalView } from '../base/view.js';
import { draft, keepDraft } from '../base/drafts.js';
import { href } from '../base/router.js';
import { readTexts, t, tn } from '../base/texts.js';
import { notice } from '../parts/states.js';
import { findingName, findingText, mend } from './mends.js';

/** @typedef {import('../portal.js').components["schemas"]["Health"]["checks"][number]} Check */

const DISMISSED = 'health-strip';
const FOUND = 'health-found ';

/**
 * What keeps the portal from working, above every view, until it is mended or put aside for this session. For portal admins:
 * for others it is empty.
 */
export class HealthStrip extends PortalView {
  static properties = { ...PortalView.properties, problems: { state: true }, failing: { state: true }, dismissed: { state: true } };

  #turn = 0;

  constructor() {
    super();
    /** @type {Check[]} */
    this.problems = [];
    /** How many mails have failed. */
    this.failing = 0;
    /** Names of what was put aside. @type {string[]} */
    this.dismissed = draft(DISMISSED)?.names ?? [];
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('portal-changed', this.lookAgain);
    const { checks = [], failing = 0 } = draft(FOUND + this.base) ?? {};
    this.#tell(checks, failing).catch(() => {});
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
    if (changed.has('me') && this.isPortalAdmin) {
      void this.look();
    }
  }

  /** Reads again: after a change, or when the window comes back. */
  async look() {
    if (!this.isPortalAdmin) {
      return;
    }
    try {
      const health = await this.api.get('health');
      const found = health.checks.filter((/** @type {Check} */ { level }) => level === 'PROBLEM');
      const isOutbox = found.some((/** @type {Check} */ { name }) => name === 'outbox');
      const failing = isOutbox ? (await this.api.get('mails', { state: 'FAILED', max: 1 })).total : 0;
      await this.#tell(found, failing);
      // the next page has it before its rows, which so stay where they are
      keepDraft(FOUND + this.base, { checks: found, failing });
    } catch {
      // the view below says what is wrong with the server; this strip is about the realm
      this.problems = [];
    }
  }

  /** Whatever is told last counts. @param {Check[]} found @param {number} failing */
  async #tell(found, failing) {
    const turn = ++this.#turn;
    if (found.length) {
      await Promise.all([readTexts(this.base, 'health'), readTexts(this.base, 'findings').catch(() => {})]);
    }
    if (turn === this.#turn) {
      this.problems = found;
      this.failing = failing;
    }
  }

  get #shown() {
    return this.problems.filter(({ name }) => !this.dismissed.includes(name));
  }

  #dismiss() {
    this.dismissed = this.problems.map(({ name }) => name);
    keepDraft(DISMISSED, { names: this.dismissed });
  }

  render() {
    const [first, ...others] = this.#shown;
    if (!first) {
      return nothing;
    }
    const way = mend(this.base, first.name);
    const title = first.name === 'outbox' && this.failing > 0 ? tn('healthStripMails', this.failing) : findingName(first.name);
    return html`<div class="strip">${notice({
      kind: 'warn', live: true, title, text: findingText(first), close: () => this.#dismiss(),
      action: html`
        ${way ? html`<a href=${way.href}>${way.label}</a>` : nothing}
        <a href=${href(this.base, { view: 'settings', path: ['health'], query: {} })}>${others.length === 0
          ? t('healthStripAll')
          : tn('healthStripMore', others.length)}</a>`,
    })}</div>`;
  }
}

customElements.define('portal-health-strip', HealthStrip);
