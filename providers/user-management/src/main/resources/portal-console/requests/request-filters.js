// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { href } from '../base/router.js';
import { counted, t, tnCounted } from '../base/texts.js';
import { select } from '../parts/form.js';
import { chips, found, searchField, tabs } from '../parts/list.js';
import { FILTERS, orderOf, tabOf } from './request-list.js';

/** @typedef {any} View the element `portal-requests` */

/** @param {View} view */
export function requestTabs(view) {
  const current = tabOf(view.route.query);
  const all = /** @type {const} */ (['waiting', 'approved', 'rejected']);
  return tabs(all.map((tab) => ({
    label: t(`requestsTab.${tab}`),
    href: href(view.base, { view: 'requests', query: { ...filtersOf(view), tab: tab === 'waiting' ? null : tab } }),
    count: tab === current && !hasFilters(view) && view.list.total !== null ? counted(view.list.total) : null,
    current: tab === current,
  })), { label: t('requestsTabs') });
}

/** @param {View} view @returns {Record<string, string>} */
function filtersOf({ route }) {
  return Object.fromEntries(FILTERS.filter((name) => route.query[name]).map((name) => [name, route.query[name]]));
}

/** @param {View} view */
export function hasFilters(view) {
  return FILTERS.some((name) => view.route.query[name]);
}

/** Nothing where there is nothing to find. @param {View} view */
export function requestFilters(view) {
  const { query } = view.route;
  if (view.list.total === 0 && !view.list.rows.length && !hasFilters(view)) {
    return nothing;
  }
  const filter = (/** @type {Record<string, string | null>} */ to) => view.go({ query: to }, { replace: true });
  return html`
    <div class="tools">
      ${searchField({
    label: t('requestsSearch'), value: query.search ?? '', minimum: 3, busy: view.list.isLoading,
    placeholder: t('requestsSearchHint'), oninput: (search) => filter({ search }),
  })}
      ${tabOf(query) === 'waiting' ? select({
    id: 'requests-assignee', label: t('requestsAssignee'), hideLabel: true, value: query.assignee ?? '',
    options: assignees(query.assignee), onchange: (assignee) => filter({ assignee }),
  }) : nothing}
      ${select({
    id: 'requests-order', label: t('requestsOrder'), hideLabel: true, value: orderOf(query),
    options: ['oldest', 'newest'].map((order) => ({ value: order, label: t(`requestsOrder.${order}`) })),
    onchange: (order) => filter({ order }),
  })}
      ${searchField({
    id: 'requests-organization', label: t('requestsOrganizationFilter'), value: query.organization ?? '', minimum: 3,
    placeholder: t('requestsColumn.organization'),
    oninput: (organization) => filter({ organization }),
  })}
    </div>
    ${chips([
    query.organization && { label: t('requestsChip.organization', query.organization), clear: () => filter({ organization: null }) },
    query.domain && { label: t('requestsChip.domain', query.domain), clear: () => filter({ domain: null }) },
    query.assignee && { label: chipOfAssignee(query.assignee), clear: () => filter({ assignee: null }) },
  ], { clearAll: () => filter(Object.fromEntries(FILTERS.map((name) => [name, null]))) })}
    ${hasFilters(view) && view.list.total !== null ? found(tnCounted('requestsFound', view.list.total)) : nothing}`;
}

/** @param {string | undefined} current id of a user, or a word of the API */
function assignees(current) {
  const known = ['', 'me', 'none'];
  return [
    ...known.map((value) => ({ value, label: t(`requestsAssignee.${value || 'all'}`) })),
    ...(current && !known.includes(current) ? [{ value: current, label: t('requestsAssignee.other') }] : []),
  ];
}

/** @param {string} assignee */
function chipOfAssignee(assignee) {
  return t(`requestsAssignee.${['me', 'none'].includes(assignee) ? assignee : 'other'}`);
}
