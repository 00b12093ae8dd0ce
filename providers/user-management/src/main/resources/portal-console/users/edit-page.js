// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { href } from '../base/router.js';
import { t } from '../base/texts.js';
import { icon } from '../parts/icons.js';
import { steps } from '../parts/line.js';
import { personName } from '../parts/people.js';
import { empty, failed, notice, readOnly, skeletonText } from '../parts/states.js';
import { conflict } from './edit-conflict.js';
import { accountFields } from './edit-fields.js';
import { organizationOf, placeFields } from './edit-places.js';
import { changesPlaces, readOnlyReason } from './person-rights.js';
import { focusHeading } from './settled.js';
import { troubleOf } from './trouble.js';

/**
 * @typedef {import('./person-edit.js').PersonEdit} PersonEdit
 * @typedef {import('../portal.js').components["schemas"]["UserDetails"]} UserDetails
 */

/**
 * The step that the address names, of two for a developer and one for a publisher.
 *
 * @param {PersonEdit} page
 * @param {UserDetails} person
 * @returns {unknown}
 */
export function editPage(page, person) {
  const isPublisher = person.roles.length > 0;
  const isPlaces = !isPublisher && page.route.query.step === 'organizations';
  const reason = readOnlyReason(person, page.me?.id);
  const isFixed = Boolean(reason) && !changesPlaces(person) || person.id === page.me?.id;
  const isLast = isPublisher || isPlaces;
  const name = personName(person);
  return html`
    <div class="stack tight">
      <p><a class="back" href=${addressOf(page, person)}>${icon('back')}${t('personBackToPerson', name)}</a></p>
      <h1 tabindex="-1" dir=${isFixed ? 'auto' : nothing}>${isFixed ? name : t('personEditTitle', name)}</h1></div>
    ${isPublisher ? nothing : stations(person, isPlaces)}
    ${page.isRestored && !isFixed ? restored(page) : nothing}
    ${page.dispute ? html`<div class="col">${conflict(page.dispute, page.form, (key) => labelOf(page, key),
      page.decide.bind(page))}</div>` : nothing}
    ${Object.values(page.errors).some(Boolean) ? nothing : troubleOf(page)}
    ${reason ? readOnly(reason) : nothing}
    <form class="col stack" novalidate @submit=${(/** @type {Event} */ event) => submit(event, page, isLast)}>
      ${isPlaces ? placeFields(page, person) : accountFields(page, person, reason)}
      ${foot(page, person, { isLast, isPlaces, isFixed })}
    </form>`;
}

/** @param {PersonEdit} page */
function restored(page) {
  return notice({
    text: t('personDraftRestored'),
    close: () => { page.isRestored = false; },
    action: html`<button class="btn sm" type="button"
      @click=${() => page.discard()}>${t('personDraftDiscard')}</button>`,
  });
}

/**
 * L45: who comes through an identity provider is only put into organizations.
 * @param {UserDetails} person @param {boolean} isPlaces
 */
function stations(person, isPlaces) {
  const isElsewhere = person.managedBy === 'identity-provider';
  return html`<div class="col">${steps([
    { label: t('personStepDetails'), state: isPlaces ? 'done' : 'now' },
    { label: t(isElsewhere ? 'personStepSelect' : 'personStepOrganizations'), state: isPlaces ? 'now' : 'next' },
  ], { label: t('usersEdit') })}</div>`;
}

/** @param {Event} event @param {PersonEdit} page @param {boolean} isLast */
async function submit(event, page, isLast) {
  event.preventDefault();
  if (isLast) {
    await page.save();
  } else {
    page.go({ query: { step: 'organizations' } });
    await focusHeading(page);
  }
}

/**
 * @param {PersonEdit} page
 * @param {UserDetails} person @param {{isLast: boolean, isPlaces: boolean, isFixed: boolean}} step
 */
function foot(page, person, { isLast, isPlaces, isFixed }) {
  const back = isPlaces
    ? html`<button class="btn quiet" type="button"
      @click=${() => page.go({ query: { step: null } })}>${t('personBack')}</button>`
    : html`<a class="btn quiet" href=${addressOf(page, person)} @click=${() => page.discard()}>${t('personCancel')}</a>`;
  const isUndecided = Boolean(page.dispute?.disputed.length);
  return html`<div class="row">${isLast
    ? isFixed ? nothing : html`<button class="btn primary" ?disabled=${page.busy || isUndecided}>${page.busy
      ? t('personSaving') : t('personSave')}</button>`
    : html`<button class="btn primary">${t('personNext')}${icon('next')}</button>`}${back}</div>`;
}

/** The person in the list as it was. @param {PersonEdit} page @param {UserDetails} person */
function addressOf(page, person) {
  const { step, ...query } = page.route.query;
  return href(page.base, { view: 'users', path: [person.id], query });
}

/** @param {PersonEdit} page @param {string} key of the form */
function labelOf(page, key) {
  if (key.startsWith('places.')) {
    return t('personRoleIn', organizationOf(page, key.slice('places.'.length)).name);
  }
  const own = page.person?.attributes.find((one) => key === `attributes.${one.name}`)?.label;
  const other = { enabled: 'usersState', role: 'personPublisherRole' }[key];
  return own ?? t(other ?? `person${key.charAt(0).toUpperCase()}${key.slice(1)}`);
}

/**
 * While nobody is there: on their way, gone, or not to be read.
 *
 * @param {PersonEdit} page
 */
export function withoutPerson(page) {
  const { error } = page;
  const missing = () => empty({ icon: 'person', title: t('personNotHere'), text: t('personNotHereText') });
  return html`<h1 tabindex="-1">${t('usersEdit')}</h1>${!error ? skeletonText(8)
    : error.status === 404 ? missing() : failed({ error, retry: () => void page.load() })}`;
}
