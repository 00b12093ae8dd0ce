// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { dropDraft } from '../base/drafts.js';
import { href } from '../base/router.js';
import { t } from '../base/texts.js';
import { icon } from '../parts/icons.js';
import { steps } from '../parts/line.js';
import { reasonText } from '../parts/people.js';
import { readOnly } from '../parts/states.js';
import { accessFields } from './add-access.js';
import { personFields, typeFields } from './add-fields.js';
import { summary } from './add-summary.js';
import { DRAFT, problems } from './new-person.js';
import { troubleOf } from './trouble.js';

/** @typedef {import('./add-person.js').AddPerson} AddPerson */

/**
 * The step that the address names, and what the button will do.
 *
 * @param {AddPerson} page
 * @returns {unknown}
 */
export function addPage(page) {
  const add = page.may('add-user');
  const name = [page.values.firstName, page.values.lastName].map((part) => part.trim()).filter(Boolean).join(' ');
  const plain = t(page.isPortalAdmin ? 'usersAdd' : 'usersInvite');
  const title = name ? t(page.isPortalAdmin ? 'personAddTitle' : 'personInviteTitle', name) : plain;
  const list = t(page.isPortalAdmin ? 'usersTitle' : 'usersMembersTitle');
  const names = { type: t('personStepType'), person: t('personStepPerson'), access: t('personStepAccess') };
  const at = page.steps.indexOf(page.step);
  return html`
    <div class="stack tight">
      <p><a class="back" href=${href(page.base, { view: 'users' })}>${icon('back')}${list}</a></p>
      <h1 tabindex="-1">${title}</h1></div>
    ${page.me && !add.allowed ? readOnly(reasonText(add)) : html`
      <div class="col">${steps(page.steps.map((one, index) => ({
        label: names[one], state: index < at ? 'done' : index === at ? 'now' : 'next',
      })), { label: title })}</div>
      <form class="cols stack" novalidate @submit=${(/** @type {Event} */ event) => void page.next(event)}>
        <div class="stack roomy">${fields(page)}
          ${troubleOf(page)}${foot(page, at)}</div>
        ${summary(page)}
      </form>`}`;
}

/** @param {AddPerson} page */
function fields(page) {
  return { type: typeFields, person: personFields, access: accessFields }[page.step](page);
}

/**
 * @param {AddPerson} page
 * @param {number} at which of the steps
 */
function foot(page, at) {
  const isLast = at === page.steps.length - 1;
  const lacks = isLast ? problems(page.values, 'access').organizations : '';
  const send = page.isPortalAdmin ? t('personCreateAndSend') : t('personSendInvitation');
  const action = page.password ? t('personCreate') : page.values.notify ? send : t('personCreateWithoutMail');
  return html`<div class="stack tight"><div class="row">
    <button class="btn primary" ?disabled=${page.busy || Boolean(lacks)}
      aria-describedby=${lacks ? 'users-lacks' : nothing}>${isLast
      ? page.busy ? t('personSaving') : action : html`${t('personNext')}${icon('next')}`}</button>
    ${at > 0 ? html`<button class="btn quiet" type="button"
      @click=${() => page.go({ query: { step: page.steps[at - 1] } })}>${t('personBack')}</button>` : nothing}
    <a class="btn quiet" href=${href(page.base, { view: 'users' })}
      @click=${() => dropDraft(DRAFT)}>${t('personCancel')}</a></div>
    ${lacks ? html`<p class="hint" id="users-lacks">${lacks}</p>` : nothing}</div>`;
}
