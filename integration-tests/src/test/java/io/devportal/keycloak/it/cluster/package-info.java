// SPDX-License-Identifier: Apache-2.0
/**
 * Two and three nodes on one database, one of which may be killed. Start reading at {@link
 * io.devportal.keycloak.it.cluster.TwoNodesIT}.
 */
package io.devportal.keycloak.it.cluster;
