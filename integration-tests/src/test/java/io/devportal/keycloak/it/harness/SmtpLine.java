// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.it.harness;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** A socket on which SMTP is spoken. */
final class SmtpLine {
    private final Socket socket;
    private final BufferedReader reader;

    SmtpLine(Socket socket) throws IOException {
        this.socket = socket;
        reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
    }

    void say(List<String> lines) throws IOException {
        socket.getOutputStream().write((String.join("\r\n", lines) + "\r\n").getBytes(ISO_8859_1));
    }

    /** Null when the other side has hung up. */
    String hear() throws IOException {
        return reader.readLine();
    }

    /** All lines of an answer: the last one has no hyphen behind its code. */
    List<String> answer() throws IOException {
        List<String> lines = new ArrayList<>();
        String line;
        do {
            line = hear();
            if (line == null) {
                throw new IOException("The mail server hung up");
            }
            lines.add(line);
        } while (line.matches("\\d{3}-.*"));
        return lines;
    }
}
