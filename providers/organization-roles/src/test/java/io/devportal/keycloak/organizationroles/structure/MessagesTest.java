// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.organizationroles.structure;

import io.devportal.keycloak.structure.MessagesRules;

class MessagesTest extends MessagesRules {}
