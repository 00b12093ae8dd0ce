// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { href } from '../base/router.js';
import { t } from '../base/texts.js';
import { choices, field, select } from '../parts/form.js';
import { notice } from '../parts/states.js';
import { languages } from './languages.js';

/** @typedef {import('./add-person.js').AddPerson} AddPerson */

/**
 * L13: the type comes first. L11: an org user needs an organization.
 *
 * @param {AddPerson} page
 */
export function typeFields(page) {
  return html`${choices({
    legend: t('personTypeLegend'), name: 'new-kind', value: page.values.kind, error: page.errors.kind,
    options: [
      {
        value: 'org-user', label: t('personOrgUser'), hint: t('personOrgUserHint'), disabled: !page.hasOrganizations,
        why: page.hasOrganizations ? undefined : t('personNoOrganizationYet'),
      },
      { value: 'publisher', label: t('personPublisher'), hint: t('personPublisherHint') },
    ],
    onchange: (kind) => page.set({ kind: /** @type {'org-user' | 'publisher'} */ (kind) }),
  })}${page.hasOrganizations ? nothing : notice({
    kind: 'info', text: t('personNoOrganizationYet'),
    action: html`<a class="btn sm" href=${href(page.base, { view: 'organizations',
      path: ['new'] })}>${t('personMakeOrganization')}</a>`,
  })}`;
}

/**
 * T7: all three are needed.
 *
 * @param {AddPerson} page
 */
export function personFields(page) {
  const { values, errors } = page;
  return html`<div class="stack">
    <div class="two">
      ${field({ id: 'new-firstName', label: t('personFirstName'), value: values.firstName, error: errors.firstName,
        required: true, maxlength: 255,
        oninput: (firstName) => page.set({ firstName }) })}
      ${field({ id: 'new-lastName', label: t('personLastName'), value: values.lastName, error: errors.lastName,
        required: true, maxlength: 255,
        oninput: (lastName) => page.set({ lastName }) })}
    </div>
    ${field({ id: 'new-email', label: t('personEmail'), type: 'email', value: values.email, error: errors.email,
      required: true, maxlength: 254,
      hint: t('personEmailHint'), oninput: (email) => page.set({ email }) })}
    <div class="two">
      ${page.me?.emailAsUsername ? nothing : field({ id: 'new-username', label: t('personUsername'), value: values.username, error: errors.username,
        optional: true, maxlength: 255, ltr: true,
        hint: t('personUsernameHint'), oninput: (username) => page.set({ username }) })}
      ${select({ id: 'new-language', label: t('personLanguage'), value: values.language, error: errors.language,
        optional: true, hint: t('personLanguageHint'),
        options: [{ value: '', label: t('personLanguageNone') }, ...languages()],
          onchange: (language) => page.set({ language }) })}
    </div></div>`;
}
