package org.dragoman;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private final JavaClasses core = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.dragoman");

    @Test
    void aStageKnowsOnlyTheStagesBeforeIt() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("page").definedBy("org.dragoman.page..")
                .layer("neural").definedBy("org.dragoman.neural..")
                .layer("opinion").definedBy("org.dragoman.opinion..")
                .layer("language").definedBy("org.dragoman.language..")
                .layer("register").definedBy("org.dragoman.register..")
                .layer("when").definedBy("org.dragoman.when..")
                .layer("where").definedBy("org.dragoman.where..")
                .layer("who").definedBy("org.dragoman.who..")
                .layer("what").definedBy("org.dragoman.what..")
                .layer("story").definedBy("org.dragoman.story..")
                .layer("library").definedBy("org.dragoman")
                .whereLayer("library").mayOnlyBeAccessedByLayers("story")
                .whereLayer("story").mayOnlyBeAccessedByLayers("library")
                .whereLayer("what").mayOnlyBeAccessedByLayers("story", "library")
                .whereLayer("who").mayOnlyBeAccessedByLayers("what", "story", "library")
                .whereLayer("where").mayOnlyBeAccessedByLayers("who", "what", "story", "library")
                .whereLayer("when").mayOnlyBeAccessedByLayers("who", "what", "story", "library")
                .whereLayer("register").mayOnlyBeAccessedByLayers("when", "where", "who", "what", "story", "library")
                .whereLayer("language").mayOnlyBeAccessedByLayers("when", "where", "who", "what", "story", "library")
                .whereLayer("opinion").mayOnlyBeAccessedByLayers("what", "library")
                .whereLayer("neural").mayOnlyBeAccessedByLayers("language", "opinion")
                .check(core);
    }

    @Test
    void theStagesAskNoClockAndNoNetwork() {
        noClasses()
                .that().resideInAnyPackage("org.dragoman..")
                .should().callMethod(java.time.LocalDate.class, "now")
                .orShould().callMethod(java.time.Instant.class, "now")
                .orShould().callMethod(java.time.ZonedDateTime.class, "now")
                .orShould().callMethod(System.class, "currentTimeMillis")
                .orShould().dependOnClassesThat().resideInAPackage("java.net.http..")
                .check(core);
    }
}
