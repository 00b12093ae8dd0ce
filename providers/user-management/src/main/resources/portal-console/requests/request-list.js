// SPDX-License-Identifier: Apache-2.0
import { COUNTED } from '../base/texts.js';

/**
 * @typedef {import('../portal.js').components["schemas"]["RegistrationRequest"]} Request
 * @typedef {'waiting' | 'approved' | 'rejected'} Tab
 */

/** What each tab asks the API for. @type {Record<Tab, string>} */
const STATES = { waiting: 'PENDING_APPROVAL', approved: 'PENDING_ACTIVATION,ACTIVE', rejected: 'REJECTED' };
/** Parameters of the API that stand in the address as they are. */
export const FILTERS = ['search', 'organization', 'domain', 'assignee'];
const PAGE = 25;
const MOST = 100;
/** When so few are left, the next ones come by themselves. */
const FEW = 5;

/**
 * @param {Record<string, string>} query of the address
 * @returns {Tab}
 */
export function tabOf(query) {
  return query.tab === 'approved' || query.tab === 'rejected' ? query.tab : 'waiting';
}

/**
 * Who waits longest comes first; of the decided ones, who came last.
 *
 * @param {Record<string, string>} query
 * @returns {'oldest' | 'newest'}
 */
export function orderOf(query) {
  const usual = tabOf(query) === 'waiting' ? 'oldest' : 'newest';
  return query.order === 'oldest' || query.order === 'newest' ? query.order : usual;
}

/**
 * @param {Record<string, string>} query of the address
 * @returns {Record<string, string>} for the API
 */
export function paramsOf(query) {
  const filters = FILTERS.filter((name) => query[name]).map((name) => [name, query[name]]);
  return { state: STATES[tabOf(query)], order: orderOf(query), ...Object.fromEntries(filters) };
}

/** The rows that an address asks for, page by page. */
export class RequestList {
  /** @param {import('../base/view.js').PortalView} view that shows them */
  constructor(view) {
    this.view = view;
    /** @type {Request[]} */
    this.rows = [];
    /** What the server has said of single ones since. @type {Map<string, Request>} */
    this.fresh = new Map();
    /** On all pages; null while nobody knows. @type {number | null} */
    this.total = null;
    this.hasMore = false;
    this.isLoading = false;
    this.isGoingOn = false;
    /** @type {import('../base/api-error.js').ApiError | null} */
    this.error = null;
    this.question = '';
    this.tab = '';
    this.readAt = 0;
    /** Whether more rows than usual are asked for. */
    this.mayBeLong = () => false;
    /** @type {() => void} */
    this.whenRead = () => {};
    /** @type {string | undefined} */
    this.next = undefined;
  }

  /** Whether rows of another question stand there, or none. */
  get isUnknown() {
    return this.total === null;
  }

  /** Reads when the address asks for something else than what stands there. */
  follow() {
    const query = this.view.route.query;
    const question = JSON.stringify(paramsOf(query));
    if (question !== this.question) {
      this.question = question;
      if (this.tab !== tabOf(query)) {
        this.tab = tabOf(query);
        this.rows = [];
        this.total = null;
      }
      void this.read();
    }
  }

  /** As many as stand there, anew. What stands there stays until the answer comes, and when none comes. */
  async read() {
    this.isLoading = true;
    this.error = null;
    this.view.requestUpdate();
    const max = this.mayBeLong() ? MOST : Math.min(MOST, Math.max(PAGE, this.rows.length));
    try {
      const params = { ...paramsOf(this.view.route.query), max };
      const page = await this.view.latest('requests', (signal) => this.view.api.get('registration-requests', params, { signal }));
      if (page) {
        this.rows = [];
        this.total = page.total;
        this.#append(page);
        this.isLoading = false;
        this.readAt = Date.now();
        this.whenRead();
      }
    } catch (error) {
      this.error = this.view.failure(error);
      this.isLoading = false;
    }
    this.view.requestUpdate();
  }

  /** The next page, unless all of them are read anew. */
  async goOn() {
    if (!this.hasMore || this.isGoingOn || this.isLoading) {
      return;
    }
    this.isGoingOn = true;
    this.error = null;
    this.view.requestUpdate();
    try {
      const params = { ...paramsOf(this.view.route.query), max: PAGE, cursor: this.next };
      const page = await this.view.latest('requests', (signal) => this.view.api.get('registration-requests', params, { signal }));
      if (page) {
        this.#append(page);
      }
    } catch (error) {
      this.error = this.view.failure(error);
    }
    this.isGoingOn = false;
    this.view.requestUpdate();
  }

  /** @param {{requests: Request[], hasMore: boolean, next?: string}} page */
  #append(page) {
    const known = new Set(this.rows.map(({ id }) => id));
    this.rows = [...this.rows, ...page.requests.filter(({ id }) => !known.has(id))];
    this.hasMore = page.hasMore;
    this.next = page.next;
  }

  /**
   * @param {string} id
   * @returns {Request | undefined}
   */
  find(id) {
    return this.rows.find((row) => row.id === id);
  }

  /** What the server says of it now. @param {Request} request */
  replace(request) {
    this.rows = this.rows.map((row) => (row.id === request.id ? { attributes: row.attributes, ...request } : row));
    this.fresh.set(request.id, request);
    this.view.requestUpdate();
  }

  /** Of one that may be in the drawer only. @param {string} id @returns {Request | undefined} */
  latest(id) {
    return this.fresh.get(id) ?? this.find(id);
  }

  /** Decided: it is in another list. @param {string} id */
  remove(id) {
    if (this.find(id)) {
      this.rows = this.rows.filter((row) => row.id !== id);
      if (this.total !== null && this.total < COUNTED) {
        this.total = Math.max(this.total - 1, this.rows.length);
      }
      if (this.rows.length < FEW) {
        void this.goOn();
      }
    }
    this.view.requestUpdate();
  }
}
