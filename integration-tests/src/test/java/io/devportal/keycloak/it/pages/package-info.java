// SPDX-License-Identifier: Apache-2.0
/**
 * The pages in a browser: phone and desk, light and dark, weight, and the way on. Start reading at {@link
 * io.devportal.keycloak.it.pages.PagesIT}.
 */
package io.devportal.keycloak.it.pages;
