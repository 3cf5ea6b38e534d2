package org.dragoman.web.view;

/** Where the files stand that pages load. */
@FunctionalInterface
public interface AssetAddresses {

    /**
     * The address of a file.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    String of(String name);
}
