// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.structure.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds classes, methods and fields of Keycloak that our jars use and that other jars of Keycloak lack.
 *
 * @param ours the jars that are checked
 */
public record LinkCheck(List<Path> ours) {
    private static final String KEYCLOAK = "org/keycloak/";

    /**
     * Prints what is gone, and ends with code 1 if anything is. Three folders of jars: ours; some of the jars of Keycloak that
     * ours are compiled against; the same jars of another version. What the second folder does not have is not looked for.
     */
    public static void main(String[] folders) {
        Map<String, Set<String>> gone =
                new LinkCheck(jars(Path.of(folders[0]))).gone(jars(Path.of(folders[1])), jars(Path.of(folders[2])));
        System.out.println("Gone from "
                + jars(Path.of(folders[2])).stream().map(Path::getFileName).toList() + ": "
                + (gone.isEmpty() ? "nothing that is used." : ""));
        gone.forEach(
                (member, users) -> System.out.println("  " + member + "\n    used by " + String.join(", ", users)));
        if (!gone.isEmpty()) {
            throw new IllegalStateException(gone.size() + " members of Keycloak are gone, see above.");
        }
    }

    private static List<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What is used and not in these jars.
     *
     * @param keycloak all its jars
     * @return by the name of what is missing, the classes that use it
     */
    public Map<String, Set<String>> missing(List<Path> keycloak) {
        ClassFiles there = new ClassFiles(keycloak);
        return used(member -> !there.have(member));
    }

    /** What is used, in the jars {@code before} and no longer in those {@code after}; some of Keycloak's jars are enough. */
    public Map<String, Set<String>> gone(List<Path> before, List<Path> after) {
        ClassFiles old = new ClassFiles(before);
        ClassFiles there = new ClassFiles(after);
        return used(member -> old.have(member) && !there.have(member));
    }

    private Map<String, Set<String>> used(Predicate<Member> wanted) {
        Map<String, Set<String>> found = new TreeMap<>();
        new ClassFiles(ours).byName().forEach((user, file) -> new UsedMembers(file)
                .all().stream()
                        .filter(member -> member.owner().startsWith(KEYCLOAK))
                        .filter(wanted)
                        .forEach(member -> found.computeIfAbsent(member.toString(), name -> new TreeSet<>())
                                .add(user.replace('/', '.'))));
        return found;
    }
}
