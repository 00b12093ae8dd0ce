// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.usermanagement.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Table PORTAL_NOTE. Written once, never changed. */
@Entity(name = "PortalNote")
@Table(name = "PORTAL_NOTE")
public class NoteEntity {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 255)
    private String realmId;

    @Column(name = "REQUEST_ID", length = 255)
    private String requestId;

    @Column(name = "NOTE_TEXT", length = Note.LONGEST)
    private String text;

    @Column(name = "AUTHOR_ID", length = 255)
    private String authorId;

    @Column(name = "AUTHOR_NAME", length = 511)
    private String authorName;

    @Column(name = "CREATED_AT")
    private long createdAt;

    protected NoteEntity() {}

    NoteEntity(String realmId, String requestId, Note note) {
        this.id = note.id();
        this.realmId = realmId;
        this.requestId = requestId;
        this.text = note.text();
        this.authorId = note.authorId();
        this.authorName = note.authorName();
        this.createdAt = note.createdAt();
    }

    String requestId() {
        return requestId;
    }

    Note toNote() {
        return new Note(id, text, authorId, authorName, createdAt);
    }
}
