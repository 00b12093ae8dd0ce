// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { t } from '../base/texts.js';
import { check, choices, field, select } from '../parts/form.js';
import { reasonText, roleName } from '../parts/people.js';
import { languages } from './languages.js';
import { attributes } from './person-facts.js';

/**
 * @typedef {import('./person-edit.js').PersonEdit} PersonEdit
 * @typedef {import('../portal.js').components["schemas"]["UserDetails"]} UserDetails
 * @typedef {UserDetails["attributes"][number]} Attribute
 */

/**
 * What is edited of the account itself (L35). What cannot be changed says why beside it, unless the page says it
 * already.
 *
 * @param {PersonEdit} page
 * @param {UserDetails} person
 * @param {string} said why nothing of it can be changed
 */
export function accountFields(page, person, said) {
  const edits = person.may['edit-user'];
  /** @param {import('../base/view.js').May | undefined} may */
  const why = (may) => (may?.allowed || said ? undefined : reasonText(may));
  const mails = person.may['change-email'];
  const isNewAddress = (page.form.email ?? '').trim().toLowerCase() !== (person.email ?? '').toLowerCase();
  return html`
    <div class="two">
      ${text(page, 'firstName', t('personFirstName'), { disabled: !edits?.allowed, why: why(edits), required: true })}
      ${text(page, 'lastName', t('personLastName'), { disabled: !edits?.allowed, why: why(edits), required: true })}
    </div>
    ${text(page, 'email', t('personEmail'), {
      type: 'email', disabled: !mails?.allowed, why: why(mails), hint: isNewAddress ? t('personNewAddressHint')
        : undefined,
    })}
    ${field({ id: 'edit-username', label: t('personUsername'), value: person.username, readonly: true, ltr: true,
      why: t('personUsernameStays') })}
    ${select({
      id: 'edit-language', label: t('personLanguage'), value: page.form.language, disabled: !edits?.allowed,
        why: why(edits),
      error: page.errors.language, hint: t('personLanguageHint'),
      options: [{ value: '', label: t('personLanguageNone') }, ...languages(person.language)],
      onchange: (value) => page.set('language', value),
    })}
    ${state(page, person, said)}
    ${person.roles.length ? publisherRole(page, person, said) : nothing}
    ${attributes(person).map((one) => attribute(page, one, Boolean(edits?.allowed)))}`;
}

/**
 * @param {PersonEdit} page
 * @param {string} key
 * @param {string} label
 * @param {Partial<Parameters<typeof field>[0]>} more
 */
function text(page, key, label, more) {
  return field({
    id: `edit-${key}`, label, value: page.form[key], maxlength: 255, error: page.errors[key],
    oninput: (value) => page.set(key, value), ...more,
  });
}

/** L38, L46. @param {PersonEdit} page @param {UserDetails} person @param {string} said */
function state(page, person, said) {
  const may = person.may[person.enabled ? 'disable-user' : 'enable-user'];
  return html`${choices({
    legend: t('usersState'), name: 'edit-enabled', value: page.form.enabled, columns: true, disabled: !may?.allowed,
    hint: may?.allowed || said ? undefined : reasonText(may),
    options: [
      { value: 'true', label: t('personEnabled'), hint: t('personEnabledHint') },
      { value: 'false', label: t('personDisabled'), hint: t('personDisabledHint') },
    ],
    onchange: (value) => page.set('enabled', value),
  })}`;
}

/** L37. @param {PersonEdit} page @param {UserDetails} person @param {string} said */
function publisherRole(page, person, said) {
  const [current] = person.roles;
  const other = current === 'portal-admin' ? 'api-owner' : 'portal-admin';
  const may = person.may[`grant-${other}`];
  return choices({
    legend: t('personPublisherRole'), name: 'edit-role', value: page.form.role, columns: true, disabled: !may?.allowed,
      error: page.errors.role,
    hint: may?.allowed ? t('personPublisherHasNoOrganization') : said ? undefined : reasonText(may),
    options: [
      { value: 'portal-admin', label: roleName('portal-admin'), hint: t('personPortalAdminHint') },
      { value: 'api-owner', label: roleName('api-owner'), hint: t('personApiOwnerHint') },
    ],
    onchange: (value) => page.set('role', value),
  });
}

/** What this realm asks for besides. @param {PersonEdit} page @param {Attribute} one @param {boolean} isEditable */
function attribute(page, one, isEditable) {
  const key = `attributes.${one.name}`;
  /** @type {string[]} */
  const values = JSON.parse(page.form[key] ?? '[]');
  /** @param {string[]} next */
  const set = (next) => page.set(key, JSON.stringify(next.filter((value) => value !== '')));
  const common = {
    id: `edit-${one.name}`, label: one.label, error: page.errors[one.name], required: one.required,
    disabled: !isEditable || !one.editable, why: one.editable ? undefined : t('personAttributeFixed'),
  };
  if (one.options && one.multivalued) {
    return html`<fieldset class="stack tight"><legend>${one.label}</legend>${one.options.map((option) => check({
      id: `edit-${one.name}-${option.value}`, label: option.label, checked: values.includes(option.value),
        disabled: common.disabled,
      onchange: (isOn) => set(isOn ? [...values, option.value] : values.filter((value) => value !== option.value)),
    }))}</fieldset>`;
  }
  if (one.options) {
    return select({ ...common, value: values[0] ?? '', onchange: (value) => set([value]),
      options: [{ value: '', label: t('personNothing') }, ...one.options] });
  }
  if (one.multivalued) {
    return field({ ...common, value: values.join('\n'), lines: 3, hint: t('personOneALine'),
      onchange: (value) => set(value.split('\n').map((line) => line.trim())) });
  }
  return field({ ...common, value: values[0] ?? '', lines: one.inputType === 'textarea' ? 4 : undefined,
    oninput: (value) => set([value]) });
}
