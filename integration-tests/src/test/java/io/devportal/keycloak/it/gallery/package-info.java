// SPDX-License-Identifier: Apache-2.0
/**
 * Every page of a login in pictures, from the sources and without a server: light and dark, phone and desk, left to right and
 * right to left. {@link io.devportal.keycloak.it.gallery.Gallery} draws them; {@code LoginPagesTest} sees that all can be drawn.
 */
package io.devportal.keycloak.it.gallery;
