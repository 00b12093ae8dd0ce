// SPDX-License-Identifier: Apache-2.0
import { html, live, nothing, repeat } from '../vendor/lit.js';
import { t } from '../base/texts.js';
import { moreButton } from '../parts/list.js';
import { empty, failed, notice, skeletonRows } from '../parts/states.js';
import { hasFilters } from './request-filters.js';
import { tabOf } from './request-list.js';
import { COLUMNS, requestRow } from './request-row.js';
import { mayDecide } from './selection.js';
import './nobody-waits.js';

/**
 * @typedef {import('./request-list.js').Request} Request
 * @typedef {any} View the element `portal-requests`
 */

/** @type {Record<string, string[]>} */
const TITLES = {
  waiting: ['person', 'organization', 'known', 'asked', 'actions'],
  approved: ['person', 'organization', 'decision', 'decided', 'mail'],
  rejected: ['person', 'organization', 'decision', 'decided', 'mail'],
};

/** Columns that are not as wide as any other: as their cells are called. @type {Record<string, string>} */
const CLASSES = { person: 'who', known: 'known', asked: 'when', decided: 'when', actions: 'end' };

/**
 * The requests of a tab, or why there are none.
 *
 * @param {View} view
 */
export function requestTable(view) {
  const { list, rows } = view;
  if (list.error && list.isUnknown) {
    return failed({ error: list.error, retry: () => void list.read() });
  }
  if (!list.isUnknown && !rows.length && !list.hasMore) {
    return nobody(view);
  }
  const tab = tabOf(view.route.query);
  return html`
    ${list.error ? notice({
    kind: 'bad', live: true, text: list.error.message,
    action: html`<button type="button" class="btn sm" @click=${() => void list.read()}>${t('requestsRetry')}</button>`,
  }) : nothing}
    <table class="table long requests" role="table" aria-label=${t(`requestsTable.${tab}`)} aria-busy=${list.isUnknown ? 'true' : nothing}>
      <thead><tr role="row">
        <th scope="col" role="columnheader" class="pick">${tab === 'waiting' ? all(view, rows.filter(mayDecide))
    : html`<span class="sr">${t('requestsColumn.select')}</span>`}</th>
        ${TITLES[tab]?.map((title) => html`<th scope="col" role="columnheader" class=${CLASSES[title] ?? nothing}
          ><span class=${title === 'actions' ? 'sr' : nothing}>${t(`requestsColumn.${title}`)}</span></th>`)}
      </tr></thead>
      <tbody role="rowgroup">
        ${list.isUnknown ? skeletonRows(COLUMNS, ['pick', 'who', 'text', 'text', 'when', 'end'])
    : repeat(rows, (/** @type {Request} */ { id }) => id, (request) => requestRow(view, request))}
      </tbody>
    </table>
    ${moreButton({
    hasMore: list.hasMore, busy: list.isGoingOn, more: () => void list.goOn(), shown: list.isUnknown ? undefined : rows.length,
  })}`;
}

/** @param {View} view @param {{id: string}[]} rows that can be chosen */
function all({ selection }, rows) {
  const chosen = rows.filter(({ id }) => selection.ids.has(id)).length;
  const turn = () => selection.chooseOnly(chosen === rows.length ? [] : rows.map(({ id }) => id));
  return html`<label class="check"><input type="checkbox" ?disabled=${!rows.length} .checked=${live(chosen > 0 && chosen === rows.length)}
    .indeterminate=${live(chosen > 0 && chosen < rows.length)} @change=${turn}><span class="sr">${t('requestsSelectAll')}</span></label>`;
}

/** @param {View} view */
function nobody(view) {
  if (hasFilters(view)) {
    return empty({ icon: 'search', title: t('requestsNoneFound'), text: t('requestsNoneFoundText') });
  }
  const tab = tabOf(view.route.query);
  return tab === 'waiting' ? html`<portal-nobody-waits .view=${view}></portal-nobody-waits>`
    : empty({ icon: 'inbox', title: t(`requestsNone.${tab}`), text: t(`requestsNoneText.${tab}`) });
}
