// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.notification;

/**
 * The mails of one realm that have not left.
 *
 * @param realm its name
 * @param waiting those that will be tried again, the one that is being sent included
 * @param failed those given up
 */
public record UnsentMails(String realm, long waiting, long failed) {}
