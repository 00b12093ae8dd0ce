// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { t } from '../base/texts.js';
import { stateBadge } from '../parts/badge.js';
import { Drawn } from '../parts/drawn.js';
import { check } from '../parts/form.js';
import { icon } from '../parts/icons.js';
import { mark } from '../parts/list.js';
import { menu } from '../parts/menu.js';
import { reasonText } from '../parts/people.js';
import { when } from '../parts/time.js';
import { assign } from './assignment.js';
import { decisionCard } from './decision-card.js';
import { nameOf } from './decisions.js';
import { asItIsNow } from './differences.js';
import { mailOf, organizationOf } from './request-facts.js';
import { mayDecide } from './selection.js';
import { troubleNotice } from './troubles.js';
import { assigneeBadge, requestBadges } from './request-badges.js';

/**
 * @typedef {import('./request-list.js').Request} Request
 * @typedef {any} View the element `portal-requests`
 */

/** How many columns the table has. */
export const COLUMNS = 6;

/** @type {Drawn<Request>} */
const rows = new Drawn();
/** What does not change when all rows are selected at once. @type {Drawn<Request>} */
const cells = new Drawn();

/**
 * One request, with what is open below it.
 *
 * @param {View} view
 * @param {Request} request
 */
export function requestRow(view, request) {
  const { id } = request;
  const draw = () => request.state === 'PENDING_APPROVAL' ? waiting(view, request) : decided(view, request);
  if (view.card?.id === id || view.troubles.of(id)) {
    return row(view, request, draw());
  }
  const by = [
    view, view.list.rows, view.me, view.addressOf(id), view.openId === id, view.decisions.busy.has(id),
    view.recognition.known.get(id),
  ];
  return rows.of(request, [...by, view.cursor.id === id, view.selection.ids.has(id)],
    () => row(view, request, cells.of(request, by, draw)));
}

/** @param {View} view @param {Request} request @param {unknown} drawn its cells behind the first */
function row(view, request, drawn) {
  const isOn = view.selection.ids.has(request.id) || view.openId === request.id || view.card?.id === request.id;
  const isCursor = view.cursor.id === request.id;
  const isInDrawer = view.openId === request.id;
  const trouble = isInDrawer ? nothing : troubleNotice(view.troubles, request.id, {
    putAway: () => view.putAway(request.id), again: () => view.openCard(request.id, 'approve'),
  });
  return html`
    <tr role="row" class="${isOn ? 'on' : ''} ${isCursor ? 'cursor' : ''}" data-request=${request.id}
        aria-busy=${view.decisions.busy.has(request.id) ? 'true' : nothing} @focusin=${() => view.cursor.stand(request.id)}>
      <td role="cell" class="pick">${request.state === 'PENDING_APPROVAL' ? pick(view, request) : nothing}</td>
      ${drawn}
    </tr>
    ${trouble === nothing ? nothing : html`<tr role="row" class="below"><td role="cell" colspan=${COLUMNS}>${trouble}</td></tr>`}
    ${view.card?.id === request.id && mayDecide(request) && !isInDrawer
    ? html`<tr role="row" class="below"><td role="cell" colspan=${COLUMNS}>${decisionCard(view, [request])}</td></tr>` : nothing}`;
}

/** @param {View} view @param {Request} request */
function pick(view, request) {
  return check({
    id: `pick-${request.id}`, label: t('requestsSelect', nameOf(request)), hideLabel: true,
    checked: view.selection.ids.has(request.id), disabled: !request.may?.['decide-request']?.allowed,
    onchange: (isChosen) => view.selection.choose(request.id, isChosen),
  });
}

/** @param {View} view @param {Request} request */
function waiting(view, request) {
  const name = nameOf(request);
  const may = request.may?.['decide-request'];
  return html`
    ${person(view, request)}
    <td role="cell" data-label=${t('requestsColumn.organization')}>${organizationOf(request)}</td>
    <td role="cell" class="known">${lines([
    may?.allowed ? null : html`<span class="note muted">${icon('lock')}<span>${reasonText(may)}</span></span>`,
    ...requestBadges(request, view.list.rows, view.recognition.known.get(request.id)),
  ])}</td>
    <td role="cell" class="muted when">${when(request.createdTimestamp)}</td>
    <td role="cell" class="end">${may?.allowed ? actions(view, request, name) : nothing}</td>`;
}

/** @param {View} view @param {Request} request @param {string} name */
function actions(view, request, name) {
  if (view.decisions.busy.has(request.id)) {
    return html`<span class="muted">${t('requestsDeciding')}</span>`;
  }
  if (view.card?.id === request.id) {
    return html`<div class="row"><button type="button" class="btn sm" aria-expanded="true"
      @click=${() => view.closeCard()}>${t('requestsClose')}<span class="sr"> ${name}</span></button></div>`;
  }
  const mayAssign = request.may?.['assign-request']?.allowed;
  const isMine = request.assignee?.id === view.me?.id;
  return html`<div class="row">
    <button type="button" class="btn sm" aria-label=${t('requestsApproveWho', name)}
      @click=${() => void view.decisions.approve(request)}>${icon('check')}${t('requestsApprove')}</button>
    <button type="button" class="btn sm quiet bad" aria-label=${t('requestsRejectWho', name)} aria-expanded="false"
      @click=${() => view.openCard(request.id, 'reject')}>${t('requestsRejectOne')}</button>
    ${menu({
    label: t('requestsMore', name), sm: true,
    items: [
      { label: t('requestsApproveWith'), run: () => view.openCard(request.id, 'approve') },
      mayAssign && (isMine ? { label: t('requestsGiveBack'), run: () => void assign(view, request, null) }
        : { label: t('requestsTake'), run: () => void assign(view, request, view.me.id) }),
      { label: t('requestsOpen'), href: view.addressOf(request.id) },
    ],
  })}</div>`;
}

/** @param {View} view @param {Request} request */
function person(view, request) {
  const now = asItIsNow(request);
  const term = view.route.query.search;
  return html`<td role="cell" class="who">
    <a class="name" href=${view.addressOf(request.id)} aria-current=${view.openId === request.id ? 'true' : nothing}
      ><bdi>${mark(nameOf(request), term)}</bdi></a>
    ${assigneeBadge(request)}<br><bdi class="muted" dir="ltr">${mark(now.email ?? now.username ?? '', term)}</bdi></td>`;
}

/** @param {unknown[]} all */
function lines(all) {
  const some = all.filter((one) => one !== null);
  return some.length ? html`<ul class="stack tight">${some.map((one) => html`<li>${one}</li>`)}</ul>` : nothing;
}

/** @param {View} view @param {Request} request */
function decided(view, request) {
  const { decision } = request;
  return html`
    ${person(view, request)}
    <td role="cell" data-label=${t('requestsColumn.organization')}>${organizationOf(request)}</td>
    <td role="cell">${stateBadge(request.state)}<br>
      <span class="muted">${decision ? t('requestsBy', decision.byName ?? t('requestsTheSystem')) : nothing}</span>
      ${decision?.reason ? html`<br><q class="muted">${decision.reason}</q>` : nothing}</td>
    <td role="cell" class="muted when">${when(decision?.timestamp)}</td>
    <td role="cell" data-label=${t('requestsColumn.mail')}>${mailOf(request)}</td>`;
}
