// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { t } from '../base/texts.js';
import { PortalView } from '../base/view.js';
import { notice } from '../parts/states.js';
import { invitationCard } from './invitation-card.js';

/** @typedef {import('../portal.js').components["schemas"]["Invitation"]} Invitation */

/** The invitations of one person, and what became of them. Nothing where there is none. */
class PersonInvitations extends PortalView {
  static properties = {
    ...PortalView.properties,
    personId: { attribute: false }, turn: { attribute: false },
    invitations: { state: true }, error: { state: true }, trouble: { state: true },
  };

  #read = '';

  constructor() {
    super();
    this.personId = '';
    this.turn = 0;
    /** @type {Invitation[]} */
    this.invitations = [];
    /** @type {import('../base/api-error.js').ApiError | null} */
    this.error = null;
    /** @type {import('../base/api-error.js').ApiError | null} */
    this.trouble = null;
  }

  willUpdate() {
    const now = `${this.personId} ${this.turn}`;
    if (now !== this.#read) {
      this.#read = now;
      void this.load();
    }
  }

  async load() {
    this.error = null;
    try {
      const list = await this.latest('invitations', (signal) => this.api.get(
        'invitations', { user: this.personId, max: 100 }, { signal }));
      this.invitations = list?.invitations ?? this.invitations;
    } catch (error) {
      this.error = this.failure(error);
    }
  }

  render() {
    const trouble = this.error ?? this.trouble;
    if (!this.invitations.length && !trouble) {
      return nothing;
    }
    return html`<section class="stack" aria-labelledby="users-invitations"><h3
      id="users-invitations">${t('usersInvitations')}</h3>
      ${trouble ? notice({ kind: 'bad', text: trouble.message, live: true }) : nothing}
      ${this.invitations.map((invitation) => invitationCard(this, invitation))}</section>`;
  }
}

customElements.define('portal-person-invitations', PersonInvitations);
