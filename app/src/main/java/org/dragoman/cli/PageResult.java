package org.dragoman.cli;

import java.util.Optional;
import org.dragoman.record.CodedPage;
import org.dragoman.record.Failure;

/** What became of a page, or of an input that gave none. */
sealed interface PageResult {

    /** Coded now; {@code before} is the version that had coded it before, if one had. */
    record Coded(CodedPage page, Optional<String> before) implements PageResult {}

    /** Coded by the same version before, or in this run, where it stood elsewhere too. */
    record Unchanged(String page, String source) implements PageResult {}

    record Failed(Failure failure) implements PageResult {}

    /** Left out, since it is from before the time that is asked for. */
    record Older() implements PageResult {}

    /** What becomes of the same page at another place. */
    default PageResult at(String source) {
        return switch (this) {
            case Coded coded -> new Unchanged(coded.page().page().id(), source);
            case Unchanged unchanged -> new Unchanged(unchanged.page(), source);
            case Failed failed -> new Failed(new Failure(source, failed.failure.reason(), failed.failure.message()));
            case Older older -> older;
        };
    }
}
