// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { sentenceOf } from '../base/api-error.js';
import { t } from '../base/texts.js';
import { check, choices, field, select } from '../parts/form.js';
import { icon } from '../parts/icons.js';
import { roleName } from '../parts/people.js';
import { duration } from '../parts/time.js';
import { organizationField, placeField } from './place-field.js';

/** @typedef {import('./add-person.js').AddPerson} AddPerson */

const HOUR = 3600;
const LIFETIMES = [HOUR, 8 * HOUR, 24 * HOUR, 72 * HOUR, 168 * HOUR, 336 * HOUR, 720 * HOUR];

/**
 * What the person may do, and how they come in for the first time.
 *
 * @param {AddPerson} page
 */
export function accessFields(page) {
  return html`
    ${page.values.kind === 'publisher' ? publisherRole(page) : places(page)}
    <fieldset class="stack"><legend><h2>${t('personFirstSignIn')}</h2></legend>
      ${firstSignIn(page)}
    </fieldset>
    ${page.password ? nothing : inTheMail(page)}`;
}

/** L14: exactly one role, and no organization. @param {AddPerson} page */
function publisherRole(page) {
  return choices({
    legend: html`<h2>${t('usersRole')}</h2>`, name: 'new-role', value: page.values.role, columns: true,
      error: page.errors.organizations,
    hint: page.values.role === 'portal-admin' ? t('personNeedsRecentLogin') : undefined,
    options: [
      { value: 'portal-admin', label: roleName('portal-admin'), hint: t('personPortalAdminHint') },
      { value: 'api-owner', label: roleName('api-owner'), hint: t('personApiOwnerHint') },
    ],
    onchange: (role) => page.set({ role }),
  });
}

/** L15, T8: one or more organizations, one role in each. @param {AddPerson} page */
function places(page) {
  const chosen = page.values.places;
  /** @param {string} id @param {string} role empty to take it out */
  const change = (id, role) => page.set({
    places: chosen.map((one) => (one.id === id ? { ...one, role } : one)).filter((one) => one.role),
  });
  return html`<fieldset class="stack"><legend><h2>${t('personOrganizationsAndRoles')}</h2></legend>
    ${chosen.map((one) => placeField({
      id: `new-role-${one.id}`, name: one.name, role: one.role, isPortalAdmin: page.isPortalAdmin,
      onchange: (role) => change(one.id, role),
      leave: { label: t('personTakeOut', one.name), run: () => change(one.id, '') },
    }))}
    ${organizationField({
      id: 'new-organization', label: t(chosen.length ? 'personAnotherOrganization' : 'usersOrganization'),
      error: page.errors.organizations, required: !chosen.length, organizations: page.organizations,
      known: chosen.map((one) => one.id), onpick: (found) => pick(page, found),
    })}
    ${page.isPortalAdmin ? nothing : onlyYours()}</fieldset>`;
}

function onlyYours() {
  return html`<p class="hint why">${icon('lock')}<span>${t('personOrgAdminGives')}</span></p>`;
}

/** @param {AddPerson} page @param {import('./organization-search.js').Found | null} found */
function pick(page, found) {
  if (found?.organization.ssoManaged) {
    page.errors = { ...page.errors, organizations: sentenceOf('single_sign_on', t('personSingleSignOn')) };
  } else if (found) {
    page.set({ places: [...page.values.places, { id: found.value, name: found.label, role: 'developer' }] });
  }
}

/** T11: a mail or a password. L18: the mail, unless it is cleared. @param {AddPerson} page */
function firstSignIn(page) {
  const { values, password } = page;
  return html`
    ${check({
      id: 'new-notify', label: t('personNotify'), checked: values.notify && !password, disabled: Boolean(password),
      hint: t(values.notify ? 'personNotifyHint' : 'personNotifyLaterHint'),
      why: password ? t('personNotifyWhyNot') : undefined,
      onchange: (notify) => page.set({ notify }),
    })}
    ${field({
      id: 'new-password', label: t('personSetPassword'), type: 'password', autocomplete: 'new-password',
        value: password, optional: true,
      error: page.errors.password, disabled: values.notify || !page.isPortalAdmin,
      why: passwordWhy(page),
      hint: !values.notify && page.isPortalAdmin ? t('personPasswordHint') : undefined,
      oninput: (text) => page.setPassword(text),
    })}
    ${password ? check({
      id: 'new-temporary', label: t('personTemporary'), checked: values.temporary,
        onchange: (temporary) => page.set({ temporary }),
    }) : nothing}`;
}

/** @param {AddPerson} page */
function passwordWhy({ isPortalAdmin, values }) {
  if (!isPortalAdmin) {
    return sentenceOf('password_by_portal_admin', t('personPasswordByPortalAdmin'));
  }
  return values.notify ? t('personPasswordWhyNot') : undefined;
}

/** @param {AddPerson} page */
function inTheMail(page) {
  const { values, longest } = page;
  const offered = LIFETIMES.filter((seconds) => longest && seconds < longest);
  return html`<fieldset class="stack"><legend><h2>${t('personInTheMail')}</h2></legend>
    ${field({
      id: 'new-message', label: t('personMessage'), value: values.message, optional: true, lines: 4, maxlength: 1000,
        error: page.errors.message,
      hint: t('personMessageHint'), oninput: (message) => page.set({ message }),
    })}
    ${longest ? select({
      id: 'new-lifetime', label: t('personLifetime'), value: values.lifetime, error: page.errors.linkLifetime,
      options: [{ value: '', label: t('personLifetimeLongest', duration(longest)) },
        ...offered.map((seconds) => ({ value: String(seconds), label: duration(seconds) }))],
      onchange: (lifetime) => page.set({ lifetime }),
    }) : nothing}</fieldset>`;
}
