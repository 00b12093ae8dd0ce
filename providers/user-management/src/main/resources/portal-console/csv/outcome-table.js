// SPDX-License-Identifier: Apache-2.0
import { html, nothing } from '../vendor/lit.js';
import { t } from '../base/texts.js';
import { badge } from '../parts/badge.js';
import { icon } from '../parts/icons.js';
import { moreButton } from '../parts/list.js';
import { roleName } from '../parts/people.js';
import { cellOf, heading } from './csv-file.js';

const KINDS = /** @type {const} */ ({ INVITED: 'good', UNCHANGED: '', REFUSED: 'bad' });

/**
 * What becomes, or has become, of each line. Only so many rows are drawn, or ten thousand lines would stop the page.
 *
 * @param {object} options
 * @param {import('./csv-file.js').CsvFile} options.file
 * @param {import('./csv-file.js').Outcome[]} options.outcomes that pass the filter
 * @param {boolean} options.dryRun
 * @param {number} options.rows how many are drawn
 * @param {() => void} options.more
 */
export function outcomeTable({ file, outcomes, dryRun, rows, more }) {
  return html`<table class="table" role="table" aria-label=${t('csvLines')}>
      <thead><tr role="row">${['csvPerson', 'csvOrganization', 'csvOutcome', 'csvLine'].map((key) => html`
        <th scope="col" role="columnheader">${t(key)}</th>`)}</tr></thead>
      <tbody role="rowgroup">${outcomes.slice(0, rows).map((outcome) => row(file, outcome, dryRun))}</tbody>
    </table>
    ${moreButton({ hasMore: outcomes.length > rows, more, shown: Math.min(rows, outcomes.length) })}`;
}

/** @param {import('./csv-file.js').CsvFile} file @param {import('./csv-file.js').Outcome} outcome @param {boolean} dryRun */
function row(file, { line, email, outcome, problems }, dryRun) {
  const cell = (/** @type {string} */ title) => cellOf(file, line, title);
  const name = `${cell('firstName')} ${cell('lastName')}`.trim();
  const role = cell('role').toLowerCase() || 'developer';
  return html`<tr role="row">
    <td role="cell" class="who"><span class="name" dir="auto">${name || email || t('csvNobody')}</span>${name
      ? html`<br><span class="muted" dir="ltr">${email}</span>` : nothing}</td>
    <td role="cell" data-label=${t('csvOrganization')}><span dir="auto">${cell('organization')}</span><br><span class="muted">${roleName(role)}</span></td>
    <td role="cell" data-label=${t('csvOutcome')}>${badge(t(`csvOutcome.${outcome}${dryRun ? '.preview' : ''}`), KINDS[outcome])}
      ${problems.map(({ field, text }) => html`<p class="error">${icon('alert')}<span>${field
        ? html`<code dir="auto">${heading(field)}</code> ` : nothing}${text}</span></p>`)}</td>
    <td role="cell" class="muted" data-label=${t('csvLine')}>${line}</td>
  </tr>`;
}
