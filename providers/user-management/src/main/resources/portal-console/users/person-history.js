// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { hasText, t } from '../base/texts.js';
import { PortalView } from '../base/view.js';
import { line } from '../parts/line.js';
import { moreButton } from '../parts/list.js';
import { notice, skeletonText } from '../parts/states.js';
import { entryKind, entryText, entryTitle } from './history-text.js';

/**
 * @typedef {import('../portal.js').components["schemas"]["Timeline"]} Timeline
 * @typedef {Timeline["entries"][number]} Entry
 */

const PAGE = 10;

/** What has happened to somebody, newest first; older entries when they are asked for. */
class PersonHistory extends PortalView {
  static properties = {
    ...PortalView.properties,
    personId: { attribute: false }, turn: { attribute: false },
    entries: { state: true }, next: { state: true }, gaps: { state: true }, error: { state: true },
      busy: { state: true },
  };

  #read = '';

  constructor() {
    super();
    this.personId = '';
    this.turn = 0;
    /** @type {Entry[] | null} */
    this.entries = null;
    /** @type {string | undefined} */
    this.next = undefined;
    /** @type {Timeline["notKept"]} */
    this.gaps = [];
    /** @type {import('../base/api-error.js').ApiError | null} */
    this.error = null;
    this.busy = false;
  }

  willUpdate() {
    const now = `${this.personId} ${this.turn}`;
    if (now !== this.#read) {
      this.#read = now;
      void this.load(undefined);
    }
  }

  /** @param {string | undefined} cursor */
  async load(cursor) {
    this.error = null;
    this.busy = true;
    try {
      const page = await this.latest('history', (signal) => this.api.get(
        `users/${this.personId}/timeline`, { max: PAGE, cursor }, { signal }));
      if (page) {
        this.entries = cursor ? [...(this.entries ?? []), ...page.entries] : page.entries;
        this.next = page.hasMore ? page.next : undefined;
        this.gaps = page.notKept;
        this.busy = false;
      }
    } catch (error) {
      this.busy = false;
      this.error = this.failure(error);
    }
  }

  render() {
    return html`<section class="stack" aria-labelledby="users-history"><h3
      id="users-history">${t('personHistory')}</h3>${this.#content()}</section>`;
  }

  #content() {
    if (this.error && !this.entries) {
      return notice({ kind: 'bad', text: this.error.message, live: true,
        action: html`<button class="btn sm" type="button"
          @click=${() => void this.load(undefined)}>${t('personTryAgain')}</button>` });
    }
    if (!this.entries) {
      return skeletonText(4);
    }
    return html`
      ${this.entries.length ? line(this.entries.filter(isNews).map((entry, at) => ({
        title: entryTitle(entry), text: entryText(entry, this.me?.id), at: entry.timestamp,
        kind: entryKind(entry) || (at === 0 ? 'now' : ''),
      }))) : html`<p class="muted">${t('personHistoryEmpty')}</p>`}
      ${this.error ? notice({ kind: 'bad', text: this.error.message, live: true }) : nothing}
      ${this.next ? moreButton({ hasMore: true, busy: this.busy, more: () => void this.load(this.next) }) : nothing}
      ${this.gaps.map((gap) => html`<p class="hint">${hasText(`personGap_${gap.code}`) ? t(`personGap_${gap.code}`,
        gap.days ?? 0) : gap.message}</p>`)}`;
  }
}

/** Keycloak's event of a sign-up says what our own record says. @param {Entry} entry */
function isNews({ kind, event }) {
  return kind !== 'OWN_ACTION' || event !== 'REGISTER';
}

customElements.define('portal-person-history', PersonHistory);
