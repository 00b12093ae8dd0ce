// SPDX-License-Identifier: Apache-2.0
import { t } from '../base/texts.js';
import { line } from '../parts/line.js';
import { roleName } from '../parts/people.js';
import { whyText } from '../parts/why-not.js';

/**
 * What has happened to a request, the newest first.
 *
 * @param {import('./request-list.js').Request} request
 */
export function historyOf(request) {
  const { state, decision, organization, mail } = request;
  const by = decision?.byName ?? t('requestsTheSystem');
  /** @type {Parameters<typeof line>[0]} */
  const entries = [];
  if (state === 'ACTIVE') {
    entries.push({ title: t('requestsHistory.active'), kind: 'good' });
  } else if (state === 'PENDING_ACTIVATION') {
    entries.push({ title: t('requestsHistory.link'), kind: 'now' });
  } else if (state === 'PENDING_APPROVAL') {
    entries.push({ title: t('requestsHistory.waits'), kind: 'now' });
  }
  if (mail && mail.kind !== 'REQUEST_RECEIVED' && mail.status === 'FAILED') {
    entries.push({ title: t('requestsHistory.mailFailed'), text: whyText(mail.lastError), kind: 'bad' });
  }
  if (organization && (organization.created || organization.role) && decision) {
    entries.push({
      title: organization.role ? t('requestsHistory.joined', organization.name ?? '', roleName(organization.role))
        : t('requestsHistory.founded', organization.name ?? ''),
    });
  }
  if (decision) {
    entries.push({
      title: t(`requestsHistory.${state === 'REJECTED' ? 'rejected' : 'approved'}`, by),
      text: decision.reason,
      at: decision.timestamp,
      kind: state === 'REJECTED' ? 'bad' : '',
    });
  }
  entries.push({ title: t(`requestsHistory.${request.origin}`, request.identityProvider ?? ''), at: request.createdTimestamp });
  return line(entries);
}
