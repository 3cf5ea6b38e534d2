package org.dragoman.cli;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What arrives in folders: files that are new or were changed, when they are whole. A file is taken to be whole when neither its
 * size nor its time has changed for a while. Hidden files, and those whose names say that they are not whole yet, are left out
 * until they are called otherwise. Not safe for use by several threads.
 */
final class Arrivals {

    private static final List<String> UNFINISHED = List.of(".part", ".partial", ".tmp", ".crdownload", "~");

    /** What tells that a file is the same. */
    private record Stamp(long size, Instant changed) {}

    /** A file that may still be growing, and since when it has not. */
    private record Resting(Stamp stamp, Instant since) {}

    /** A look at the folders: the files that are there, and the folders that they are in. */
    private static final class Look extends SimpleFileVisitor<Path> {
        private final List<Path> roots;
        private final Set<Path> left;
        private final Map<Path, Stamp> files = new TreeMap<>();
        private final List<Path> folders = new ArrayList<>();

        Look(List<Path> roots, Set<Path> left) {
            this.roots = roots;
            this.left = left;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if ((isHidden(folder) && !roots.contains(folder)) || left.contains(folder.toAbsolutePath().normalize())) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            folders.add(folder);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !isHidden(file) && !isUnfinished(file)
                    && !left.contains(file.toAbsolutePath().normalize())) {
                files.put(file, new Stamp(attributes.size(), attributes.lastModifiedTime().toInstant()));
            }
            return FileVisitResult.CONTINUE;
        }

        /** What vanishes meanwhile, or can't be read, is looked at again the next time. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException e) {
            return FileVisitResult.CONTINUE;
        }

        private static boolean isHidden(Path path) {
            return String.valueOf(path.getFileName()).startsWith(".");
        }

        private static boolean isUnfinished(Path file) {
            return UNFINISHED.stream().anyMatch(String.valueOf(file.getFileName())::endsWith);
        }
    }

    private final List<Path> roots;
    private final Set<Path> left;
    private final Duration rest;
    private final Map<Path, Stamp> taken = new HashMap<>();
    private final Map<Path, Resting> resting = new HashMap<>();
    private List<Path> folders = List.of();

    /**
     * @param left files and folders that are left out, absolute: those of the record itself
     * @param rest how long a file must not have changed
     */
    Arrivals(List<Path> roots, Set<Path> left, Duration rest) {
        this.roots = List.copyOf(roots);
        this.left = Set.copyOf(left);
        this.rest = rest;
    }

    /** The files that are whole and were not taken as they are, by name. */
    List<Path> look(Instant now) {
        Look look = new Look(roots, left);
        for (Path root : roots) {
            try {
                Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, look);
            } catch (IOException e) {
                // The folder is gone for now: it is looked at again the next time.
            }
        }
        folders = look.folders;
        taken.keySet().retainAll(look.files.keySet());
        resting.keySet().retainAll(look.files.keySet());
        List<Path> whole = new ArrayList<>();
        look.files.forEach((file, stamp) -> {
            if (!stamp.equals(taken.get(file)) && hasRested(file, stamp, now)) {
                whole.add(file);
            }
        });
        return whole;
    }

    private boolean hasRested(Path file, Stamp stamp, Instant now) {
        Resting before = resting.get(file);
        Resting here = before;
        if (here == null || !here.stamp.equals(stamp)) {
            // A file that was last changed a while ago need not be watched for a while.
            boolean old = before == null && !stamp.changed.isAfter(now.minus(rest));
            here = new Resting(stamp, old ? Instant.MIN : now);
            resting.put(file, here);
        }
        return !here.since.isAfter(now.minus(rest));
    }

    /** Files that {@link #look} gave are done with, as they were then. */
    void take(List<Path> files) {
        for (Path file : files) {
            Resting whole = resting.remove(file);
            if (whole != null) {
                taken.put(file, whole.stamp);
            }
        }
    }

    /** Whether there are files that are being waited for. */
    boolean isWaiting() {
        return !resting.isEmpty();
    }

    /** The folders that there were at the last look. */
    List<Path> folders() {
        return folders;
    }
}
