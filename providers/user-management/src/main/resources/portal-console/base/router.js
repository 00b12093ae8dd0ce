// SPDX-License-Identifier: Apache-2.0

/**
 * @typedef {object} Route what an address shows
 * @property {string} view first part of the path; '' for the first view that the reader may see
 * @property {string[]} path what follows
 * @property {Record<string, string>} query
 *
 * @typedef {object} RouteChange
 * @property {string} [view] another view: path and query begin anew
 * @property {string[]} [path]
 * @property {Record<string, string | number | null | undefined>} [query] merged; null and '' take away
 *
 * @typedef {{replace?: boolean}} Going replace: the address before is not gone back to
 */

/**
 * @param {string} base of the console, without a slash at its end
 * @param {URL | Location} location
 * @returns {Route}
 */
export function parse(base, location) {
  const root = new URL(base).pathname;
  const parts = location.pathname.slice(root.length).split('/').filter(Boolean).map(decodeURIComponent);
  return { view: parts[0] ?? '', path: parts.slice(1), query: Object.fromEntries(new URLSearchParams(location.search)) };
}

/**
 * @param {string} base
 * @param {Route | RouteChange} route
 * @returns {string} address
 */
export function href(base, route) {
  const path = [route.view, ...(route.path ?? [])].filter(Boolean).map((part) => encodeURIComponent(String(part)));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(route.query ?? {})) {
    if (value !== null && value !== undefined && value !== '') {
      query.set(name, String(value));
    }
  }
  return `${base}/${path.join('/')}${query.size ? `?${query}` : ''}`;
}

/**
 * @param {Route} route
 * @param {RouteChange} change
 * @returns {Route}
 */
export function changed(route, change) {
  const sameView = change.view === undefined || change.view === route.view;
  /** @type {Record<string, string>} */
  const query = sameView ? { ...route.query } : {};
  for (const [name, value] of Object.entries(change.query ?? {})) {
    if (value === null || value === undefined || value === '') {
      delete query[name];
    } else {
      query[name] = String(value);
    }
  }
  return { view: change.view ?? route.view, path: change.path ?? (sameView ? route.path : []), query };
}

/**
 * Where an ordinary click on a link leads within the console: not with a key that opens it elsewhere, and not a download.
 *
 * @param {string} base
 * @param {MouseEvent} event
 * @returns {Route | null}
 */
export function followed(base, event) {
  const link = /** @type {Element} */ (event.target).closest?.('a[href]');
  const isOrdinary = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  const isOurs = link instanceof HTMLAnchorElement && link.href.startsWith(`${base}/`);
  if (!isOrdinary || !isOurs || event.defaultPrevented || link.target || link.hasAttribute('download') || link.hash) {
    return null;
  }
  const route = parse(base, new URL(link.href));
  return PAGES_OF_THEIR_OWN.includes(route.view) ? null : route;
}

/** Below the same address, and no views. */
const PAGES_OF_THEIR_OWN = ['api', 'home', 'device', 'invitation', 'activation-link', 'texts'];
