// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.rest;

import io.devportal.keycloak.usermanagement.access.Denial;
import io.devportal.keycloak.usermanagement.access.Refusal;
import io.devportal.keycloak.usermanagement.text.SearchTerm;

/** A query parameter that is searched for anywhere in a text. */
public final class SearchParameter {

    private SearchParameter() {}

    /** @param typed null where nobody looks for anything; so is the answer then */
    public static SearchTerm of(String name, String typed) {
        if (typed == null) {
            return null;
        }
        SearchTerm term = new SearchTerm(typed);
        if (!term.isSearchable()) {
            throw new Refusal(Denial.invalid(
                    name, SearchTerm.SHORTEST + " to " + SearchTerm.LONGEST + " characters to look for"));
        }
        return term;
    }
}
