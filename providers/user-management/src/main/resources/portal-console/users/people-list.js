// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { t } from '../base/texts.js';
import { PortalView } from '../base/view.js';
import { icon } from '../parts/icons.js';
import { chips, searchField } from '../parts/list.js';
import { failed } from '../parts/states.js';
import { OrganizationSearch } from './organization-search.js';
import { asked, CLEARED, filterChips, filterFields, isFiltered } from './people-filters.js';
import { peopleTable } from './people-table.js';
import { troubleOf } from './trouble.js';
import { usersHead } from './users-head.js';

/**
 * @typedef {import('../portal.js').components["schemas"]["User"]} User
 * @typedef {import('../portal.js').components["schemas"]["UserDetails"]} UserDetails
 */

const PAGE = 50;
const MOST = 100;
/** Fewer letters are no search (L24). */
const MINIMUM = 3;

/** The list of people. */
export class PeopleList extends PortalView {
  static properties = {
    ...PortalView.properties,
    isShown: { attribute: false },
    rows: { state: true }, error: { state: true }, trouble: { state: true }, busy: { state: true },
    next: { state: true }, isTooShort: { state: true }, isFiltering: { state: true },
  };

  #asked = '';
  /** @type {OrganizationSearch | undefined} */
  #organizations;

  constructor() {
    super();
    this.isShown = false;
    /** @type {User[]} */
    this.rows = [];
    /** Why there is no list. @type {import('../base/api-error.js').ApiError | null} */
    this.error = null;
    /** Why something that was asked for from the list was not done. @type {import('../base/api-error.js').ApiError | null} */
    this.trouble = null;
    /** @type {'list' | 'more' | null} */
    this.busy = null;
    /** @type {string | undefined} */
    this.next = undefined;
    this.isTooShort = false;
    this.isFiltering = false;
  }

  get organizations() {
    this.#organizations ??= new OrganizationSearch(this.api);
    return this.#organizations;
  }

  willUpdate() {
    if (!this.isShown || !this.me) {
      return;
    }
    const question = JSON.stringify(asked(this.route.query, this.isPortalAdmin));
    if (question !== this.#asked) {
      this.#asked = question;
      void this.load();
    }
  }

  async load() {
    this.error = null;
    this.busy = 'list';
    await this.#read(undefined);
  }

  async more() {
    this.busy = 'more';
    await this.#read(this.next);
  }

  /** As many as stand there, in their place until the answer comes. */
  async refresh() {
    if (this.isShown && !this.busy) {
      await this.#read(undefined, Math.min(MOST, Math.max(PAGE, this.rows.length)));
    }
  }

  /** @param {string | undefined} cursor @param {number} [max] */
  async #read(cursor, max = PAGE) {
    const params = { ...asked(this.route.query, this.isPortalAdmin), max, cursor };
    try {
      const page = await this.latest('people', (signal) => this.api.get('users', params, { signal }));
      if (page) {
        this.rows = cursor ? [...this.rows, ...page.users] : page.users;
        this.next = page.next;
        this.busy = null;
      }
    } catch (error) {
      this.busy = null;
      this.error = this.failure(error);
    }
  }

  /** @param {Record<string, string | null>} query */
  filter(query) {
    this.go({ path: [], query }, { replace: true });
  }

  /**
   * What was done to somebody beside the list is seen in it.
   *
   * @param {{person?: UserDetails, removed?: string}} change neither: somebody is new
   */
  take({ person, removed }) {
    if (removed) {
      this.rows = this.rows.filter((row) => row.id !== removed);
    } else if (person) {
      const { may, organizations, mail, ...facts } = person;
      this.rows = this.rows.map((row) => row.id === person.id
        ? { ...row, ...facts, organizations: organizations.map((one) => ({ ...one, enabled: true, may: row.may })) }
        : row);
    } else {
      this.#asked = '';
      this.requestUpdate();
    }
  }

  /**
   * @param {string} id
   * @param {1 | -1} step
   * @returns {string | undefined} who stands below or above
   */
  beside(id, step) {
    return this.rows[this.rows.findIndex((row) => row.id === id) + step]?.id;
  }

  /** Who has the focus in the list. */
  get focused() {
    return /** @type {HTMLElement | null} */ (this.querySelector('tr:focus-within'))?.dataset.id;
  }

  /** Says so below three letters, and searches nothing. @param {Event} event */
  #typing(event) {
    const field = /** @type {HTMLInputElement} */ (event.target);
    if (field.id === 'users-search') {
      const length = [...field.value.trim()].length;
      this.isTooShort = length > 0 && length < MINIMUM;
    }
  }

  /** What makes the file comes when it is needed. */
  async #export() {
    try {
      await (await import('./take-away.js')).exportPeople(this);
    } catch {
      this.say(t('baseOffline'), { kind: 'bad' });
    }
  }

  clear() {
    const field = /** @type {HTMLInputElement | null} */ (this.querySelector('#users-search'));
    if (field) {
      field.value = '';
    }
    this.isTooShort = false;
    this.filter(CLEARED);
  }

  render() {
    if (!this.isShown) {
      return nothing;
    }
    const { query } = this.route;
    return html`<div class="list">
      ${usersHead(this)}
      <div class="stack tight" @input=${(/** @type {Event} */ event) => this.#typing(event)}>
        ${searchField({
          id: 'users-search', label: t('usersSearch'), value: query.search ?? '', minimum: MINIMUM,
          placeholder: t('usersSearchHint'), busy: this.busy === 'list' && Boolean(query.search),
          oninput: (text) => this.filter({ search: text || null }),
        })}
        <p class="hint" role="status" ?hidden=${!this.isTooShort}>${t('usersTooShort')}</p>
        ${chips(filterChips(this), {
          clearAll: isFiltered(query) ? () => this.clear() : undefined,
          add: html`<button class="btn sm quiet" type="button" aria-expanded=${this.isFiltering}
            aria-controls="users-filters"
            @click=${() => { this.isFiltering = !this.isFiltering; }}>${icon('filter')}${t('usersFilter')}</button>
            <button class="btn sm quiet" type="button" ?disabled=${!this.rows.length}
              @click=${() => void this.#export()}>${icon('download')}${t('usersExport')}</button>`,
        })}
        ${this.isFiltering ? filterFields(this) : nothing}
      </div>
      ${troubleOf(this)}
      ${this.error && !this.rows.length ? failed({ error: this.error, retry: () => void this.load() })
        : peopleTable(this)}
    </div>`;
  }
}

customElements.define('portal-people-list', PeopleList);
