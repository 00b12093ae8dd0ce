// SPDX-License-Identifier: Apache-2.0
import { html, nothing, repeat } from '../vendor/lit.js';
import { t, tn } from '../base/texts.js';
import { found, moreButton } from '../parts/list.js';
import { empty, failed, skeletonRows } from '../parts/states.js';
import { isFiltered } from './people-filters.js';
import { personRow } from './person-row.js';

/** @typedef {import('./people-list.js').PeopleList} PeopleList */

/**
 * Whoever was found, how many that are, and the way to more of them.
 *
 * @param {PeopleList} list
 */
export function peopleTable(list) {
  const isLoading = list.busy === 'list' || !list.me;
  if (!isLoading && !list.rows.length) {
    return nobody(list);
  }
  return html`
    ${list.error ? failed({ error: list.error, retry: () => void list.load() }) : nothing}
    ${found(isLoading ? t('usersLoading') : count(list))}
    ${table(list, isLoading)}
    ${isLoading ? nothing : moreButton({ hasMore: Boolean(list.next), busy: list.busy === 'more',
      more: () => void list.more() })}`;
}

/** @param {PeopleList} list */
function count({ route, rows, next }) {
  const { search } = route.query;
  const text = search ? tn('usersFound', rows.length, search) : tn('usersShown', rows.length);
  return next ? t('usersAndMore', text) : text;
}

/** @param {PeopleList} list @param {boolean} isLoading */
function table(list, isLoading) {
  const isPublishers = list.isPortalAdmin && list.route.query.kind === 'publishers';
  const second = isPublishers ? t('usersRole') : t('usersOrganizationAndRole');
  return html`<table class="table long people" role="table" aria-label=${t('usersTitle')} aria-busy=${isLoading}>
    <thead><tr role="row">
      <th scope="col" role="columnheader" class="who">${t('usersName')}</th>
      <th scope="col" role="columnheader" class="places">${second}</th>
      <th scope="col" role="columnheader">${t('usersState')}</th>
      <th scope="col" role="columnheader" class="when">${t('usersAdded')}</th>
      <th scope="col" role="columnheader" class="end"><span class="sr">${t('usersActions')}</span></th>
    </tr></thead>
    <tbody role="rowgroup">${isLoading
      ? skeletonRows(8, ['who', 'text', 'text', 'when', 'end'])
      : repeat(list.rows, (row) => row.id, (row) => personRow(list, row))}</tbody>
  </table>`;
}

/** @param {PeopleList} list */
function nobody(list) {
  if (isFiltered(list.route.query)) {
    return html`<p class="sr" role="status">${t('usersNobodyFound')}</p>${empty({
      icon: 'search', title: t('usersNobodyFound'), text: filteredText(list),
      action: html`<button class="btn" type="button" @click=${() => list.clear()}>${t('usersClearFilters')}</button>`,
    })}`;
  }
  const kind = list.isPortalAdmin ? (list.route.query.kind === 'publishers' ? 'Publishers' : 'Developers') : 'Members';
  return empty({ icon: 'users', title: t(`usersNo${kind}`), text: t(`usersNo${kind}Text`) });
}

/** Whom an org admin has invited is no row here, which would tell who has an account. @param {PeopleList} list */
function filteredText(list) {
  const text = t('usersNobodyFoundText');
  return list.isPortalAdmin ? text : `${text} ${t('usersInvitedElsewhere')}`;
}
