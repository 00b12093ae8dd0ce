// SPDX-License-Identifier: Apache-2.0
package io.devportal.keycloak.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.persistence.Entity;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How classes are named, and which modifiers and documentation they have. */
public abstract class ShapeRules {

    private static final String NO_QUESTION = ".*(Util|Utils|Helper|Manager|Impl|Base|Common|Info|Data|Dto)";

    /** Seen by JAX-RS, Jackson, JPA or FreeMarker, which need public classes. */
    private static final String SEEN_BY_FRAMEWORKS = ".*(Resource|Representation|Entity|Token|Bean)";

    private final Jar jar;
    private final Set<String> publicOnPurpose;

    /** @param publicOnPurpose simple names of what other jars use, or a framework that {@link #SEEN_BY_FRAMEWORKS} does not tell */
    protected ShapeRules(Jar jar, Set<String> publicOnPurpose) {
        this.jar = jar;
        this.publicOnPurpose = publicOnPurpose;
    }

    @Test
    void everyNameSaysWhatTheClassAnswers() {
        assertThat(topLevel().map(JavaClass::getSimpleName)).noneMatch(name -> name.matches(NO_QUESTION));
    }

    @Test
    void onlyWhatIsUsedElsewhereIsPublic() {
        Set<String> services = Jar.serviceLines().stream()
                .map(line -> line.substring(line.indexOf('=') + 1))
                .collect(Collectors.toSet());

        assertThat(topLevel()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> !services.contains(type.getName()))
                        .filter(type -> !type.getSimpleName().matches(SEEN_BY_FRAMEWORKS))
                        .filter(type -> !publicOnPurpose.contains(type.getSimpleName()))
                        .filter(type -> !isUsedFromAnotherPackage(type))
                        .map(JavaClass::getName))
                .isEmpty();
    }

    @Test
    void classesAreFinalOrAbstract() {
        // Hibernate enhances entities, which must stay open
        assertThat(topLevel()
                        .filter(type -> !type.isInterface() && !type.isEnum())
                        .filter(type -> !type.isAnnotatedWith(Entity.class))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.FINAL))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getName))
                .isEmpty();
    }

    @Test
    void everyPackageIsIntroduced() {
        Set<Path> packages = Jar.sources().stream().map(Path::getParent).collect(Collectors.toSet());

        assertThat(packages).allSatisfy(directory -> assertThat(directory.resolve("package-info.java"))
                .content()
                .contains("/**"));
    }

    private boolean isUsedFromAnotherPackage(JavaClass type) {
        return Stream.concat(Stream.of(type), jar.classes().stream().filter(other -> isNestedIn(other, type)))
                .flatMap(part -> part.getDirectDependenciesToSelf().stream())
                .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
    }

    private static boolean isNestedIn(JavaClass nested, JavaClass type) {
        return nested.getName().startsWith(type.getName() + "$");
    }

    private Stream<JavaClass> topLevel() {
        return jar.classes().stream().filter(JavaClass::isTopLevelClass);
    }
}
