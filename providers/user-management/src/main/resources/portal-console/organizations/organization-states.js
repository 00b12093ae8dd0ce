// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { t } from '../base/texts.js';
import { badge } from '../parts/badge.js';

/**
 * @param {boolean} enabled
 * @param {boolean} ssoManaged
 */
export function states(enabled, ssoManaged) {
  return html`${enabled ? badge(t('organizationsEnabled'), 'good') : badge(t('organizationsDisabled'))}
    ${ssoManaged ? badge(t('organizationsSso'), 'info') : nothing}`;
}
