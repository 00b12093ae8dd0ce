// SPDX-License-Identifier: Apache-2.0
import { changed, followed, href, parse } from '../base/router.js';

/** @typedef {import('../base/router.js').Route} Route */

/** From address to address within the page: by links, by what views ask for, and back and forward. */
export class Navigation {
  /**
   * @param {HTMLElement} page that the links and views are in
   * @param {string} base URL of the portal in its realm
   * @param {object} told
   * @param {() => string} told.firstView where an address without a view leads
   * @param {(route: Route) => void} told.arrived
   */
  constructor(page, base, { firstView, arrived }) {
    this.base = base;
    this.firstView = firstView;
    this.arrived = arrived;
    this.route = parse(base, location);
    addEventListener('popstate', () => this.#show(parse(base, location)));
    page.addEventListener('click', (event) => this.#follow(event));
    page.addEventListener('portal-go', (event) => this.go(/** @type {CustomEvent} */ (event).detail));
  }

  /** As the address bar has it now. */
  readAddress() {
    this.route = parse(this.base, location);
    this.arrived(this.route);
  }

  /**
   * @param {{change: import('../base/router.js').RouteChange, going?: import('../base/router.js').Going}} detail
   * @param {boolean} [isWhole] whether nothing of the address before stays
   */
  go({ change, going = {} }, isWhole = false) {
    const route = changed(isWhole ? { view: '', path: [], query: {} } : this.route, change);
    const address = href(this.base, route);
    if (address !== location.href) {
      history[going.replace ? 'replaceState' : 'pushState'](null, '', address);
    }
    this.#show(route);
  }

  /** @param {Route} route */
  #show(route) {
    const isOtherView = route.view !== this.route.view;
    this.route = route;
    this.arrived(route);
    if (isOtherView) {
      scrollTo(0, 0);
      // once the page has drawn it
      setTimeout(() => document.getElementById('main')?.focus());
    }
  }

  /** @param {MouseEvent} event */
  #follow(event) {
    const route = followed(this.base, event);
    if (route) {
      event.preventDefault();
      this.go({ change: { ...route, view: route.view || this.firstView() } }, true);
    }
  }
}
