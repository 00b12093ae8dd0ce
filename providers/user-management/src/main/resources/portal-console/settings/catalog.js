// SPDX-License-Identifier: Apache-2.0

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MILLION = 1_000_000;

/**
 * @typedef {object} Setting one value of the document `GET settings`
 * @property {string} key
 * @property {'choice' | 'switch' | 'duration' | 'number' | 'text'} kind
 * @property {string[]} [options] of a choice
 * @property {number} [min] smallest number, in seconds for a duration
 * @property {number} [max]
 * @property {number[]} [units] of a duration, in seconds: what a reader counts in
 *
 * @typedef {{name: string, settings: Setting[]}} Group
 */

/** @param {string} key @returns {Setting} */
const onOff = (key) => ({ key, kind: 'switch' });

/** @param {string} key @param {number} max @returns {Setting} */
const number = (key, max) => ({ key, kind: 'number', min: 1, max });

/** @param {string} key @param {number} min @param {number} max @param {number[]} units @returns {Setting} */
const duration = (key, min, max, units) => ({ key, kind: 'duration', min, max, units });

/** What stands on which page; the limits are those of the server. @type {Record<string, Group[]>} */
export const PAGES = {
  'sign-up': [
    {
      name: 'form',
      settings: [
        { key: 'password', kind: 'choice', options: ['account-setup', 'sign-up'] },
        { key: 'organizationAtSignUp', kind: 'choice', options: ['off', 'optional', 'required'] },
        { key: 'takenAddresses', kind: 'choice', options: ['hidden', 'shown'] },
        onOff('repeatPassword'),
      ],
    },
    {
      name: 'told',
      settings: [duration('answerWithin', 0, 365 * DAY, [HOUR, DAY]), { key: 'contact', kind: 'text' }, onOff('approverShown')],
    },
  ],
  mails: [
    { name: 'toPeople', settings: ['invitationMail', 'enabledMail', 'disabledMail', 'roleChangedMail', 'joinedMail'].map(onOff) },
    { name: 'invitations', settings: [onOff('consoleInvitationMail')] },
    { name: 'toAdmins', settings: [duration('requestMailInterval', 0, DAY, [MINUTE, HOUR])] },
  ],
  limits: [
    {
      name: 'times',
      settings: [
        duration('activationLinkLifetime', HOUR, 30 * DAY, [HOUR, DAY]),
        duration('requestLifetime', HOUR, 365 * DAY, [HOUR, DAY]),
        duration('invitationLifetime', DAY, 365 * DAY, [DAY]),
        duration('recordRetention', 7 * DAY, 3650 * DAY, [DAY]),
      ],
    },
    {
      name: 'amounts',
      settings: [
        number('maxSignUpsPerHour', MILLION), number('maxPendingRequests', MILLION), number('maxInvitationsPerDay', MILLION),
      ],
    },
    { name: 'safety', settings: [duration('maxLoginAge', MINUTE, DAY, [MINUTE, HOUR])] },
  ],
  'identity-providers': [{ name: 'sso', settings: [onOff('ssoManaged')] }],
};

/** The pages of the settings, in the order of the tabs. */
export const SECTIONS = [
  'sign-up', 'look', 'presets', 'domains', 'mails', 'mail-server', 'limits', 'identity-providers', 'reasons', 'health',
];

/** By its key. @type {Record<string, Setting>} */
export const SETTINGS = Object.fromEntries(
  Object.values(PAGES).flat().flatMap((group) => group.settings).map((setting) => [setting.key, setting]),
);
