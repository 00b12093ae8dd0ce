// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { t, tn } from '../base/texts.js';
import { bulkBar } from '../parts/list.js';
import { notice } from '../parts/states.js';
import { decisionCard } from './decision-card.js';
import { tabOf } from './request-list.js';
import { resultText } from './selection.js';
import { isPostponed } from './undo-window.js';

/**
 * What can be done with the chosen requests, and what became of those that were chosen before.
 *
 * @param {any} view the element `portal-requests`
 */
export function selectionBar(view) {
  const { selection } = view;
  const { result, error, isBusy } = selection;
  const requests = tabOf(view.route.query) === 'waiting'
    ? selection.requests.filter((/** @type {{id: string}} */ { id }) => !isPostponed(id)) : [];
  const count = requests.length;
  const putAway = () => {
    selection.result = null;
    view.requestUpdate();
  };
  return html`
    ${result ? notice({ kind: result.refused ? 'warn' : 'good', live: true, text: resultText(result), close: putAway }) : nothing}
    ${error ? notice({ kind: 'bad', live: true, text: error.message }) : nothing}
    ${bulkBar({
    count, text: t('requestsFounderHint'), clear: () => { view.card = null; selection.chooseOnly([]); },
    actions: html`
      <button type="button" class="btn sm primary" ?disabled=${isBusy} @click=${() => view.approveSelection()}>
        ${tn('requestsApproveSeveral', count)}</button>
      <button type="button" class="btn sm" ?disabled=${isBusy} @click=${() => view.openCard(null, 'approve')}>
        ${t('requestsWithChanges')}</button>
      <button type="button" class="btn sm quiet bad" ?disabled=${isBusy} @click=${() => view.openCard(null, 'reject')}>
        ${tn('requestsRejectSeveral', count)}</button>`,
  })}
    ${view.card?.id === null && count ? decisionCard(view, requests) : nothing}`;
}
