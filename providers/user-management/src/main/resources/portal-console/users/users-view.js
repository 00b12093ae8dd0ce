// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { readTexts, t } from '../base/texts.js';
import { PortalView } from '../base/view.js';
import { moveRow } from '../parts/rows.js';
import './people-list.js';
import { focusHeading } from './settled.js';

/** @typedef {import('../portal.js').components["schemas"]["UserDetails"]} UserDetails */

/** What comes when it is needed. @type {Record<string, () => Promise<unknown>>} */
const PAGES = {
  person: () => import('./person-drawer.js'),
  edit: () => import('./person-edit.js'),
  new: () => import('./add-person.js'),
  invitations: () => import('./invitation-list.js'),
};

/** People: the list, somebody beside it, somebody edited, somebody added. Which of it, the address says. */
class UsersView extends PortalView {
  static properties = { ...PortalView.properties, loaded: { state: true } };

  /** What was shown before this update. @type {string | undefined} */
  #before;

  constructor() {
    super();
    /** Pages whose modules are here. @type {string[]} */
    this.loaded = [];
    this.addEventListener('person-changed', (event) => {
      this.#list?.take(/** @type {CustomEvent<{person?: UserDetails, removed?: string}>} */ (event).detail);
    });
    this.keys({
      '/': { label: t('usersKeySearch'), run: () => this.#searchField?.focus() },
      j: { label: t('usersKeyNext'), run: () => this.#move(1) },
      k: { label: t('usersKeyPrevious'), run: () => this.#move(-1) },
      e: { label: t('usersKeyEdit'), run: () => this.#edit() },
      n: { label: t('usersKeyNew'), run: () => this.#add() },
    });
  }

  /** Another tab has let somebody in, or changed them. @param {string} what */
  changedElsewhere(what) {
    if (['users', 'requests', 'organizations'].includes(what)) {
      void this.#list?.refresh();
      void /** @type {any} */ (this.querySelector('portal-person-drawer'))?.load();
    }
  }

  get #list() {
    return /** @type {import('./people-list.js').PeopleList | null} */ (this.querySelector('portal-people-list'));
  }

  get #searchField() {
    return /** @type {HTMLInputElement | null} */ (this.querySelector('input[type=search]'));
  }

  /** @returns {'list' | 'person' | 'edit' | 'new'} */
  get #shows() {
    const [first, second] = this.route.path;
    if (!first) {
      return 'list';
    }
    return first === 'new' ? 'new' : second === 'edit' ? 'edit' : 'person';
  }

  /** @param {1 | -1} step */
  #move(step) {
    if (this.#shows === 'person') {
      const next = this.#list?.beside(this.route.path[0] ?? '', step);
      if (next) {
        this.go({ path: [next] }, { replace: true });
      }
    } else if (this.#shows === 'list') {
      moveRow(this, step);
    }
  }

  #edit() {
    const id = this.#shows === 'person' ? this.route.path[0] : this.#list?.focused;
    if (id && id !== this.me?.id) {
      this.go({ path: [id, 'edit'] });
    }
  }

  #add() {
    if (this.#shows !== 'new' && this.#shows !== 'edit' && this.may('add-user').allowed) {
      this.go({ path: ['new'] });
    }
  }

  /** Another page begins at its heading; a drawer takes the focus, and gives it back, by itself. */
  async updated() {
    const shows = this.#shows;
    if (shows in PAGES && !this.#isLoaded(shows)) {
      return;
    }
    const before = this.#before;
    this.#before = shows;
    if (before && before !== shows && before !== 'person' && shows !== 'person') {
      await focusHeading(this);
      scrollTo(0, 0);
    }
  }

  willUpdate() {
    const shows = this.#shows;
    [shows, this.#isInvitations ? 'invitations' : 'list']
      .filter((part) => part in PAGES && !this.#isLoaded(part))
      .forEach((part) => void this.#load(part));
  }

  get #isInvitations() {
    return this.route.query.tab === 'invitations';
  }

  /** @param {string} part */
  #isLoaded(part) {
    return this.loaded.includes(part);
  }

  /** @param {string} page */
  async #load(page) {
    try {
      await Promise.all([PAGES[page]?.(), readTexts(this.base, 'person')]);
      this.loaded = [...new Set([...this.loaded, page])];
    } catch {
      this.say(t('baseOffline'), { kind: 'bad' });
    }
  }

  render() {
    const shows = this.#shows;
    const isPage = shows === 'edit' || shows === 'new';
    const isInvitations = this.#isInvitations;
    return html`
      <portal-people-list ?hidden=${isPage || isInvitations} .isShown=${!isPage && !isInvitations}
        .base=${this.base} .realm=${this.realm} .token=${this.token} .route=${this.route}
        .me=${this.me}></portal-people-list>
      ${!isPage && isInvitations && this.#isLoaded('invitations') ? html`<portal-invitation-list
        .base=${this.base} .realm=${this.realm} .token=${this.token} .route=${this.route}
        .me=${this.me}></portal-invitation-list>` : nothing}
      ${shows === 'person' && this.#isLoaded('person') ? html`<portal-person-drawer .personId=${this.route.path[0]}
        .base=${this.base} .realm=${this.realm} .token=${this.token} .route=${this.route}
        .me=${this.me}></portal-person-drawer>` : nothing}
      ${shows === 'edit' && this.#isLoaded('edit') ? html`<portal-person-edit .personId=${this.route.path[0]}
        .base=${this.base} .realm=${this.realm} .token=${this.token} .route=${this.route}
        .me=${this.me}></portal-person-edit>` : nothing}
      ${shows === 'new' && this.#isLoaded('new') ? html`<portal-add-person
        .base=${this.base} .realm=${this.realm} .token=${this.token} .route=${this.route}
        .me=${this.me}></portal-add-person>` : nothing}`;
  }
}

customElements.define('portal-users', UsersView);
